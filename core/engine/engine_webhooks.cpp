// The listener, its endpoints and its events.

#include "core/engine/engine_private.h"
#include "core/providers/registry.h"

#include <QHostAddress>

namespace platen {

namespace {

using namespace store::settings;

QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

} // namespace

// Where providers reach the listener: what was said last, else the address that it listens on.
QString Engine::Private::publicBase()
{
    store::SettingStore settings(*database, store::SetBy::Engine);
    const Result<QString> publicUrl = settings.value(listenerPublicUrl);
    if (publicUrl && !publicUrl->isEmpty())
        return *publicUrl;
    if (listener && listener->isListening())
        return listener->baseUrl();
    const Result<std::optional<int>> port = settings.stored(listenerPort);
    const Result<QString> bind = settings.value(listenerBind);
    if (!port || !*port || !bind)
        return {};
    const QString host = bind->contains(u':') ? QStringLiteral("[%1]").arg(*bind) : *bind;
    return QStringLiteral("http://%1:%2").arg(host).arg(**port);
}

QString Engine::Private::callbackUrl(qint64 accountId)
{
    const store::AccountRecord *account = book->byId(accountId);
    if (!account)
        return {};
    const Result<QString> publicUrl = store::SettingStore(*database, store::SetBy::Engine).value(listenerPublicUrl);
    if (publicUrl && !publicUrl->isEmpty())
        return *publicUrl + webhookPath(*account);
    // An address of this machine is of use to a provider on this machine alone.
    const QHostAddress provider(QUrl(account->settings["base_url"].toString()).host());
    if (listener->isListening() && provider.isLoopback())
        return listener->baseUrl() + webhookPath(*account);
    return {};
}

QCoro::Task<void> Engine::Private::renewEndpoints()
{
    std::vector<Listener::Endpoint> endpoints;
    const std::vector<store::AccountRecord> accounts = book->all();
    for (const store::AccountRecord &account : accounts) {
        const Declaration *declaration = findProvider(account.provider);
        if (!declaration || !declaration->can(Capability::Webhooks))
            continue;
        const qint64 accountId = account.id;
        const AccountBook::WebhookReader reader = co_await book->webhookReader(accountId);
        if (reader.provider)
            endpoints.push_back({account, reader.provider, reader.unverifiable});
    }
    listener->setEndpoints(std::move(endpoints));
}

void Engine::Private::tellSettled(const store::InboxEvent &event)
{
    const QString id = event.eventId.isEmpty() ? QStringLiteral("in-%1").arg(event.id) : event.eventId;
    Q_EMIT q.eventDone({id, event.account, event.type, event.orderId, event.outcome, event.reason});
}

void Engine::Private::takeArrivals(const QList<qint64> &events)
{
    unreported.unite(QSet<qint64>(events.begin(), events.end()));
    if (takeLease())
        inbox->kick();
}

// What another process has applied of the events that this one has accepted.
void Engine::Private::reportArrivals()
{
    const QSet<qint64> open = unreported;
    for (const qint64 id : open) {
        const Result<std::optional<store::InboxEvent>> event = store::InboxStore(*database).byId(id);
        if (!event || (*event && (*event)->outcome == store::EventOutcome::Pending))
            continue;
        unreported.remove(id);
        if (*event)
            tellSettled(**event);
    }
}

QCoro::Task<Result<ListenerInfo>> Engine::startListener(ListenerOptions options)
{
    store::SettingStore settings(*d->database, store::SetBy::Engine);
    const std::optional<int> oldPort = settings.stored(listenerPort).value_or(std::nullopt);
    const QString bind = options.bind.isEmpty() ? QStringLiteral("127.0.0.1") : options.bind;
    QHostAddress address(bind == u"localhost" ? QStringLiteral("127.0.0.1") : bind);
    if (address.isNull())
        co_return fail(ErrorCode::Usage, tr("“%1” is not an address of this machine").arg(bind));
    if (options.port > 65535)
        co_return fail(ErrorCode::Usage, tr("A port is a number from 0 to 65535"));
    QString publicUrl = withoutSlash(options.publicUrl);
    if (!publicUrl.isEmpty()) {
        const QUrl url(publicUrl, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            co_return fail(ErrorCode::Usage, tr("“%1” is not a web address").arg(publicUrl));
    }

    stopListener();
    co_await d->renewEndpoints();
    const bool again = options.port < 0 && oldPort && *oldPort <= 65535;
    const quint16 port = again ? static_cast<quint16>(*oldPort) : static_cast<quint16>(std::max(options.port, 0));
    Result<void> bound = d->listener->listen(address, port);
    if (!bound && again)
        bound = d->listener->listen(address, 0); // it was only a preference
    if (!bound)
        co_return Failure(bound.error());
    Result<void> kept = settings.set(listenerBind, bind);
    if (kept)
        kept = settings.set(listenerPort, static_cast<int>(d->listener->port()));
    if (kept && !publicUrl.isEmpty())
        kept = settings.set(listenerPublicUrl, publicUrl);
    if (!kept)
        co_return Failure(kept.error());
    if (d->takeLease())
        d->inbox->kick();
    Q_EMIT listenerChanged();
    co_return listener();
}

void Engine::stopListener()
{
    if (!d->listener || !d->listener->isListening())
        return;
    d->listener->stop();
    Q_EMIT listenerChanged();
}

ListenerInfo Engine::listener() const
{
    ListenerInfo info;
    info.publicUrl = d->publicBase();
    if (d->listener && d->listener->isListening()) {
        info.listening = true;
        info.url = d->listener->baseUrl();
    }
    for (const store::AccountRecord &account : d->book->all()) {
        const Declaration *declaration = findProvider(account.provider);
        if (declaration && declaration->can(Capability::Webhooks))
            info.endpoints.emplace_back(account.name, info.publicUrl + webhookPath(account));
    }
    return info;
}

QCoro::Task<Result<QString>> Engine::webhookUrl(QString account, bool rotate)
{
    Result<store::AccountRecord> record = d->book->byName(account);
    if (!record)
        co_return Failure(record.error());
    const Declaration *declaration = findProvider(record->provider);
    if (declaration && !declaration->can(Capability::Webhooks))
        co_return fail(ErrorCode::Unsupported, tr("%1 tells nothing by webhook; these do: %2")
                                                   .arg(declaration->name, providersThatCan(Capability::Webhooks)));
    if (rotate) {
        store::AccountStore accounts(*d->database);
        Result<QString> token = accounts.rotateToken(record->id);
        if (!token)
            co_return Failure(token.error());
        if (Result<void> loaded = d->book->reload(); !loaded)
            co_return Failure(loaded.error());
        if (d->listener->isListening())
            co_await d->renewEndpoints();
        record = d->book->byName(account);
        if (!record)
            co_return Failure(record.error());
        Q_EMIT accountsChanged();
        Q_EMIT listenerChanged();
    }
    QString base = d->publicBase();
    if (base.isEmpty()) {
        // It has never listened: a port is chosen now and kept, so that the URL stays as it is told here.
        http::Server probe([](const http::Request &, const http::Responder &) {});
        if (Result<void> bound = probe.listen(QHostAddress::LocalHost, 0); !bound)
            co_return Failure(bound.error());
        Result<void> kept =
            store::SettingStore(*d->database, store::SetBy::Engine).set(listenerPort, static_cast<int>(probe.port()));
        if (!kept)
            co_return Failure(kept.error());
        probe.stop();
        base = d->publicBase();
    }
    co_return base + webhookPath(*record);
}

Result<std::vector<store::InboxEvent>> Engine::events(QString account, QString order, bool rejected, int limit)
{
    store::InboxStore::Filter filter;
    if (!account.isEmpty()) {
        const Result<store::AccountRecord> record = d->book->byName(account);
        if (!record)
            return Failure(record.error());
        filter.account = record->name;
    }
    if (!order.isEmpty()) {
        const Result<store::StoredOrder> found = find(order);
        if (!found)
            return Failure(found.error());
        filter.oid = found->oid;
    }
    filter.rejected = rejected;
    filter.limit = limit;
    return store::InboxStore(*d->database).list(filter);
}

QCoro::Task<Result<EventLine>> Engine::replay(QString event)
{
    if (!d->takeLease()) {
        const store::ReplayTask task{event};
        std::optional<Result<EventLine>> line = co_await d->handOver(task);
        if (line)
            co_return std::move(*line);
    }
    const std::chrono::milliseconds timeout = d->options.timeout;
    co_return co_await d->replayHere(event, timeout);
}

QCoro::Task<Result<EventLine>> Engine::Private::replayHere(QString event, std::chrono::milliseconds timeout)
{
    Result<store::InboxEvent> stored = store::InboxStore(*database).find(event);
    if (!stored)
        co_return Failure(stored.error());
    const store::InboxEvent row = *stored;
    co_return co_await inbox->replay(row, timeout);
}

} // namespace platen
