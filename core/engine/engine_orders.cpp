// SPDX-License-Identifier: GPL-3.0-or-later
// Orders: placing, drafts, and taking them back.

#include "core/domain/draft_texts.h"
#include "core/domain/order_document.h"
#include "core/engine/engine_private.h"
#include "core/engine/item_references.h"
#include "core/engine/merge.h"
#include "core/engine/namesakes.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"

#include <QCryptographicHash>
#include <QUuid>

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

namespace {

TimelineEntry personEntry(std::optional<Stage> stage, const QString &text)
{
    return {QDateTime::currentDateTimeUtc(), TimelineSource::User, stage, text, {}};
}

} // namespace

Result<store::StoredOrder> Engine::Private::orderOf(qint64 oid)
{
    Result<std::optional<store::StoredOrder>> order = store::OrderStore(*database).byOid(oid);
    if (!order)
        return Failure(order.error());
    if (!*order)
        return fail(ErrorCode::NotFound, tr("The order is no longer there"));
    return std::move(**order);
}

// Everything that is wrong with it, by the rules of the document and by those of its account's provider.
Result<void> Engine::Private::checkFor(const Draft &draft, const store::AccountRecord &account)
{
    const Result<AccountBook::ProviderPtr> provider =
        book->temporary(account.provider, account.name, account.settings, {});
    if (!provider)
        return Failure(provider.error());
    std::vector<Error> errors = withFurther(checkDraft(draft), (*provider)->checkDraft(draft));
    std::vector<QJsonObject> itemOptions;
    itemOptions.reserve(draft.items.size());
    for (const Item &item : draft.items)
        itemOptions.push_back(item.options);
    const std::vector<Error> wrong = checkDraftOptions((*provider)->declaration(), draft.options, itemOptions);
    errors = withFurther(std::move(errors), wrong);
    if (!errors.empty())
        return Failure(combine(std::move(errors)));
    if (!(*provider)->can(Capability::CreateOrder))
        return fail(ErrorCode::Unsupported, tr("%1 takes no orders this way").arg((*provider)->declaration().name));
    return {};
}

QCoro::Task<Result<void>> Engine::validate(Draft draft)
{
    trimTexts(draft);
    if (draft.account.isEmpty()) {
        std::vector<Error> errors = checkDraft(draft);
        if (!errors.empty())
            co_return Failure(combine(std::move(errors)));
        co_return Result<void>();
    }
    Result<store::AccountRecord> account = d->book->byName(draft.account);
    if (!account)
        co_return Failure(account.error());
    co_return d->checkFor(draft, *account);
}

// In a decision: the draft as an order of its account that has not been placed; under `kept` if it was kept before.
Result<store::StoredOrder> Engine::Private::draftOrder(Draft &draft, store::StoredOrder kept)
{
    if (draft.account.isEmpty())
        return fail(ErrorCode::Validation, tr("Which account is the order for?"), QStringLiteral("/account"));
    const Result<store::AccountRecord> account = book->byName(draft.account);
    if (!account)
        return Failure(account.error());
    draft.account = account->name;
    const QString id = kept.order.id;
    const QDateTime createdAt = kept.order.createdAt;
    kept.accountId = account->id;
    kept.draft = draft;
    kept.order = orderFromDraft(draft);
    kept.order.id = id;
    kept.order.provider = account->provider;
    kept.order.stage = Stage::Draft;
    kept.order.updatedAt = QDateTime::currentDateTimeUtc();
    kept.order.createdAt = createdAt.isValid() ? createdAt : kept.order.updatedAt;
    return kept;
}

// In a decision: puts a draft into the outbox if nothing speaks against it.
Result<Engine::Private::Decision> Engine::Private::place(store::StoredOrder order, const CreateMode &mode)
{
    const store::AccountRecord *account = book->byId(order.accountId);
    if (!account)
        return fail(ErrorCode::NotFound, tr("The draft's account is no longer there"));
    if (Result<void> checked = checkFor(*order.draft, *account); !checked)
        return Failure(checked.error());
    if (mode.send == CreateMode::Send::Hold)
        return writeOrder(order, tr("Kept as a draft"), Stage::Draft).map([&] { return Decision{order}; });
    if (Result<void> known = checkNoneUnknown(*database, order); !known)
        return Failure(known.error());
    return enqueue(order, Create(), mode.undo).map([&](qint64 entry) { return Decision{order, entry}; });
}

// What a decision to place an order comes to, for the one who waits for it.
QCoro::Task<Result<Order>> Engine::Private::placed(Result<Decision> decided, CreateMode mode)
{
    if (!decided)
        co_return Failure(decided.error());
    if (mode.send == CreateMode::Send::Wait)
        co_return co_await settled(*decided);
    if (mode.send == CreateMode::Send::NoWait)
        sendSoon();
    Result<store::StoredOrder> stored = orderOf(decided->order.oid);
    co_return std::move(stored).map([](store::StoredOrder &&kept) { return std::move(kept.order); });
}

