// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/judge.h"

#include "core/wire/redaction.h"
#include "core/wire/secret_places.h"

namespace platen {

namespace {

constexpr qsizetype keptOfRejected = 64 * 1024;
constexpr std::size_t mostEvents = 5000; // in one message

WebhookMessage messageOf(const http::Request &request)
{
    return {request.method, request.headers, request.body};
}

} // namespace

http::Answer plainAnswer(int status, const QByteArray &text)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    answer.body = text + '\n';
    return answer;
}

Judge::Judge(std::vector<WebhookEndpoint> endpoints)
    : m_endpoints(std::move(endpoints))
{
    std::vector<QByteArray> secrets;
    for (const WebhookEndpoint &endpoint : m_endpoints) {
        m_doors.push_back({endpoint.account.slug.toUtf8(), endpoint.account.webhookToken.toUtf8()});
        secrets.push_back(m_doors.back().token);
        for (const QString &secret : endpoint.settings.secrets)
            secrets.push_back(secret.toUtf8());
    }
    m_secrets = net::SecretSet(secrets);
}

// Headers are stored without anything that strangers could use, whatever a header is called: proxies repeat a request's
// path in several of them.
QJsonObject Judge::keptHeaders(const net::SecretSet::Headers &headers, const WebhookEndpoint *endpoint) const
{
    QJsonObject all;
    for (const auto &[name, value] : headers) {
        const bool isCredential = endpoint && endpoint->connector->isCredentialHeader(name, endpoint->settings);
        const QByteArray shown =
            isCredential ? net::redactionMark : net::withoutSecretPlaces(net::redactedHeader(name, value));
        // The bytes are kept as received; the mark is UTF-8.
        const bool isMarked = shown.contains(net::redactionMark);
        all[QString::fromLatin1(m_secrets.masked(name))] =
            isMarked ? QString::fromUtf8(shown) : QString::fromLatin1(shown);
    }
    return all;
}

net::SecretSet::Headers Judge::masked(const http::Request &request) const
{
    return m_secrets.masked(request.headers, net::SecretSet::Short::AsWords);
}

// Must stay readable, because a replay reads it again.
QByteArray Judge::keptBody(const QByteArray &body) const
{
    return m_secrets.masked(body, net::SecretSet::Short::AsWords);
}

store::InboxMessage Judge::kept(const net::SecretSet::Headers &headers, const WebhookEndpoint *endpoint,
                                const QByteArray &body) const
{
    store::InboxMessage message;
    message.accountId = endpoint ? endpoint->account.id : 0;
    message.account = endpoint ? endpoint->account.name : QString();
    message.receivedAt = QDateTime::currentDateTimeUtc();
    message.headers = keptHeaders(headers, endpoint);
    message.body = body;
    return message;
}

store::InboxMessage Judge::rejection(const http::Request &request, const WebhookEndpoint *endpoint,
                                     const Message &reason) const
{
    store::InboxMessage message = kept(masked(request), endpoint, keptBody(request.body.left(keptOfRejected)));
    store::InboxEvent event;
    event.place = 0;
    event.outcome = store::EventOutcome::Rejected;
    event.reason = m_secrets.masked(reason);
    message.events.push_back(std::move(event));
    return message;
}

Verdict Judge::judge(const http::Request &request) const
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
    const WebhookEndpoint *endpoint = entrance.door ? &m_endpoints[*entrance.door] : nullptr;
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

Verdict Judge::judgeMessage(const WebhookEndpoint &endpoint, const http::Request &request) const
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
    const WebhookMessage clean{request.method, masked(request), keptBody(request.body)};
    const Result<std::vector<EventName>> names = endpoint.connector->nameEvents(clean, endpoint.settings);
    if (!names) {
        const bool otherForm = names.error().code == ErrorCode::Unsupported;
        return {plainAnswer(otherForm ? 415 : 400, otherForm ? "This form is not understood" : "Not readable"),
                {rejection(request, &endpoint, Message::of("%1 (%2)", names.error().message, otherForm ? 415 : 400))}};
    }
    if (names->size() > mostEvents)
        return {
            plainAnswer(413, "Too many events in one message"),
            {rejection(request, &endpoint, Message::of("%1 events in one message are too many (413)", names->size()))}};
    Verdict verdict;
    verdict.answer.headers = {{"Content-Type", "application/json"}};
    verdict.answer.body = "{\"status\":\"ok\"}";
    store::InboxMessage record = kept(clean.headers, &endpoint, clean.body);
    for (const EventName &name : *names) {
        store::InboxEvent event;
        event.place = static_cast<int>(record.events.size());
        event.eventId = name.id;
        event.type = name.type;
        record.events.push_back(std::move(event));
    }
    if (!record.events.empty())
        verdict.message = std::move(record);
    return verdict;
}

} // namespace platen
