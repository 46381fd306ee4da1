// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/listener.h"

#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/wire/redaction.h"
#include "core/wire/secret_places.h"

#include <QMetaObject>
#include <QSet>

namespace platen {

namespace {

constexpr qsizetype keptOfRejected = 64 * 1024;
constexpr int keptRejected = 1000;
constexpr std::size_t mostEvents = 5000; // in one message

http::Answer plainAnswer(int status, const QByteArray &text)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    answer.body = text + '\n';
    return answer;
}

bool isRejected(const store::InboxMessage &message)
{
    return message.events.front().outcome == store::EventOutcome::Rejected;
}

WebhookMessage messageOf(const http::Request &request)
{
    return {request.method, request.headers, request.body};
}

} // namespace

QString webhookPath(const store::AccountRecord &account)
{
    // An account's name may contain letters that are not allowed in a URL.
    const QString slug = QString::fromLatin1(QUrl::toPercentEncoding(account.slug));
    return QStringLiteral("/hooks/%1/%2").arg(slug, account.webhookToken);
}

Listener::Listener(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_files(database)
{
    connect(&m_files, &SharedFiles::changed, this, &Listener::sharedFileChanged);
}

Listener::~Listener()
{
    stop();
}

Result<void> Listener::listen(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<http::Server>(
        [this](http::Request request, http::Responder responder) { enqueue(std::move(request), std::move(responder)); },
        http::Limits(), [this](const http::Request &head) { return m_gate.reading(head); });
    if (Result<void> bound = server->listen(address, port); !bound)
        return bound;
    m_server = std::move(server);
    return {};
}

void Listener::stop()
{
    if (!m_server)
        return;
    receive(); // what has arrived is still stored and answered
    m_server->stop();
    m_server.reset();
}

bool Listener::isListening() const
{
    return m_server && m_server->isListening();
}

QString Listener::baseUrl() const
{
    return m_server ? m_server->baseUrl() : QString();
}

quint16 Listener::port() const
{
    return m_server ? m_server->port() : 0;
}

void Listener::setEndpoints(std::vector<Endpoint> endpoints)
{
    m_endpoints = std::move(endpoints);
    m_doors.clear();
    std::vector<QByteArray> secrets;
    for (const Endpoint &endpoint : m_endpoints) {
        m_doors.push_back({endpoint.account.slug.toUtf8(), endpoint.account.webhookToken.toUtf8()});
        secrets.push_back(m_doors.back().token);
        for (const QString &secret : endpoint.settings.secrets)
            secrets.push_back(secret.toUtf8());
    }
    m_secrets = net::SecretSet(secrets);
    m_gate.setDoors(m_doors);
}

// Headers are stored without anything that strangers could use, whatever a header is called: proxies repeat a request's
// path in several of them.
QJsonObject Listener::keptHeaders(const http::Request &request, const Endpoint *endpoint) const
{
    QJsonObject headers;
    for (const auto &[name, value] : m_secrets.masked(request.headers, net::SecretSet::Short::AsWords)) {
        const bool isCredential = endpoint && endpoint->connector->isCredentialHeader(name, endpoint->settings);
        const QByteArray shown =
            isCredential ? net::redactionMark : net::withoutSecretPlaces(net::redactedHeader(name, value));
        // The bytes are kept as received; the mark is UTF-8.
        const bool isMarked = shown.contains(net::redactionMark);
        headers[QString::fromLatin1(m_secrets.masked(name))] =
            isMarked ? QString::fromUtf8(shown) : QString::fromLatin1(shown);
    }
    return headers;
}

// Must stay readable, because a replay reads it again.
QByteArray Listener::keptBody(const QByteArray &body) const
{
    return m_secrets.masked(body, net::SecretSet::Short::AsWords);
}

store::InboxMessage Listener::kept(const http::Request &request, const Endpoint *endpoint, const QByteArray &body) const
{
    store::InboxMessage message;
    message.accountId = endpoint ? endpoint->account.id : 0;
    message.account = endpoint ? endpoint->account.name : QString();
    message.receivedAt = QDateTime::currentDateTimeUtc();
    message.headers = keptHeaders(request, endpoint);
    message.body = body;
    return message;
}

store::InboxMessage Listener::rejection(const http::Request &request, const Endpoint *endpoint,
                                        const Message &reason) const
{
    store::InboxMessage message = kept(request, endpoint, keptBody(request.body.left(keptOfRejected)));
    store::InboxEvent event;
    event.place = 0;
    event.outcome = store::EventOutcome::Rejected;
    event.reason = m_secrets.masked(reason);
    message.events.push_back(std::move(event));
    return message;
}

void Listener::enqueue(http::Request request, http::Responder responder)
{
    const std::scoped_lock lock(m_mutex);
    m_arrivals.push_back({std::move(request), std::move(responder)});
    // One wake-up for everything that arrives before it is served: it shares one commit.
    if (!std::exchange(m_wakePending, true))
        QMetaObject::invokeMethod(this, &Listener::receive, Qt::QueuedConnection);
}

void Listener::receive()
{
    std::vector<Arrival> arrivals;
    {
        const std::scoped_lock lock(m_mutex);
        arrivals.swap(m_arrivals);
        m_wakePending = false;
    }
    arrivals = withoutFiles(std::move(arrivals));
    if (arrivals.empty())
        return;

    std::vector<Verdict> verdicts;
    verdicts.reserve(arrivals.size());
    std::vector<store::InboxMessage> messages;
    for (const Arrival &arrival : arrivals) {
        verdicts.push_back(judge(arrival.request));
        if (verdicts.back().message)
            messages.push_back(*verdicts.back().message);
    }

    const Result<void> kept = messages.empty() ? Result<void>() : keep(messages);
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        // What is not on disk is not acknowledged: the sender must try again.
        const bool lost = !kept && verdicts[i].message && verdicts[i].answer.status < 300;
        arrivals[i].responder(lost ? plainAnswer(503, "Could not be stored; try again later")
                                   : std::move(verdicts[i].answer));
    }
    if (!kept) {
        qCritical("Webhooks are answered 503: %s", qUtf8Printable(kept.error().message.english()));
        return;
    }
    if (std::any_of(verdicts.begin(), verdicts.end(), [](const Verdict &verdict) { return verdict.wantsSecret; }))
        Q_EMIT secretWanted();
    QList<qint64> pending;
    for (const store::InboxMessage &message : messages) {
        for (const store::InboxEvent &event : message.events) {
            if (event.outcome == store::EventOutcome::Pending)
                pending.append(event.id);
            else
                Q_EMIT settled(event);
        }
    }
    if (!pending.isEmpty())
        Q_EMIT arrived(pending);
}

