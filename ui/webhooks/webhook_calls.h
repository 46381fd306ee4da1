// SPDX-License-Identifier: GPL-3.0-or-later
// What the webhooks window asks of the engine. These run in the engine's thread.
#pragma once

#include "core/engine/engine.h"

#include <vector>

namespace platen {

struct ListenerState
{
    ListenerInfo info;
    std::vector<AccountInfo> accounts;
    // What was set last, for the fields; empty where nothing was.
    QString bind;
    std::optional<int> port;
    QString publicUrl;
};
QCoro::Task<Result<ListenerState>> readListener(Engine &engine);
// Starts it, or starts it anew with other settings. An empty public URL is one too: the listening address.
QCoro::Task<Result<ListenerInfo>> startListening(Engine &engine, ListenerOptions options);
QCoro::Task<Result<void>> stopListening(Engine &engine);
// When the program starts: on again where it was on when the window was left, or in any case.
QCoro::Task<Result<void>> resumeListening(Engine &engine, bool whateverItWas);

struct EventList
{
    std::vector<store::InboxEvent> events; // newest first
    bool more = false;
    QHash<QString, QString> references; // by their orders' ids
};
// `known`: references that need not be looked up again.
QCoro::Task<Result<EventList>> readEvents(Engine &engine, QString account, bool rejected, int limit,
                                          QHash<QString, QString> known);

} // namespace platen
