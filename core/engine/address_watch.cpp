// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/address_watch.h"

#include "core/engine/engine.h"
#include "core/engine/order_life.h"
#include "core/providers/registry.h"
#include "core/store/artwork_uses.h"
#include "core/store/order_store.h"
#include "core/store/share_store.h"
#include "core/store/statement.h"

#include <QFileInfo>
#include <QLocale>

namespace platen {

namespace {

constexpr qint64 rest = 10 * 60;                 // seconds, until it is looked at again
constexpr std::chrono::seconds afterFailure{30}; // to read the database

// The artwork with that address, and the pointer to it.
struct Place
{
    QString pointer;
    Artwork artwork;
};

std::optional<Place> placeOf(const Order &order, const std::function<bool(const Artwork &)> &isIt)
{
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        const std::vector<Artwork> &artwork = order.items[i].artwork;
        for (std::size_t j = 0; j < artwork.size(); ++j) {
            if (isIt(artwork[j]))
                return Place{QStringLiteral("/items/%1/artwork/%2").arg(i).arg(j), artwork[j]};
        }
    }
    return std::nullopt;
}

std::optional<Place> placeOfUrl(const Order &order, const QString &url)
{
    return placeOf(order, [&url](const Artwork &artwork) { return artwork.url == url; });
}

QString fileName(const Artwork &artwork)
{
    return QFileInfo(artwork.file.isEmpty() ? QUrl(artwork.url).path() : artwork.file).fileName();
}

Message expiringText(const Artwork &artwork, const QString &provider, const QDateTime &expiresAt)
{
    return Message::of("%1 has not fetched %2 yet, and its address stops working on %3 (UTC). The artwork of an order "
                       "cannot be changed there: cancel the order and place it again, or ask %1.",
                       provider, fileName(artwork), expiresAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

Message changedText(const QString &file, const QString &provider)
{
    return Message::of("%1 has changed since it was published, so %2 can no longer fetch it. Put the file back as it "
                       "was, or cancel the order and place it again.",
                       file, provider);
}

QString providerName(const Order &order)
{
    const Declaration *declaration = findProvider(order.provider);
    return declaration ? declaration->name : order.provider;
}

} // namespace

AddressWatch::AddressWatch(EngineContext &context, HostBook &book, Publisher &publisher)
    : QObject(&context.engine)
    , m_context(context)
    , m_book(book)
    , m_publisher(publisher)
    , m_keeper(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &AddressWatch::look);
    connect(&context.engine, &Engine::ordersChanged, this, [this](const QList<qint64> &oids) {
        for (const qint64 oid : oids)
            m_restUntil.remove(oid);
        look();
    });
    connect(&context.lease, &LeaseKeeper::held, this, &AddressWatch::look);
}

void AddressWatch::look()
{
    if (m_context.stopping || m_isWorking)
        return;
    const QDateTime now = m_context.now();
    store::AddressStore addresses(m_context.database);
    const Result<std::vector<store::AddressRecord>> due = addresses.due(now);
    const Result<QDateTime> next = addresses.nextDue(now);
    if (!due || !next)
        return m_alarm.setIn(afterFailure);
    if (next->isValid())
        m_alarm.setIn(std::chrono::milliseconds(now.msecsTo(*next)));
    bool anyDue = false;
    for (const store::AddressRecord &address : *due) {
        const QDateTime until = m_restUntil.value(address.oid);
        // A time too far ahead was set while the clock was wrong.
        const bool rests = until > now && until <= now.addSecs(rest);
        if (rests)
            m_alarm.setIn(std::chrono::milliseconds(now.msecsTo(until)));
        anyDue = anyDue || !rests;
    }
    if (anyDue && m_context.lease.isHeld())
        workThrough();
}

QCoro::Task<void> AddressWatch::workThrough()
{
    m_isWorking = true;
    const QDateTime now = m_context.now();
    const Result<std::vector<store::AddressRecord>> due = store::AddressStore(m_context.database).due(now);
    for (const store::AddressRecord &address : due.value_or(std::vector<store::AddressRecord>())) {
        if (m_context.stopping)
            break;
        const QDateTime until = m_restUntil.value(address.oid);
        if (until > now && until <= now.addSecs(rest))
            continue;
        m_restUntil.insert(address.oid, now.addSecs(rest));
        co_await work(address);
    }
    m_isWorking = false;
    if (!m_context.stopping)
        look();
}

QCoro::Task<void> AddressWatch::work(store::AddressRecord address)
{
    const Result<std::optional<store::StoredOrder>> found = store::OrderStore(m_context.database).byOid(address.oid);
    const Result<std::optional<store::HostRecord>> host = store::HostStore(m_context.database).byId(address.hostId);
    if (!found || !host)
        co_return;
    const store::StoredOrder order = found->value_or(store::StoredOrder());
    const std::optional<Place> place = placeOfUrl(order.order, address.url);
    // Before it is sent it is published again (Publishing::ready).
    const bool isAtHome = order.order.stage == Stage::Draft || order.order.stage == Stage::Queued;
    if (!place || life::hasFetched(order.order, place->artwork)) {
        (void)store::AddressStore(m_context.database).remove(address.id);
        co_return;
    }
    if (isAtHome)
        co_return;
    const hosts::Kind *kind = *host ? hosts::findKind((*host)->kind) : nullptr;
    if (kind && kind->sharesThroughListener) {
        const store::HostRecord record = **host;
        co_await renew(address, order, record);
        co_return;
    }
    if (order.order.stage == Stage::Unknown || asksFirst(address, order))
        co_return;
    report(address, expiringText(place->artwork, providerName(order.order), address.expiresAt),
           life::ArtworkTrouble::Expiring);
}

bool AddressWatch::asksFirst(const store::AddressRecord &address, const store::StoredOrder &order)
{
    const Declaration *declaration = findProvider(order.order.provider);
    const bool canAsk = declaration && declaration->can(Capability::FetchOrder);
    const QDateTime now = m_context.now();
    if (!canAsk || order.refreshedAt >= address.renewAt || address.expiresAt <= now)
        return false;
    if (!order.dueAt.isValid() || order.dueAt > now) {
        (void)store::OrderStore(m_context.database).setDue(order.oid, now);
        Q_EMIT m_context.engine.ordersChanged({order.oid});
    }
    // What it says is looked at as soon as it is there.
    m_restUntil.insert(address.id, std::min(m_restUntil.value(address.oid), address.expiresAt));
    return true;
}

QCoro::Task<void> AddressWatch::renew(store::AddressRecord address, store::StoredOrder order, store::HostRecord host)
{
    const std::optional<Place> place = placeOfUrl(order.order, address.url);
    const PublishJob job{place->artwork.file, place->artwork.md5.toLower().toLatin1(), host, hosts::For::Order};
    const std::shared_ptr<CallOff> callOff = m_book.newCallOff();
    const PublishProgress quiet;
    const Result<Publication> published = co_await m_publisher.publish(job, callOff, quiet);
    if (callOff->isOver())
        co_return;
    if (!published) {
        const Error &error = published.error();
        if (error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound ||
            address.expiresAt <= m_context.now())
            report(address, changedText(fileName(place->artwork), providerName(order.order)),
                   life::ArtworkTrouble::Changed);
        co_return;
    }
    const QString url = QString::fromLatin1(published->url.toEncoded());
    if (url != address.url) {
        // The listener's public address is another one by now.
        report(address, expiringText(place->artwork, providerName(order.order), address.expiresAt),
               life::ArtworkTrouble::Expiring);
        co_return;
    }
    address.expiresAt = published->expiresAt;
    address.renewAt = store::renewalOf(published->expiresAt, m_context.now());
    (void)store::AddressStore(m_context.database).keep(address);
}

void AddressWatch::report(const store::AddressRecord &address, const Message &text, life::ArtworkTrouble trouble)
{
    write(address.oid, [&](const store::StoredOrder &order) -> Result<std::optional<life::Step>> {
        store::AddressRecord settled = address;
        settled.renewAt = {};
        PLATEN_CHECK(store::AddressStore(m_context.database).keep(settled));
        const std::optional<Place> place = placeOfUrl(order.order, address.url);
        if (!place || life::hasFetched(order.order, place->artwork))
            return std::optional<life::Step>();
        return std::optional(life::artworkUnavailable(order, place->pointer, trouble, text, m_context.now()));
    });
}

void AddressWatch::noteChanged(const store::ShareRecord &share)
{
    const Result<std::vector<qint64>> oids = store::ArtworkUses(m_context.database).openOrders(share.md5);
    const QString path = QLatin1Char('/') + share.token + QLatin1Char('/');
    for (const qint64 oid : oids.value_or(std::vector<qint64>())) {
        write(oid, [&](const store::StoredOrder &order) -> Result<std::optional<life::Step>> {
            const std::optional<Place> place =
                placeOf(order.order, [&path](const Artwork &artwork) { return artwork.url.contains(path); });
            if (!place || life::hasFetched(order.order, place->artwork))
                return std::optional<life::Step>();
            const Message text = changedText(QFileInfo(share.path).fileName(), providerName(order.order));
            return std::optional(
                life::artworkUnavailable(order, place->pointer, life::ArtworkTrouble::Changed, text, m_context.now()));
        });
    }
}

void AddressWatch::write(qint64 oid, const Body &body)
{
    const auto attempt = [&]() -> Result<void> {
        PLATEN_TRY(store::Transaction transaction,
                   store::Transaction::begin(m_context.database, store::Durability::Promised));
        PLATEN_TRY(const std::optional<store::StoredOrder> order, store::OrderStore(m_context.database).byOid(oid));
        if (!order)
            return {};
        PLATEN_TRY(const std::optional<life::Step> step, body(*order));
        if (step) {
            PLATEN_CHECK(m_keeper.write(*step));
        }
        return transaction.commit();
    };
    if (const Result<void> written = attempt(); !written) {
        Q_EMIT m_context.engine.storageFailed(written.error());
        return;
    }
    Q_EMIT m_context.engine.ordersChanged({oid});
}

} // namespace platen