std::vector<Listener::Arrival> Listener::withoutFiles(std::vector<Arrival> arrivals)
{
    std::vector<Arrival> others;
    for (Arrival &arrival : arrivals) {
        if (SharedFiles::isPath(arrival.request.path()))
            m_files.serve(arrival.request, std::move(arrival.responder));
        else
            others.push_back(std::move(arrival));
    }
    return others;
}

Result<void> Listener::keep(std::vector<store::InboxMessage> &messages)
{
    const bool anyAccepted = !std::all_of(messages.begin(), messages.end(), isRejected);
    // Strangers' messages are not worth a flush of the disk.
    const auto durability = anyAccepted ? store::Durability::Promised : store::Durability::Ordinary;
    PLATEN_TRY(store::Transaction transaction, store::Transaction::begin(m_database, durability));
    store::InboxStore inbox(m_database);
    if (Result<void> appended = inbox.append(messages); !appended)
        return appended;
    store::AccountStore accounts(m_database);
    QSet<qint64> heard;
    for (const store::InboxMessage &message : messages) {
        if (isRejected(message))
            ++m_rejectedSincePrune;
        else
            heard.insert(message.accountId);
    }
    for (const qint64 account : std::as_const(heard)) {
        if (Result<void> noted = accounts.noteHeard(account, QDateTime::currentDateTimeUtc()); !noted)
            return noted;
    }
    if (m_rejectedSincePrune >= keptRejected / 4) {
        m_rejectedSincePrune = 0;
        if (Result<void> pruned = inbox.pruneRejected(keptRejected); !pruned)
            return pruned;
    }
    return transaction.commit();
}

