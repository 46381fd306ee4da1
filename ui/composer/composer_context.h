// SPDX-License-Identifier: GPL-3.0-or-later
// What all parts of a composer share: the draft, the accounts, the products looked up, and the checks of its artwork.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"
#include "ui/composer/artwork_desk.h"
#include "ui/composer/draft_model.h"
#include "ui/composer/product_cache.h"

#include <QObject>

#include <vector>

namespace platen {

class ComposerContext : public QObject
{
    Q_OBJECT
public:
    explicit ComposerContext(EngineHost &host, QObject *parent = nullptr);

    [[nodiscard]] EngineHost &host() const { return m_host; }
    [[nodiscard]] ProductCache &products() const { return ProductCache::of(m_host); }
    [[nodiscard]] DraftModel &model() { return m_model; }
    [[nodiscard]] const DraftModel &model() const { return m_model; }
    [[nodiscard]] ArtworkDesk &artwork() { return m_artwork; }
    [[nodiscard]] const ArtworkDesk &artwork() const { return m_artwork; }

    void load(const Draft &draft);
    void setAccounts(std::vector<AccountInfo> accounts); // keeps those that can place orders
    [[nodiscard]] const std::vector<AccountInfo> &accounts() const { return m_accounts; }
    void chooseAccount(const QString &name);
    void chooseFirstAccount(const QString &last); // the one used last, or the only one
    [[nodiscard]] const QString &accountName() const { return m_model.account(); }
    [[nodiscard]] const AccountInfo *account() const
    {
        return find(accountName());
    } // null: none, or it no longer exists
    [[nodiscard]] const Declaration *declaration() const { return m_model.provider(); } // null: none
    [[nodiscard]] bool can(Capability capability) const;

Q_SIGNALS:
    void accountsChanged();

private:
    [[nodiscard]] const AccountInfo *find(const QString &name) const;
    [[nodiscard]] const Declaration *providerOf(const QString &name) const;

    EngineHost &m_host;
    std::vector<AccountInfo> m_accounts;
    DraftModel m_model;
    ArtworkDesk m_artwork;
};

} // namespace platen
