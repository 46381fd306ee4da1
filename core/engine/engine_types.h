// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's options, and the values that it reports.
#pragma once

#include "core/async/clock.h"
#include "core/domain/order.h"
#include "core/store/data_dir.h"
#include "core/store/records.h"
#include "core/store/tasks.h"

#include <QHash>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <memory>
#include <optional>

namespace platen {

namespace net {
class TrafficRecorder;
} // namespace net

struct EngineOptions
{
    DataDir dataDir;
    std::chrono::milliseconds timeout{30'000};      // of each request to a provider
    std::shared_ptr<net::TrafficRecorder> recorder; // records the traffic with providers; may be null
    std::chrono::seconds pollInterval{120};         // between two syncs of an account
    std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// How long to wait in total for something that depends on others: another process, or a provider's rate limit.
constexpr std::chrono::milliseconds patienceOf(std::chrono::milliseconds timeout)
{
    return timeout + std::chrono::seconds(30);
}

struct AccountInfo
{
    store::AccountRecord account;
    QString environment; // "live" or "sandbox"
    QHash<QString, QString>
        secrets;        // field → "keychain", "environment", "missing", or "unavailable" (a locked keychain)
    QString webhookUrl; // empty if its provider sends no webhooks
};

struct SyncProgress
{
    QString account;
    qint64 seen = 0;   // so far in this sync
    qint64 total = -1; // the expected number in this sync; -1: unknown
    bool finished = false;
    std::optional<Error> error;
};

} // namespace platen

Q_DECLARE_METATYPE(platen::EventLine)
Q_DECLARE_METATYPE(platen::SyncProgress)