QCoro::Task<Result<Order>> Engine::create(Draft draft, CreateMode mode)
{
    const QString keptAs;
    co_return co_await placeOrder(draft, keptAs, mode);
}

// The draft that was kept becomes the order, so it cannot stay behind as a second one that somebody sends once more.
QCoro::Task<Result<Order>> Engine::placeOrder(Draft draft, QString keptAs, CreateMode mode)
{
    trimTexts(draft);
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        store::StoredOrder kept;
        if (!keptAs.isEmpty()) {
            Result<store::StoredOrder> found = find(keptAs);
            if (!found && found.error().code != ErrorCode::NotFound)
                return Failure(found.error());
            if (found) // else somebody discarded it: what is placed is what was handed over
                kept = std::move(*found);
            if (found && (kept.order.stage != Stage::Draft || !kept.order.remoteId.isEmpty()))
                return fail(ErrorCode::Refused, tr("%1 is no longer a draft").arg(kept.order.reference));
        }
        Result<store::StoredOrder> order = d->draftOrder(draft, std::move(kept));
        if (!order)
            return Failure(order.error());
        return d->place(std::move(*order), mode);
    });
    co_return co_await d->placed(decided, mode);
}

QCoro::Task<Result<Order>> Engine::submit(QString order, CreateMode mode)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> stored = find(order);
        if (!stored)
            return Failure(stored.error());
        if (stored->order.stage != Stage::Draft || !stored->order.remoteId.isEmpty() || !stored->draft)
            return fail(ErrorCode::Refused,
                        tr("%1 is not a draft: it is %2")
                            .arg(stored->order.reference, stageText(stored->order.stage).toLower()));
        trimTexts(*stored->draft); // it may be from before texts were stored trimmed
        return d->place(std::move(*stored), mode);
    });
    co_return co_await d->placed(decided, mode);
}

Result<Engine::Private::Decision> Engine::Private::decide(const std::function<Result<Decision>()> &body)
{
    Result<store::Transaction> transaction = store::Transaction::begin(*database, store::Durability::Promised);
    if (!transaction)
        return Failure(transaction.error());
    Result<Decision> decision = body();
    if (!decision)
        return decision;
    if (Result<void> committed = transaction->commit(); !committed)
        return Failure(committed.error());
    Q_EMIT q.ordersChanged({decision->order.oid});
    Q_EMIT q.outboxChanged();
    return decision;
}

void Engine::Private::sendSoon()
{
    if (background && takeLease())
        outbox->kick();
}

Result<qint64> Engine::Private::enqueue(store::StoredOrder &order, const Operation &operation,
                                        std::chrono::seconds undo)
{
    store::OrderStore orders(*database);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    OutboxEntry entry;
    entry.operation = operation;
    entry.timeout = options.timeout;
    entry.createdAt = now;
    if (undo.count() > 0)
        entry.notBefore = now.addSecs(undo.count());
    const bool create = isA<Create>(operation);
    if (create) {
        entry.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const store::AccountRecord *account = book->byId(order.accountId);
        const Result<AccountBook::ProviderPtr> provider =
            account ? book->temporary(account->provider, account->name, account->settings, {})
                    : fail(ErrorCode::NotFound, tr("The account is no longer there"));
        if (!provider)
            return Failure(provider.error());
        if ((*provider)->declaration().makesItemReferences) {
            // With the draft that is stored: sent again, the items keep them.
            makeItemReferences(order.draft->items);
            for (std::size_t i = 0; i < std::min(order.draft->items.size(), order.order.items.size()); ++i)
                order.order.items[i].reference = order.draft->items[i].reference;
        }
        const QByteArray body = (*provider)->submissionBody(*order.draft, entry.key, {});
        entry.digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    }

    Result<void> written;
    if (create) {
        const Result<int> before = orders.countByReference(order.accountId, order.order.reference);
        order.order.stage = Stage::Queued;
        order.order.needsAttention = false;
        order.order.issues.clear();
        order.order.updatedAt = now;
        const bool isNew = order.oid == 0;
        written = isNew ? orders.insert(order) : orders.update(order);
        if (written)
            written = orders.addTimeline(order.oid, personEntry(Stage::Queued, tr("Placed in the outbox")));
        if (written && before && *before > (isNew ? 0 : 1))
            written = orders.addTimeline(
                order.oid, {now,
                            TimelineSource::System,
                            std::nullopt,
                            tr("The reference %1 has been used before at this account").arg(order.order.reference),
                            {}});
    }
    entry.oid = order.oid;
    if (written)
        written = hurryThoseAhead(order.oid);
    if (written)
        written = store::OutboxStore(*database).add(entry);
    if (!written)
        return Failure(written.error());
    return entry.id;
}

