// SPDX-License-Identifier: GPL-3.0-or-later
// The status line: the outbox, the listener, when the accounts were last checked, and long syncs.
#pragma once

#include "core/engine/engine_types.h"

#include <QSet>
#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace platen {

class AccountDirectory;
class ElidedLabel;
class EngineHost;
class OutboxWatch;

class StatusBar : public QStatusBar
{
    Q_OBJECT
public:
    StatusBar(EngineHost &host, const AccountDirectory &accounts, const OutboxWatch &outbox, QWidget *parent = nullptr);

    void refreshListener();
    // Shows a text for some seconds, beside the permanent parts.
    void say(const QString &text);
    [[nodiscard]] bool listening() const { return m_listening; }
    [[nodiscard]] QString outboxText() const;
    [[nodiscard]] QString verifiedText() const;

Q_SIGNALS:
    void outboxWanted();
    void listenerWanted();
    void accountsWanted();

private:
    QToolButton *addButton(const char *name, void (StatusBar::*signal)());
    void updateOutbox();
    void updateVerified();
    void noteSync(const SyncProgress &progress);
    void showSync();

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    const OutboxWatch &m_outbox;
    bool m_listening = false;
    QHash<QString, qint64> m_syncing; // account → orders seen
    QTimer m_syncTimer;
    QTimer m_clock;
    QToolButton *m_out;
    QToolButton *m_listener;
    QToolButton *m_verified;
    ElidedLabel *m_message;
    QTimer m_messageTimer;
    QLabel *m_syncText;
    QProgressBar *m_syncBar;
};

} // namespace platen
