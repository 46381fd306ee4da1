// What all steps of one wizard share: the accounts that there are, the one that was chosen, and what its provider
// declares.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"
#include "ui/wizard/product_cache.h"

#include <QObject>

#include <vector>

namespace platen {

class WizardContext : public QObject
{
    Q_OBJECT
public:
    explicit WizardContext(EngineHost &host, QObject *parent = nullptr);

    [[nodiscard]] EngineHost &host() const { return m_host; }
    [[nodiscard]] ProductCache &products() const { return ProductCache::of(m_host); }

    void setAccounts(std::vector<AccountInfo> accounts); // those that orders can be placed with are kept
    [[nodiscard]] const std::vector<AccountInfo> &accounts() const { return m_accounts; }
    void chooseAccount(const QString &name);
    [[nodiscard]] const QString &accountName() const { return m_chosen; }
    [[nodiscard]] const AccountInfo *account() const;     // null: none, or one that is not there
    [[nodiscard]] const Declaration *declaration() const; // of its provider; null: none
    [[nodiscard]] bool can(Capability capability) const;
    // Whether the provider needs a member beyond what every order needs: "/items/*/artwork".
    [[nodiscard]] bool needs(const QString &pointer) const;
    [[nodiscard]] QString needsWhy(const QString &pointer) const; // the declaration's help for it

Q_SIGNALS:
    void accountsChanged();
    void accountChosen();

private:
    EngineHost &m_host;
    std::vector<AccountInfo> m_accounts;
    QString m_chosen;
};

} // namespace platen
