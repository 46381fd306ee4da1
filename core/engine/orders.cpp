// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/orders.h"

#include "core/domain/draft_texts.h"
#include "core/domain/order_document.h"
#include "core/engine/engine.h"
#include "core/engine/merge.h"
#include "core/engine/namesakes.h"
#include "core/providers/registry.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

namespace platen {

using store::OutboxEntry;
using store::OutboxState;

Orders::Orders(EngineContext &context, HostBook &hostBook, Neighbours &neighbours, Settling &settling, Sync &sync)
    : m_context(context)
    , m_hostBook(hostBook)
    , m_neighbours(neighbours)
    , m_settling(settling)
    , m_sync(sync)
    , m_decisions(context)
{
}

Result<store::StoredOrder> Orders::find(const QString &order)
{
    return m_decisions.find(order);
}

// All errors, by the rules of the document and of its account's provider.
Result<void> Orders::checkFor(const Draft &draft, const store::AccountRecord &account)
{
    const Connector *connector = findConnector(account.provider);
    if (!connector)
        return fail(ErrorCode::Unsupported,
                    Message::of("This version of Platen does not know the provider “%1”", account.provider));
    const AccountSettings settings{account.name, account.settings, {}};
    std::vector<Error> errors = withFurther(checkDraft(draft), connector->checkDraft(draft, settings));
    std::vector<QJsonObject> itemOptions;
    itemOptions.reserve(draft.items.size());
    for (const Item &item : draft.items)
        itemOptions.push_back(item.options);
    const Declaration &declaration = connector->declaration();
    errors = withFurther(std::move(errors), checkDraftOptions(declaration, draft.options, itemOptions));
    errors = withFurther(std::move(errors), checkHost(m_context.database, draft, declaration));
    if (!errors.empty())
        return Failure(combine(std::move(errors)));
    if (!declaration.can(Create()))
        return fail(ErrorCode::Unsupported, Message::of("%1 does not accept orders this way", declaration.name));
    return {};
}

QCoro::Task<Result<void>> Orders::validate(Draft draft)
{
    trimTexts(draft);
    if (draft.account.isEmpty()) {
        std::vector<Error> errors = checkDraft(draft);
        if (!errors.empty())
            co_return Failure(combine(std::move(errors)));
        co_return Result<void>();
    }
    PLATEN_CO_TRY(store::AccountRecord account, m_context.accounts.byName(draft.account));
    co_return checkFor(draft, account);
}

// Of the files that are published before the order is sent. A draft that is not valid is refused later, as a whole.
QCoro::Task<Result<FileDigests>> Orders::digestsFor(Draft draft)
{
    const Result<store::AccountRecord> account = m_context.accounts.byName(draft.account);
    const Declaration *declaration = account ? findProvider(account->provider) : nullptr;
    if (!declaration || !hasFilesToPublish(draft, *declaration) || !checkFor(draft, *account))
        co_return FileDigests();
    const std::shared_ptr<CallOff> callOff = m_hostBook.newCallOff();
    co_return co_await digestsOf(draft, callOff);
}

// Inside a decision: the draft as an unplaced order of its account; under the id of `kept` if it was saved before.
Result<store::StoredOrder> Orders::draftOrder(Draft &draft, store::StoredOrder kept)
{
    if (draft.account.isEmpty())
        return fail(ErrorCode::Validation, Message::of("Which account is the order for?"), QStringLiteral("/account"));
    PLATEN_TRY(const store::AccountRecord account, m_context.accounts.byName(draft.account));
    draft.account = account.name;
    const QString id = kept.order.id;
    const QDateTime createdAt = kept.order.createdAt;
    kept.accountId = account.id;
    kept.draft = draft;
    kept.order = orderFromDraft(draft);
    kept.order.id = id;
    kept.order.provider = account.provider;
    kept.order.updatedAt = m_context.now();
    kept.order.createdAt = createdAt.isValid() ? createdAt : kept.order.updatedAt;
    return kept;
}

// Inside a decision: puts a draft into the outbox if nothing prevents it.
Result<Decision> Orders::queue(store::StoredOrder order, const CreateMode &mode)
{
    const store::AccountRecord *account = m_context.accounts.byId(order.accountId);
    if (!account)
        return fail(ErrorCode::NotFound, Message::of("The draft's account no longer exists"));
    PLATEN_CHECK(checkFor(*order.draft, *account));
    PLATEN_TRY(const Decision stored, keepOrQueue(std::move(order), mode));
    if (!mode.accepted.empty()) {
        PLATEN_CHECK(m_decisions.write(life::artworkAccepted(stored.order, mode.accepted, m_context.now())));
    }
    return stored;
}

// Inside a decision: a valid draft, as one that is kept or as an order that is to be sent.
Result<Decision> Orders::keepOrQueue(store::StoredOrder order, const CreateMode &mode)
{
    if (mode.send == CreateMode::Send::Hold)
        return m_decisions.write(life::keptAsDraft(order, m_context.now()));
    PLATEN_CHECK(checkNoneUnknown(m_context.database, order));
    return m_decisions.enqueue(order, Create(), mode.undo).map([&](qint64 entry) { return Decision{order, entry}; });
}

// The result of a decision to place an order, for the caller that waits for it.
QCoro::Task<Result<Order>> Orders::placed(Result<Decision> decided, CreateMode mode)
{
    PLATEN_CO_CHECK(decided);
    if (mode.send == CreateMode::Send::Wait)
        co_return co_await m_settling.settled(*decided);
    if (mode.send == CreateMode::Send::NoWait)
        m_settling.sendSoon();
    Result<store::StoredOrder> stored = m_decisions.orderOf(decided->order.oid);
    co_return std::move(stored).map([](store::StoredOrder &&kept) { return std::move(kept.order); });
}

QCoro::Task<Result<Order>> Orders::create(Draft draft, CreateMode mode)
{
    const QString keptAs;
    co_return co_await place(draft, keptAs, mode);
}

// The saved draft becomes the order, so that it does not remain as a second one that someone sends again.
QCoro::Task<Result<Order>> Orders::place(Draft draft, QString keptAs, CreateMode mode)
{
    trimTexts(draft);
    PLATEN_CO_TRY(const FileDigests digests, co_await digestsFor(draft));
    addDigests(draft, digests);
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        store::StoredOrder kept;
        if (!keptAs.isEmpty()) {
            Result<store::StoredOrder> found = m_decisions.find(keptAs);
            if (!found && found.error().code != ErrorCode::NotFound)
                return Failure(found.error());
            if (found) // otherwise it was discarded, and `draft` is placed as a new order
                kept = std::move(*found);
            if (found && (kept.order.stage != Stage::Draft || !kept.order.remoteId.isEmpty()))
                return fail(ErrorCode::Refused, Message::of("%1 is no longer a draft", kept.order.reference));
        }
        PLATEN_TRY(store::StoredOrder order, draftOrder(draft, std::move(kept)));
        return queue(std::move(order), mode);
    });
    co_return co_await placed(decided, mode);
}

