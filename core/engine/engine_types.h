// What the engine is told, and what it tells.
#pragma once

#include "core/domain/order.h"
#include "core/domain/quote.h"
#include "core/store/data_dir.h"
#include "core/store/records.h"
#include "core/store/tasks.h"

#include <QHash>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace platen {

namespace net {
class TrafficRecorder;
} // namespace net

struct EngineOptions
{
    DataDir dataDir;
    std::chrono::milliseconds timeout{30'000};      // of each request to a provider
    std::shared_ptr<net::TrafficRecorder> recorder; // of the traffic with providers; may be null
    std::chrono::seconds pollInterval{120};         // between two syncs of an account
};

// How long is waited in all for what takes its time elsewhere: another process, a provider's rate limit.
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
    QString webhookUrl; // empty where its provider tells nothing by webhook
};

struct CreateMode
{
    // NoWait: once it is stored. Sent by what works in the background, here or in another process, or by the next sync.
    enum class Send { Wait, NoWait, Hold };
    Send send = Send::Wait;
    std::chrono::seconds undo{0}; // not sent before this has passed
};

struct Resolution
{
    enum class Kind { Exists, Resend, Discard };
    Kind kind = Kind::Exists;
    QString remoteId; // of Exists
};

struct SyncProgress
{
    QString account;
    qint64 seen = 0;   // of this sync so far
    qint64 total = -1; // that it will see in all; -1: not known
    bool finished = false;
    std::optional<Error> error;
};

struct QuoteReport
{
    std::vector<Quote> quotes;                          // sorted
    std::vector<std::pair<QString, Error>> unavailable; // account → why
};

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

// One thing that `doctor` looked at.
struct Finding
{
    QString check; // "database", "keychain", "disk", …
    bool ok = true;
    QString message;
};

// The local id of the order that an error of Engine::create or submit is about, if it was stored.
QString orderIdOf(const Error &error);

} // namespace platen

Q_DECLARE_METATYPE(platen::EventLine)
Q_DECLARE_METATYPE(platen::SyncProgress)
