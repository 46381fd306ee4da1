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
    int port = -1;     // -1: the previous one, or a free one; 0: a free one
    QString publicUrl; // empty: the previous one, or the listening address
};

struct ListenerInfo
{
    bool listening = false;
    QString url;                                        // "http://127.0.0.1:43121"
    QString publicUrl;                                  // the address that providers get
    std::vector<std::pair<QString, QString>> endpoints; // account → its complete URL
};

class Webhooks : public QObject
{
    Q_OBJECT
public:
    Webhooks(EngineContext &context, Inbox &inbox);

    QCoro::Task<Result<ListenerInfo>> start(ListenerOptions options);
    void stop();
    [[nodiscard]] ListenerInfo state() const;
    // The complete URL of an account's endpoint.
    QCoro::Task<Result<QString>> url(QString account, bool rotate);

    // The address under which providers reach the listener: the last one set, else the listening address.
    [[nodiscard]] QString base() const;
    // The URL for events about orders of that account; empty: none.
    [[nodiscard]] QString callbackUrl(qint64 accountId) const;
    // Call when accounts were added or removed, or their secrets changed.
    QCoro::Task<void> renew();

Q_SIGNALS:
    void sharedFileChanged(const platen::store::ShareRecord &share); // it was not handed out (webhooks/shared_files.h)

private:
    QCoro::Task<void> renewEndpoints();
    void lookForSecretsAgain();

    EngineContext &m_context;
    Inbox &m_inbox;
    Listener m_listener;
    QDeadlineTimer m_nextLookForSecrets{0};
};

} // namespace platen