Listener::Verdict Listener::judge(const http::Request &request) const
{
    if (request.unreadable && request.method.isEmpty()) {
        store::InboxMessage message = rejection(request, nullptr, Message::of("Not an HTTP request (400)"));
        // An unreadable request may contain any header.
        message.body = net::redactedHead(message.body);
        return {plainAnswer(400, "Not an HTTP request"), std::move(message)};
    }
    const QByteArray path = request.path();
    if (!path.startsWith("/hooks/")) {
        if (path == "/" && (request.method == "GET" || request.method == "HEAD"))
            return {plainAnswer(200, "Platen is listening for webhooks"), {}};
        return {plainAnswer(404, "Nothing is here"), {}};
    }

    const Entrance entrance = entranceAt(path, m_doors);
    const Endpoint *endpoint = entrance.door ? &m_endpoints[*entrance.door] : nullptr;
    // If a token became valid only after the head was checked, it is too late: the body was not read.
    if (!entrance.open || request.reading == http::Reading::Nothing) {
        const Message reason = endpoint ? Message::of("Wrong token (404)") : Message::of("No such endpoint (404)");
        return {plainAnswer(404, "Nothing is here"), {rejection(request, endpoint, reason)}};
    }
    if (request.unreadable)
        return {plainAnswer(400, "Not a whole HTTP request"),
                {rejection(request, endpoint, Message::of("The request's body is broken or ends too early (400)"))}};
    if (request.method == "OPTIONS") {
        // The handshake of CloudEvents webhooks: any origin with the right path may send, at any rate.
        http::Answer answer = plainAnswer(200, "POST");
        answer.headers.emplace_back("Allow", "POST, OPTIONS");
        const QByteArray origin = request.header("WebHook-Request-Origin");
        if (!origin.isEmpty()) {
            answer.headers.emplace_back("WebHook-Allowed-Origin", origin);
            answer.headers.emplace_back("WebHook-Allowed-Rate", "*");
        }
        return {std::move(answer), {}};
    }
    if (request.method != "POST") {
        http::Answer answer = plainAnswer(405, "Only POST is taken here");
        answer.headers.emplace_back("Allow", "POST, OPTIONS");
        return {std::move(answer), {rejection(request, endpoint, Message::of("Only POST is accepted (405)"))}};
    }
    if (isEncoded(request)) {
        http::Answer answer = plainAnswer(415, "Send the body as it is, without Content-Encoding");
        answer.headers.emplace_back("Accept-Encoding", "identity");
        return {std::move(answer),
                {rejection(request, endpoint, Message::of("The body is compressed or encoded (415)"))}};
    }
    if (const QByteArray name = contradictoryHeader(request); !name.isEmpty())
        return {
            plainAnswer(400, "A header has two values"),
            {rejection(request, endpoint,
                       Message::of("The header %1 comes with two different values (400)", QString::fromLatin1(name)))}};
    if (request.tooLarge)
        return {plainAnswer(413, "At most 1 MiB"),
                {rejection(request, endpoint, Message::of("The body is over 1 MiB (413)"))}};
    return judgeMessage(*endpoint, request);
}

Listener::Verdict Listener::judgeMessage(const Endpoint &endpoint, const http::Request &request) const
{
    if (!endpoint.unverifiable.isEmpty()) {
        http::Answer answer = plainAnswer(503, "It cannot be verified at the moment");
        answer.headers.emplace_back("Retry-After", "60");
        return {
            std::move(answer), {rejection(request, &endpoint, Message::of("%1 (503)", endpoint.unverifiable))}, true};
    }
    const WebhookMessage message = messageOf(request);
    if (const Result<void> verified = endpoint.connector->verifyWebhook(message, endpoint.settings); !verified)
        return {plainAnswer(401, "Not authenticated"),
                {rejection(request, &endpoint, Message::of("%1 (401)", verified.error().message))}};
    // Read in the form in which it is stored, so that a replay has the same result.
    const WebhookMessage masked{request.method, m_secrets.masked(request.headers, net::SecretSet::Short::AsWords),
                                keptBody(request.body)};
    const Result<std::vector<OrderEvent>> parsed = endpoint.connector->parseEvents(masked, endpoint.settings);
    if (!parsed) {
        const bool otherForm = parsed.error().code == ErrorCode::Unsupported;
        return {plainAnswer(otherForm ? 415 : 400, otherForm ? "This form is not understood" : "Not readable"),
                {rejection(request, &endpoint, Message::of("%1 (%2)", parsed.error().message, otherForm ? 415 : 400))}};
    }
    if (parsed->size() > mostEvents)
        return {plainAnswer(413, "Too many events in one message"),
                {rejection(request, &endpoint,
                           Message::of("%1 events in one message are too many (413)", parsed->size()))}};
    Verdict verdict;
    verdict.answer.headers = {{"Content-Type", "application/json"}};
    verdict.answer.body = "{\"status\":\"ok\"}";
    store::InboxMessage record = kept(request, &endpoint, masked.body);
    for (const OrderEvent &reported : *parsed) {
        store::InboxEvent event;
        event.place = static_cast<int>(record.events.size());
        event.eventId = reported.id;
        event.type = reported.type;
        record.events.push_back(std::move(event));
    }
    if (!record.events.empty())
        verdict.message = std::move(record);
    return verdict;
}

} // namespace platen
