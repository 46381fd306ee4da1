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
    // Of an address: in that country.
    [[nodiscard]] bool needs(const QString &pointer, const QString &countryCode = {}) const;
    // The declaration's help for it.
    [[nodiscard]] QString needsWhy(const QString &pointer, const QString &countryCode = {}) const;
    // Whether a member is asked for here: one that the provider makes something of, or that it needs.
    [[nodiscard]] bool asks(DraftPart part, const QString &pointer) const;
    // What the provider needs that no step has a field for, of those members whose pointer begins so: to be said on
    // that step.
    [[nodiscard]] QStringList otherNeeds(const QString &begin) const;

    // A draft of that account (empty: not chosen yet) is put into the wizard. The provider that the draft is for is the
    // first one that is known from then on.
    void startDraft(const QString &account);
    // The account is still at that provider: members of the draft that are not asked for here are its own, and stay.
    // At another one they are left out, so that nothing is sent that nobody sees.
    [[nodiscard]] bool isOriginalProvider() const;

Q_SIGNALS:
    void accountsChanged();
    void accountChosen();

private:
    void noteProvider();

    EngineHost &m_host;
    std::vector<AccountInfo> m_accounts;
    QString m_chosen;
    QString m_original; // the provider of the draft as it was started with; empty: not known yet
};

} // namespace platen
