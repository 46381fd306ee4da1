// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one order, and the addresses that it gets for them.

#include "core/engine/engine.h"
#include "core/engine/order_life.h"
#include "core/engine/publishing.h"
#include "core/store/order_store.h"

#include <QFileInfo>

namespace platen {

namespace {

store::AddressRecord addressOf(const Publication &published, const QDateTime &now)
{
    store::AddressRecord address;
    address.url = QString::fromLatin1(published.url.toEncoded());
    address.hostId = published.hostId;
    address.expiresAt = published.expiresAt;
    address.renewAt = store::renewalOf(published.expiresAt, now);
    return address;
}

// Whether it has to be renewed before the order is sent. A file that is shared from this machine may have changed.
Result<bool> endsTooSoon(store::Database &database, const store::AddressRecord &address, const QDateTime &now)
{
    if (!address.renewAt.isValid() || address.renewAt <= now)
        return true;
    PLATEN_TRY(const std::optional<store::HostRecord> host, store::HostStore(database).byId(address.hostId));
    const hosts::Kind *kind = host ? hosts::findKind(host->kind) : nullptr;
    return kind && kind->sharesThroughListener;
}

} // namespace

QString Publishing::File::pointer() const
{
    return QStringLiteral("/items/%1/artwork/%2/file").arg(item).arg(artwork);
}

std::vector<Publishing::File> Publishing::filesOf(const Draft &draft)
{
    std::vector<File> files;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const std::vector<Artwork> &artwork = draft.items[i].artwork;
        for (std::size_t j = 0; j < artwork.size(); ++j) {
            if (!artwork[j].file.isEmpty())
                files.push_back({i, j, artwork[j].file, artwork[j].md5.toLower().toLatin1()});
        }
    }
    return files;
}

QCoro::Task<Result<Publishing::Published>> Publishing::publishAll(Draft draft, std::shared_ptr<CallOff> callOff,
                                                                  PublishProgress progress)
{
    Published all;
    PLATEN_CO_TRY(const std::optional<store::HostRecord> host, store::HostStore(m_context.database).defaultHost());
    const std::vector<File> files = filesOf(draft);
    qint64 before = 0;
    for (const File &file : files) {
        Artwork &artwork = draft.items[file.item].artwork[file.artwork];
        if (!artwork.url.isEmpty())
            continue;
        if (!host)
            co_return fail(ErrorCode::Validation, Message::of("There is no host yet. Add one first."), file.pointer());
        const PublishJob job{file.path, file.md5, *host, hosts::For::Order};
        PublishProgress ofFile;
        if (progress)
            ofFile = [progress, before](qint64 done, qint64 total) { progress(before + done, total); };
        const Result<Publication> published = co_await m_publisher.publish(job, callOff, ofFile);
        if (!published) {
            Error error = published.error();
            error.pointer = file.pointer();
            co_return Failure(error);
        }
        artwork.url = QString::fromLatin1(published->url.toEncoded());
        artwork.md5 = QString::fromLatin1(published->md5);
        if (published->expiresAt.isValid())
            all.expiring.push_back(addressOf(*published, m_context.now()));
        before += QFileInfo(file.path).size();
        if (progress)
            progress(before, before);
    }
    all.draft = std::move(draft);
    co_return all;
}

Result<Draft> Publishing::withAddresses(const store::StoredOrder &order)
{
    PLATEN_TRY(const std::vector<store::AddressRecord> expiring,
               store::AddressStore(m_context.database).ofOrder(order.oid));
    Draft draft = *order.draft;
    for (const File &file : filesOf(draft)) {
        const std::vector<Item> &items = order.order.items;
        if (file.item >= items.size() || file.artwork >= items[file.item].artwork.size())
            continue;
        const QString url = items[file.item].artwork[file.artwork].url;
        const auto found = std::find_if(expiring.begin(), expiring.end(),
                                        [&url](const store::AddressRecord &address) { return address.url == url; });
        if (found != expiring.end()) {
            PLATEN_TRY(const bool ends, endsTooSoon(m_context.database, *found, m_context.now()));
            if (ends)
                continue;
        }
        draft.items[file.item].artwork[file.artwork].url = url;
    }
    return draft;
}

QCoro::Task<Result<Draft>> Publishing::ready(store::StoredOrder order)
{
    PLATEN_CO_TRY(const Draft draft, withAddresses(order));
    const std::shared_ptr<CallOff> callOff = m_book.newCallOff();
    const PublishProgress quiet;
    PLATEN_CO_TRY(const Published published, co_await publishAll(draft, callOff, quiet));
    if (!(published.draft == draft)) {
        PLATEN_CO_CHECK(storeAgain(order, published));
    }
    Draft sent = published.draft;
    co_return sent;
}

Result<void> Publishing::keepAddresses(qint64 oid, const Published &published)
{
    store::AddressStore addresses(m_context.database);
    for (store::AddressRecord address : published.expiring) {
        address.oid = oid;
        PLATEN_CHECK(addresses.keep(address));
    }
    return {};
}

// Before it is sent: what the provider reports later is compared with it.
Result<void> Publishing::storeAgain(const store::StoredOrder &order, const Published &published)
{
    PLATEN_TRY(store::Transaction transaction,
               store::Transaction::begin(m_context.database, store::Durability::Promised));
    PLATEN_TRY(std::optional<store::StoredOrder> now, store::OrderStore(m_context.database).byOid(order.oid));
    if (!now)
        return fail(ErrorCode::NotFound, Message::of("The order no longer exists"));
    const life::Step step = life::publishedAgain(*now, published.draft, m_context.now());
    if (step.order.order.items != now->order.items) {
        PLATEN_CHECK(m_keeper.write(step));
    }
    PLATEN_CHECK(keepAddresses(order.oid, published));
    PLATEN_CHECK(transaction.commit());
    Q_EMIT m_context.engine.ordersChanged({order.oid});
    return {};
}

} // namespace platen
