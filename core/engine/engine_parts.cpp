// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_parts.h"

#include "core/domain/instant.h"
#include "core/engine/engine.h"

namespace platen {

ArtworkParts::ArtworkParts(EngineContext &context, CredentialStore &credentials)
    : hostBook(context, credentials)
    , publisher(context, hostBook)
    , publishing(context, hostBook, publisher)
    , addresses(context, hostBook, publisher)
    , hosts(context, hostBook, publisher)
    , check(context)
    , hotFolders(context, check)
{
}

SendingParts::SendingParts(EngineContext &context, Publishing &publishing, Neighbours &neighbours)
    : worker(context, publishing)
    , settling(context, neighbours, worker)
{
}

EngineParts::EngineParts(Engine &engine, const EngineOptions &options, Lease &lease,
                         std::unique_ptr<store::Database> database, CredentialStore &credentials)
    : context(engine, options, lease, std::move(database), credentials)
    , artwork(context, credentials)
    , neighbours(context, hands())
    , sending(context, artwork.publishing, neighbours)
    , inbox(context, neighbours)
    , sync(context, neighbours, sending.worker, inbox)
    , webhooks(context, inbox)
    , accounts(context, webhooks)
    , orders(context, artwork.hostBook, neighbours, sending.settling, sync)
    , outbox(context, sending.settling, sync)
    , catalogue(context, webhooks, accounts)
    , data(context)
    , pruning(context)
    , attention(context)
{
    connectParts();
}

void EngineParts::end()
{
    context.stopping = true;
    artwork.hostBook.callOff();
    artwork.hotFolders.callOff();
    context.accounts.callOff();
    context.news.end();
    context.ended.end();
}

Neighbours::Hands EngineParts::hands()
{
    return {[this](store::SyncTask task, std::chrono::milliseconds timeout) {
                return sync.runHere(task.accounts, task.full, timeout);
            },
            [this](store::RefreshTask task, std::chrono::milliseconds timeout) {
                return sync.refreshHere(task.oid, timeout);
            },
            [this](store::ReplayTask task, std::chrono::milliseconds timeout) {
                return inbox.replayHere(task.event, timeout);
            }};
}

void EngineParts::connectParts()
{
    Engine &engine = context.engine;
    connect(&engine, &Engine::outboxChanged, &context.news, &News::wake);
    connect(&engine, &Engine::storageFailed, &context.news, &News::wake);
    connect(&engine, &Engine::syncProgress, this,
            [this](const SyncProgress &progress) { neighbours.noteProgress(progress.seen); });
    connect(&engine, &Engine::syncProgress, &artwork.addresses, [this](const SyncProgress &progress) {
        if (progress.finished) // orders that have not changed were fetched too
            artwork.addresses.look();
    });
    connect(&neighbours, &Neighbours::changed, this, &EngineParts::takeChanges);
    connect(&neighbours, &Neighbours::workIsThere, this, &EngineParts::send);
    connect(&neighbours, &Neighbours::workIsThere, &inbox, &Inbox::kick);
    connect(&sending.worker, &OutboxWorker::due, this, &EngineParts::send);
    connect(&webhooks, &Webhooks::sharedFileChanged, &artwork.addresses, &AddressWatch::noteChanged);
    context.accounts.setWaiting(
        [this](const QString &account, std::chrono::milliseconds time) { reportWaiting(account, time); });
    sending.worker.setCallbackUrl([this](qint64 accountId) { return webhooks.callbackUrl(accountId); });
}

void EngineParts::runInBackground(bool polls)
{
    context.background = true;
    neighbours.watch();
    neighbours.look();
    sync.runInBackground(polls);
    inbox.kick(); // what was acknowledged before this program started
    artwork.hotFolders.start();
    artwork.addresses.look();
    pruning.start();
}

bool EngineParts::isBusy() const
{
    return !context.ended.isOver() && (sending.worker.isBusy() || inbox.isBusy() || neighbours.isBusy());
}

void EngineParts::send()
{
    if (!context.stopping && context.lease.take())
        sending.worker.kick();
}

// Another process has written; anything may have changed.
void EngineParts::takeChanges()
{
    Engine &engine = context.engine;
    webhooks.renew();
    artwork.hotFolders.reload();
    Q_EMIT engine.accountsChanged();
    Q_EMIT engine.outboxChanged();
    Q_EMIT engine.ordersChanged({});
    Q_EMIT engine.attentionChanged();
    attention.wake(); // another process may have put something aside
    inbox.reportArrivals();
}

void EngineParts::reportWaiting(const QString &account, std::chrono::milliseconds time)
{
    if (time.count() == 0) {
        Q_EMIT context.engine.waiting({});
        return;
    }
    const QTime until = after(QDateTime::currentDateTime(), time).time();
    Q_EMIT context.engine.waiting(
        Message::of("The provider of “%1” accepts no more requests for now. Waiting until %2.", account,
                    until.toString(QStringLiteral("HH:mm:ss")))
            .text());
}

} // namespace platen
