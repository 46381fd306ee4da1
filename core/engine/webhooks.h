// SPDX-License-Identifier: GPL-3.0-or-later
// The listener and its endpoints.
#pragma once

#include "core/engine/context.h"
#include "core/engine/inbox.h"
#include "core/webhooks/listener.h"

#include <QCoroTask>

namespace platen {

struct ListenerOptions
{
    QString bind;      // empty: 127.0.0.1
    int port = -1;     // -1: the one used before, or a free one; 0: a free one
    QString publicUrl; // empty: the one used before, or the listening address
};

struct ListenerInfo
{
    bool listening = false;
    QString url;                                        // "http://127.0.0.1:43121"
    QString publicUrl;                                  // what providers are told
    std::vector<std::pair<QString, QString>> endpoints; // account → its whole URL
};

class Webhooks : public QObject
{
    Q_OBJECT
public:
    Webhooks(EngineContext &context, Inbox &inbox);

    QCoro::Task<Result<ListenerInfo>> start(ListenerOptions options);
    void stop();
    [[nodiscard]] ListenerInfo state() const;
    // The whole URL of an account's endpoint.
    QCoro::Task<Result<QString>> url(QString account, bool rotate);

    // Where providers reach the listener: what was said last, else the address that it listens on.
    [[nodiscard]] QString base() const;
    // Where a provider is to send events of an order of that account; empty: nowhere.
    [[nodiscard]] QString callbackUrl(qint64 accountId) const;
    // Accounts came or went, or their secrets changed.
    QCoro::Task<void> renew();

private:
    QCoro::Task<void> renewEndpoints();
    void lookForSecretsAgain();

    EngineContext &m_context;
    Inbox &m_inbox;
    Listener m_listener;
    QDeadlineTimer m_nextLookForSecrets{0};
};

} // namespace platen
