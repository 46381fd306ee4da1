// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/webhooks.h"

#include "core/engine/engine.h"
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/setting_store.h"
#include "core/wire/server_name.h"

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

// Between look-ups in a keychain that did not release a webhook's secret.
constexpr std::chrono::seconds restBetweenLooks{30};

} // namespace

Webhooks::Webhooks(EngineContext &context, Inbox &inbox)
    : QObject(&context.engine)
    , m_context(context)
    , m_inbox(inbox)
    , m_listener(context.database, &context.engine)
{
    connect(&m_listener, &Listener::arrived, &inbox, &Inbox::takeArrivals);
    connect(&m_listener, &Listener::settled, &inbox, &Inbox::reportSettled);
    connect(&m_listener, &Listener::sharedFileChanged, this, &Webhooks::sharedFileChanged);
    connect(&m_listener, &Listener::secretWanted, this, &Webhooks::lookForSecretsAgain);
}

QCoro::Task<void> Webhooks::renew()
{
    if (m_listener.isListening())
        co_await renewEndpoints();
}

QString Webhooks::base() const
{
    store::SettingStore settings(m_context.database, store::SetBy::Engine);
    const Result<QString> publicUrl = settings.value(listenerPublicUrl);
    if (publicUrl && !publicUrl->isEmpty())
        return *publicUrl;
    if (m_listener.isListening())
        return m_listener.baseUrl();
    const Result<std::optional<int>> port = settings.stored(listenerPort);
    const Result<QString> bind = settings.value(listenerBind);
    if (!port || !*port || !bind)
        return {};
    const QString host = bind->contains(u':') ? QStringLiteral("[%1]").arg(*bind) : *bind;
    return QStringLiteral("http://%1:%2").arg(host).arg(**port);
}

QString Webhooks::callbackUrl(qint64 accountId) const
{
    const store::AccountRecord *account = m_context.accounts.byId(accountId);
    if (!account)
        return {};
    const Result<QString> publicUrl =
        store::SettingStore(m_context.database, store::SetBy::Engine).value(listenerPublicUrl);
    if (publicUrl && !publicUrl->isEmpty())
        return *publicUrl + webhookPath(*account);
    // An address of this machine is useful only to a provider on this machine.
    const QUrl provider(account->settings["base_url"].toString());
    if (m_listener.isListening() && net::isThisComputer(provider.host()))
        return m_listener.baseUrl() + webhookPath(*account);
    return {};
}

QCoro::Task<void> Webhooks::renewEndpoints()
{
    std::vector<Listener::Endpoint> endpoints;
    const std::vector<store::AccountRecord> accounts = m_context.accounts.all();
    for (const store::AccountRecord &account : accounts) {
        const Declaration *declaration = findProvider(account.provider);
        if (!declaration || !declaration->can(Capability::Webhooks))
            continue;
        const qint64 accountId = account.id;
        const AccountBook::WebhookReader reader = co_await m_context.accounts.webhookReader(accountId);
        if (reader.connector)
            endpoints.push_back({account, reader.connector, reader.account, reader.unverifiable});
    }
    m_listener.setEndpoints(std::move(endpoints));
}

// The keychain may have been unlocked meanwhile. Not checked with every message, because that may show a prompt to a
// person.
void Webhooks::lookForSecretsAgain()
{
    if (!m_nextLookForSecrets.hasExpired())
        return;
    m_nextLookForSecrets.setRemainingTime(restBetweenLooks);
    renewEndpoints();
}

QCoro::Task<Result<ListenerInfo>> Webhooks::start(ListenerOptions options)
{
    store::SettingStore settings(m_context.database, store::SetBy::Engine);
    const std::optional<int> oldPort = settings.stored(listenerPort).value_or(std::nullopt);
    const QString bind = options.bind.isEmpty() ? QStringLiteral("127.0.0.1") : options.bind;
    QHostAddress address(bind == u"localhost" ? QStringLiteral("127.0.0.1") : bind);
    if (address.isNull())
        co_return fail(ErrorCode::Usage, Message::of("“%1” is not an address of this machine", bind));
    if (options.port > 65535)
        co_return fail(ErrorCode::Usage, Message::of("A port is a number from 0 to 65535"));
    QString publicUrl = withoutSlash(options.publicUrl);
    if (!publicUrl.isEmpty()) {
        const QUrl url(publicUrl, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            co_return fail(ErrorCode::Usage, Message::of("“%1” is not a web address", publicUrl));
    }

    stop();
    co_await renewEndpoints();
    const bool again = options.port < 0 && oldPort && *oldPort <= 65535;
    const quint16 port = again ? static_cast<quint16>(*oldPort) : static_cast<quint16>(std::max(options.port, 0));
    Result<void> bound = m_listener.listen(address, port);
    if (!bound && again)
        bound = m_listener.listen(address, 0); // the port was only a preference
    if (!bound)
        co_return Failure(bound.error());
    Result<void> kept = settings.set(listenerBind, bind);
    if (kept)
        kept = settings.set(listenerPort, static_cast<int>(m_listener.port()));
    if (kept && !publicUrl.isEmpty())
        kept = settings.set(listenerPublicUrl, publicUrl);
    PLATEN_CO_CHECK(kept);
    m_inbox.kick();
    Q_EMIT m_context.engine.listenerChanged();
    co_return state();
}

void Webhooks::stop()
{
    if (!m_listener.isListening())
        return;
    m_listener.stop();
    Q_EMIT m_context.engine.listenerChanged();
}

ListenerInfo Webhooks::state() const
{
    ListenerInfo info;
    info.publicUrl = base();
    if (m_listener.isListening()) {
        info.listening = true;
        info.url = m_listener.baseUrl();
    }
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        const Declaration *declaration = findProvider(account.provider);
        if (declaration && declaration->can(Capability::Webhooks))
            info.endpoints.emplace_back(account.name, info.publicUrl + webhookPath(account));
    }
    return info;
}

QCoro::Task<Result<QString>> Webhooks::url(QString account, bool rotate)
{
    Result<store::AccountRecord> record = m_context.accounts.byName(account);
    PLATEN_CO_CHECK(record);
    const Declaration *declaration = findProvider(record->provider);
    if (declaration && !declaration->can(Capability::Webhooks))
        co_return fail(ErrorCode::Unsupported, Message::of("%1 sends no webhooks; these do: %2", declaration->name,
                                                           providersThatCan(Capability::Webhooks)));
    if (rotate) {
        store::AccountStore accounts(m_context.database);
        PLATEN_CO_CHECK(accounts.rotateToken(record->id));
        PLATEN_CO_CHECK(m_context.accounts.reload());
        co_await renew();
        record = m_context.accounts.byName(account);
        PLATEN_CO_CHECK(record);
        Q_EMIT m_context.engine.accountsChanged();
        Q_EMIT m_context.engine.listenerChanged();
    }
    QString base = this->base();
    if (base.isEmpty()) {
        // It has never listened: a port is chosen now and kept, so that the URL returned here stays valid.
        http::Server probe([](const http::Request &, const http::Responder &) {});
        PLATEN_CO_CHECK(probe.listen(QHostAddress::LocalHost, 0));
        PLATEN_CO_CHECK(store::SettingStore(m_context.database, store::SetBy::Engine)
                            .set(listenerPort, static_cast<int>(probe.port())));
        probe.stop();
        base = this->base();
    }
    co_return base + webhookPath(*record);
}

} // namespace platen
