// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/cimpress_open/cimpress_open.h"
#include "app/sandbox/idealfactory/idealfactory.h"
#include "app/sandbox/imprinted/imprinted.h"
#include "app/sandbox/printintegrator/printintegrator.h"

#include <algorithm>

namespace platen::sandbox {
namespace {

constexpr qint64 LongestWaitMs = 60'000;
constexpr qint64 LargestUpload = qint64{64} * 1024 * 1024;

http::Answer text(int status, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    answer.body = body;
    return answer;
}

} // namespace

Sandbox::Sandbox(Settings settings)
    : m_settings(std::move(settings))
    , m_world{LifeClock(m_settings.speed),
              CallbackSender(m_settings.callbacks),
              ArtworkFetcher(m_settings.artwork),
              {},
              m_settings.life,
              [this] { liveUntilNow(); }}
    , m_bucket(m_world, m_settings.bucket)
{
    m_providers.push_back(std::make_unique<prodigi::Prodigi>(m_world, m_settings.prodigi));
    m_providers.push_back(std::make_unique<cimpress_open::CimpressOpen>(m_world));
    m_providers.push_back(std::make_unique<idealfactory::IdealFactory>(m_world));
    m_providers.push_back(std::make_unique<imprinted::Imprinted>(m_world));
    m_providers.push_back(std::make_unique<printintegrator::PrintIntegrator>(m_world));
    for (const auto &[id, target] : m_settings.targets) {
        if (Provider *sender = provider(id))
            sender->setCallback(target);
    }
    for (const Fault &fault : m_settings.faults)
        m_faults.add(fault);
    if (m_settings.rateLimit)
        m_rateLimit.emplace(m_settings.rateLimit->first, m_settings.rateLimit->second);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { liveUntilNow(); });
    http::Limits limits;
    limits.body = LargestUpload;
    m_server = std::make_unique<http::Server>(
        [this](http::Request request, http::Responder responder) {
            QMetaObject::invokeMethod(
                this,
                [this, request = std::move(request), responder = std::move(responder)] { take(request, responder); },
                Qt::QueuedConnection);
        },
        limits);
}

Sandbox::~Sandbox()
{
    // Requests in our queue cannot be answered while this call waits.
    m_server->stop(std::chrono::milliseconds(0));
}

Result<void> Sandbox::start()
{
    Result<void> listening = m_server->listen(m_settings.bind, m_settings.port);
    if (!listening)
        return listening;
    m_world.baseUrl = m_server->baseUrl().toUtf8();
    for (const auto &provider : m_providers)
        provider->seed();
    liveUntilNow();
    return {};
}

QString Sandbox::baseUrl() const
{
    return m_server->baseUrl();
}

QByteArray Sandbox::addresses() const
{
    QByteArray lines;
    for (const auto &provider : m_providers)
        lines += "  " + provider->id().leftJustified(16) + ' ' + baseUrlOf(*provider) + '\n';
    return lines + "  bucket           " + m_world.baseUrl + " (S3: bucket " + bucket::Bucket::Name + ", access key " +
           bucket::Bucket::KeyId + ")\n";
}

QByteArray Sandbox::readyLine() const
{
    JsonWriter json;
    json.object().key("listening").text(m_world.baseUrl).key("providers").array();
    for (const auto &provider : m_providers)
        json.object().key("id").text(provider->id()).key("baseUrl").text(baseUrlOf(*provider)).endObject();
    json.endArray().key("bucket").object().key("endpoint").text(m_world.baseUrl);
    json.key("bucket").text(bucket::Bucket::Name).key("region").text(bucket::Bucket::Region);
    json.key("accessKeyId").text(bucket::Bucket::KeyId).endObject().endObject();
    return json.bytes();
}

void Sandbox::liveUntilNow()
{
    std::optional<qint64> next;
    if (!m_world.clock.isPaused()) {
        for (const auto &provider : m_providers) {
            provider->tick();
            if (const std::optional<qint64> due = provider->nextDue())
                next = std::min(*due, next.value_or(*due));
        }
    }
    if (next)
        m_timer.start(std::chrono::milliseconds(std::min(m_world.clock.realUntil(*next), LongestWaitMs)));
    else
        m_timer.stop();
}