QCoro::Task<Result<Order>> Orders::submit(QString order, CreateMode mode)
{
    PLATEN_CO_TRY(const store::StoredOrder found, m_decisions.find(order));
    const Draft kept = found.draft.value_or(Draft());
    PLATEN_CO_TRY(const FileDigests digests, co_await digestsFor(kept));
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        Result<store::StoredOrder> stored = m_decisions.find(order);
        PLATEN_CHECK(stored);
        if (stored->order.stage != Stage::Draft || !stored->order.remoteId.isEmpty() || !stored->draft)
            return fail(ErrorCode::Refused,
                        Message::of("%1 is not a draft (%2)", stored->order.reference, stageText(stored->order.stage)));
        trimTexts(*stored->draft); // it may have been stored before texts were trimmed
        addDigests(*stored->draft, digests);
        return queue(std::move(*stored), mode);
    });
    co_return co_await placed(decided, mode);
}

QCoro::Task<Result<Order>> Orders::saveDraft(Draft draft, QString orderId)
{
    trimTexts(draft);
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        store::StoredOrder order;
        if (!orderId.isEmpty()) {
            PLATEN_TRY(store::StoredOrder found, m_decisions.find(orderId));
            order = std::move(found);
            if (order.order.stage != Stage::Draft)
                return fail(ErrorCode::Refused, Message::of("%1 is no longer a draft", order.order.reference));
        }
        PLATEN_TRY(store::StoredOrder stored, draftOrder(draft, std::move(order)));
        return m_decisions.write(life::draftSaved(stored, stored.oid == 0, m_context.now()));
    });
    co_return decided.map([](const Decision &decision) { return decision.order.order; });
}

QCoro::Task<Result<Draft>> Orders::draftOf(QString order)
{
    Result<store::StoredOrder> found = m_decisions.find(order);
    PLATEN_CO_CHECK(found);
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

QCoro::Task<Result<Order>> Orders::recall(QString order)
{
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        PLATEN_TRY(store::StoredOrder found, m_decisions.find(order));
        store::StoredOrder stored = std::move(found);
        PLATEN_TRY(std::optional<OutboxEntry> entry, m_decisions.openCreate(stored.oid));
        const bool takenBack = entry && (entry->state == OutboxState::Failed ||
                                         (entry->state == OutboxState::Waiting && !entry->sentAt.isValid()));
        if (!takenBack)
            return fail(ErrorCode::Refused,
                        Message::of("%1 has been sent already; cancel it instead", stored.order.reference));
        const bool refused = entry->state == OutboxState::Failed;
        entry->state = OutboxState::Dropped;
        if (stored.draft)
            dropDigests(*stored.draft);
        return m_decisions.write(life::takenBack(stored, refused, m_context.now()), &*entry);
    });
    co_return decided.map([](const Decision &decision) { return decision.order.order; });
}

QString orderIdOf(const Error &error)
{
    return error.orderId;
}

} // namespace platen
