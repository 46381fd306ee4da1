// SPDX-License-Identifier: GPL-3.0-or-later
// Engine work for the webhooks window. Runs in the engine's thread.
#pragma once

#include "core/engine/engine.h"

#include <vector>

namespace platen {

struct ListenerState
{
    ListenerInfo info;
    std::vector<AccountInfo> accounts;
    // The last settings, for the fields; empty if never set.
    QString bind;
    std::optional<int> port;
    QString publicUrl;
};
QCoro::Task<Result<ListenerState>> readListener(Engine &engine);
// Starts the listener, or restarts it with other settings. An empty public URL means the listening address.
QCoro::Task<Result<ListenerInfo>> startListening(Engine &engine, ListenerOptions options);
QCoro::Task<Result<void>> stopListening(Engine &engine);
// At start-up: turns the listener on if it was on when the window was last closed, or in any case.
QCoro::Task<Result<void>> resumeListening(Engine &engine, bool whateverItWas);

struct EventList
{
    std::vector<store::InboxEvent> events; // newest first
    bool more = false;
    QHash<QString, QString> references; // by the orders' ids
};
// `known`: references that need not be looked up again.
QCoro::Task<Result<EventList>> readEvents(Engine &engine, QString account, bool rejected, int limit,
                                          QHash<QString, QString> known);

} // namespace platen