void Sandbox::take(const http::Request &request, const http::Responder &responder)
{
    if (request.unreadable || request.tooLarge)
        return responder(text(request.tooLarge ? 413 : 400, "The request cannot be read."));
    if (request.path().startsWith("/_sandbox/")) {
        responder(control(request));
    } else {
        serve(request, responder);
    }
    liveUntilNow();
}

Provider *Sandbox::provider(const QByteArray &id)
{
    const auto found =
        std::find_if(m_providers.begin(), m_providers.end(), [&id](const auto &one) { return one->id() == id; });
    return found == m_providers.end() ? nullptr : found->get();
}

Service *Sandbox::serviceFor(const http::Request &request)
{
    if (m_bucket.claims(request))
        return &m_bucket;
    Service *chosen = nullptr;
    for (const auto &candidate : m_providers) {
        const QByteArray path = candidate->path();
        if ((request.path() + '/').startsWith(path + '/') && (!chosen || path.size() > chosen->path().size()))
            chosen = candidate.get();
    }
    return chosen;
}

void Sandbox::serve(const http::Request &whole, const http::Responder &responder)
{
    Service *chosen = serviceFor(whole);
    if (!chosen)
        return responder(text(404, "No provider of the sandbox has this path."));
    Service &service = *chosen;
    http::Request request = whole;
    request.target.remove(0, service.path().size());
    if (m_rateLimit && !m_rateLimit->take()) {
        http::Answer answer = service.rateLimited(m_rateLimit->quota());
        if (m_settings.saysRetryAfter)
            answer.headers.emplace_back("Retry-After", QByteArray::number(m_rateLimit->wait()));
        record(service, whole, request, answer, {});
        return responder(std::move(answer));
    }
    const std::optional<Fault> fault = m_faults.take(whole);
    if (!fault) {
        http::Answer answer = service.answer(request);
        record(service, whole, request, answer, {});
        return responder(std::move(answer));
    }
    http::Answer answer =
        happensAfter(fault->kind) ? spoil(*fault, service.answer(request)) : faulty(service, *fault, request);
    if (fault->kind == FaultKind::ErrorAfter)
        answer = service.serverError(500);
    if (fault->retryAfter > 0)
        answer.headers.emplace_back("Retry-After", QByteArray::number(fault->retryAfter));
    record(service, whole, request, answer, faultName(fault->kind));
    if (fault->kind == FaultKind::Slow) {
        QTimer::singleShot(std::chrono::milliseconds(fault->delayMs), this, [responder, answer] { responder(answer); });
        return;
    }
    responder(std::move(answer));
}

http::Answer Sandbox::faulty(Service &service, const Fault &fault, const http::Request &request)
{
    http::Answer answer;
    switch (fault.kind) {
    case FaultKind::DropBefore:
        answer.delivery = http::Answer::Delivery::CloseWithoutAnswer;
        return answer;
    case FaultKind::TooMany:
        answer = service.serverError(429);
        if (fault.retryAfter == 0)
            answer.headers.emplace_back("Retry-After", "1");
        return answer;
    case FaultKind::TooManyText:
        return service.rateLimited("30 per 30s");
    case FaultKind::BadGateway:
        return service.serverError(502);
    case FaultKind::Unavailable:
        return service.serverError(503);
    case FaultKind::Html:
        answer.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        answer.body = "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We'll be right "
                      "back</h1></body></html>";
        return answer;
    case FaultKind::Redirect:
        answer.status = 307;
        answer.headers = {
            {"Location", fault.location.isEmpty() ? "http://elsewhere.example.org" + request.target : fault.location}};
        return answer;
    default:
        return service.serverError(500);
    }
}

void Sandbox::record(const Service &service, const http::Request &whole, const http::Request &request,
                     const http::Answer &answer, const QByteArray &fault)
{
    RequestLog::Entry entry;
    entry.method = request.method;
    entry.path = whole.path();
    entry.query = service.loggedQuery(request);
    entry.idempotencyKey = service.idempotencyKey(request);
    entry.status = answer.delivery == http::Answer::Delivery::CloseWithoutAnswer ? 0 : answer.status;
    entry.fault = fault;
    m_log.add(std::move(entry));
}

} // namespace platen::sandbox
