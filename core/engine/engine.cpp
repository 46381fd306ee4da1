// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/engine_parts.h"
#include "core/store/restore.h"

#include <QFileInfo>

namespace platen {

Engine::Engine(EngineOptions options, std::unique_ptr<CredentialStore> credentials, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_credentials(std::move(credentials))
    , m_lease(m_options.dataDir)
{
    qRegisterMetaType<EventLine>();
    qRegisterMetaType<SyncProgress>();
}

Engine::~Engine()
{
    if (m_parts)
        m_parts->end();
}

Result<void> Engine::open()
{
    Result<std::unique_ptr<store::Database>> opened =
        store::Database::open(m_options.dataDir, store::Database::Access::Write);
    PLATEN_CHECK(opened);
    m_parts = std::make_unique<EngineParts>(*this, m_options, m_lease, std::move(*opened), *m_credentials);
    return m_parts->context.accounts.reload();
}

Result<void> Engine::start()
{
    if (Result<void> opened = open(); !opened)
        return opened;
    m_parts->context.lease.take();
    return {};
}

void Engine::runInBackground(bool poll)
{
    m_runsInBackground = true;
    m_polls = poll;
    m_parts->runInBackground(poll);
}

QCoro::Task<void> Engine::stop()
{
    if (m_parts) {
        m_parts->context.stopping = true;
        m_parts->webhooks.stop();
        m_parts->artwork.hostBook.callOff(); // an upload continues after the next start
        // What is being sent may finish; what only waits stays stored.
        const QDeadlineTimer latest(std::chrono::seconds(5));
        while (m_parts->isBusy() && !latest.hasExpired())
            co_await m_parts->context.ended.next(leftOf(latest));
        m_parts->neighbours.stop();
        // What takes longer is called off here, and its outcome is written while the lease is still held.
        m_parts->context.accounts.callOff();
    }
    m_lease.giveBack();
}

// Works even if the database cannot be used. The error says which program has the lease, or why it cannot be taken.
Result<void> Engine::takeLeaseAlone()
{
    PLATEN_TRY(const bool taken, m_lease.take());
    if (!taken) {
        const std::optional<LeaseHolder> holder = m_lease.holder();
        return fail(ErrorCode::Refused, Message::of("%1 is running on this data folder; close it first",
                                                    holder ? holder->name() : Message::of("Another program")));
    }
    if (m_parts)
        m_parts->context.lease.take();
    return {};
}

QCoro::Task<Result<void>> Engine::restore(QString file)
{
    if (!QFileInfo(file).isFile())
        co_return fail(ErrorCode::NotFound, Message::of("There is no file %1", file));
    if (Result<void> alone = takeLeaseAlone(); !alone)
        co_return alone;
    PLATEN_CO_TRY(store::Restore prepared, store::Restore::prepare(file, m_options.dataDir));
    if (m_parts) {
        m_parts->webhooks.stop();
        m_parts->end();
    }
    m_parts.reset(); // the lease is kept, so that nobody else begins to send meanwhile
    const QString kept =
        m_options.dataDir.backups() + QStringLiteral("/before-restore-%1.sqlite3")
                                          .arg(m_options.clock->now().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    const Result<void> restored = prepared.exchange(kept);
    const Result<void> opened = open();
    if (!restored || !opened)
        co_return restored ? opened : restored;
    m_parts->context.lease.take();
    if (m_runsInBackground)
        m_parts->runInBackground(m_polls);
    Q_EMIT accountsChanged();
    Q_EMIT outboxChanged();
    Q_EMIT ordersChanged({});
    co_return restored;
}

Accounts &Engine::accounts()
{
    return m_parts->accounts;
}

Orders &Engine::orders()
{
    return m_parts->orders;
}

Outbox &Engine::outbox()
{
    return m_parts->outbox;
}

Inbox &Engine::inbox()
{
    return m_parts->inbox;
}

Sync &Engine::sync()
{
    return m_parts->sync;
}

Catalogue &Engine::catalogue()
{
    return m_parts->catalogue;
}

Webhooks &Engine::webhooks()
{
    return m_parts->webhooks;
}

DataFolder &Engine::data()
{
    return m_parts->data;
}

Hosts &Engine::hosts()
{
    return m_parts->artwork.hosts;
}

ArtworkCheck &Engine::artworkCheck()
{
    return m_parts->artwork.check;
}

HotFolders &Engine::hotFolders()
{
    return m_parts->artwork.hotFolders;
}

Attention &Engine::attention()
{
    return m_parts->attention;
}

store::OrderReader &Engine::reader()
{
    return m_parts->context.reader;
}

} // namespace platen