Result<void> Engine::Private::hurryThoseAhead(qint64 oid)
{
    store::OutboxStore outboxStore(*database);
    Result<std::vector<OutboxEntry>> entries = outboxStore.ofOrder(oid);
    if (!entries)
        return Failure(entries.error());
    for (OutboxEntry &entry : *entries) {
        const bool waits = entry.state == OutboxState::Waiting || entry.state == OutboxState::Unknown;
        if (!waits || !entry.nextAttemptAt.isValid())
            continue;
        entry.nextAttemptAt = QDateTime::currentDateTimeUtc();
        if (Result<void> written = outboxStore.update(entry); !written)
            return written;
    }
    return {};
}

Result<void> Engine::Private::writeOrder(store::StoredOrder &order, const QString &text, std::optional<Stage> stage,
                                         const OutboxEntry *entry)
{
    store::OrderStore orders(*database);
    Result<void> written = order.oid == 0 ? orders.insert(order) : orders.update(order);
    if (written && !text.isEmpty())
        written = orders.addTimeline(order.oid, personEntry(stage, text));
    if (written && entry)
        written = store::OutboxStore(*database).update(*entry);
    return written;
}

QCoro::Task<Result<Order>> Engine::saveDraft(Draft draft, QString orderId)
{
    trimTexts(draft);
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        store::StoredOrder order;
        if (!orderId.isEmpty()) {
            Result<store::StoredOrder> found = find(orderId);
            if (!found)
                return Failure(found.error());
            order = std::move(*found);
            if (order.order.stage != Stage::Draft)
                return fail(ErrorCode::Refused, tr("%1 is no longer a draft").arg(order.order.reference));
        }
        Result<store::StoredOrder> stored = d->draftOrder(draft, std::move(order));
        if (!stored)
            return Failure(stored.error());
        const QString text = stored->oid == 0 ? tr("Draft begun") : QString();
        return d->writeOrder(*stored, text, Stage::Draft).map([&] { return Private::Decision{*stored}; });
    });
    co_return decided.map([](const Private::Decision &decision) { return decision.order.order; });
}

QCoro::Task<Result<Draft>> Engine::draftOf(QString order)
{
    Result<store::StoredOrder> found = find(order);
    if (!found)
        co_return Failure(found.error());
    if (found->draft)
        co_return *found->draft;
    const Order &known = found->order;
    Draft draft;
    draft.account = known.account;
    draft.reference = known.reference;
    draft.shippingMethod = known.shippingMethod;
    draft.recipient = known.recipient;
    draft.items = known.items;
    draft.note = known.note;
    draft.metadata = known.metadata;
    for (Item &item : draft.items) {
        item.remoteId.clear();
        item.status.clear();
        item.printFile.reset();
        for (Artwork &artwork : item.artwork) {
            artwork.remoteId.clear();
            artwork.status.clear();
            artwork.thumbnailUrl.clear();
        }
    }
    co_return draft;
}

Result<std::optional<OutboxEntry>> Engine::Private::openCreate(qint64 oid)
{
    Result<std::vector<OutboxEntry>> entries = store::OutboxStore(*database).ofOrder(oid);
    if (!entries)
        return Failure(entries.error());
    for (OutboxEntry &entry : *entries) {
        if (isA<Create>(entry.operation) && entry.state != OutboxState::Done && entry.state != OutboxState::Dropped)
            return std::optional(std::move(entry));
    }
    return std::optional<OutboxEntry>();
}

QCoro::Task<Result<Order>> Engine::recall(QString order)
{
    const Result<Private::Decision> decided = d->decide([&]() -> Result<Private::Decision> {
        Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        store::StoredOrder stored = std::move(*found);
        Result<std::optional<OutboxEntry>> entry = d->openCreate(stored.oid);
        if (!entry)
            return Failure(entry.error());
        const bool takenBack = *entry && ((*entry)->state == OutboxState::Failed ||
                                          ((*entry)->state == OutboxState::Waiting && !(*entry)->sentAt.isValid()));
        if (!takenBack)
            return fail(ErrorCode::Refused,
                        tr("%1 has been sent already; cancel it instead").arg(stored.order.reference));
        const bool refused = (*entry)->state == OutboxState::Failed;
        (*entry)->state = OutboxState::Dropped;
        stored.order.stage = Stage::Draft;
        stored.order.needsAttention = false;
        stored.order.issues.clear();
        const QString text = refused ? tr("A draft again after it was refused") : tr("Taken back before it was sent");
        return d->writeOrder(stored, text, Stage::Draft, &**entry).map([&] { return Private::Decision{stored}; });
    });
    co_return decided.map([](const Private::Decision &decision) { return decision.order.order; });
}

} // namespace platen
