// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts as the window knows them: read again whenever they change, so that badges and “checked … ago” can be
// painted at once. What would wait for the keychain is left out: where their secrets are, and their webhooks'
// addresses.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QObject>

#include <optional>
#include <vector>

namespace platen {

class AccountDirectory : public QObject
{
    Q_OBJECT
public:
    explicit AccountDirectory(EngineHost &host, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const std::vector<AccountInfo> &accounts() const { return m_accounts; }
    [[nodiscard]] const AccountInfo *find(const QString &name) const;
    [[nodiscard]] QString environment(const QString &account) const; // "live", "sandbox" or ""
    [[nodiscard]] const Declaration *declaration(const QString &account) const;

Q_SIGNALS:
    void changed();

private:
    EngineHost &m_host;
    std::vector<AccountInfo> m_accounts;
    bool m_loaded = false;
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace platen
