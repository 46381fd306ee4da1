// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/callbacks.h"

#include "app/sandbox/addresses.h"
#include "app/sandbox/json_writer.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <chrono>

namespace platen::sandbox {
namespace {

constexpr size_t Remembered = 1000;
constexpr int AnswerWithinMs = 10'000;

} // namespace

CallbackSender::CallbackSender(Settings settings)
    : m_settings(settings)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

CallbackSender::~CallbackSender() = default;

void CallbackSender::send(Callback callback)
{
    // Sample data must never reach a foreign server because of a mistyped URL.
    if (!m_settings.anywhere && !isThisMachine(callback.url)) {
        ++m_skipped;
        remember(callback, 0);
        return;
    }
    ++m_waiting;
    enqueue(std::move(callback));
}

void CallbackSender::enqueue(Callback callback)
{
    if (callback.delayMs > 0) {
        const std::chrono::milliseconds delay(std::exchange(callback.delayMs, 0));
        QTimer::singleShot(delay, this, [this, callback = std::move(callback)]() mutable { enqueue(callback); });
        return;
    }
    m_queue.push_back(std::move(callback));
    startNext();
}

void CallbackSender::startNext()
{
    while (m_underWay < m_settings.concurrency && !m_queue.empty()) {
        Callback callback = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_underWay;
        ++callback.attempt;
        QNetworkRequest request(callback.url);
        for (const auto &[name, value] : callback.headers)
            request.setRawHeader(name, value);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(AnswerWithinMs);
        QNetworkReply *reply = m_network.post(request, callback.body);
        connect(reply, &QNetworkReply::finished, this,
                [this, reply, callback = std::move(callback)]() { finished(reply, callback); });
    }
}

void CallbackSender::finished(QNetworkReply *reply, Callback callback)
{
    reply->deleteLater();
    --m_underWay;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    remember(callback, status);
    const bool isDelivered =
        callback.success == Callback::Success::Exactly200 ? status == 200 : status >= 200 && status < 300;
    const int attempts = callback.attempts > 0 ? callback.attempts : m_settings.attempts;
    if (isDelivered) {
        ++m_delivered;
        --m_waiting;
    } else if (callback.attempt >= attempts) {
        ++m_failed;
        --m_waiting;
    } else {
        callback.delayMs = m_settings.backoffMs << (callback.attempt - 1);
        enqueue(std::move(callback));
    }
    startNext();
}

void CallbackSender::remember(const Callback &callback, int status)
{
    m_recent.push_back({callback.event, callback.type, callback.url.toEncoded(), callback.attempt, status});
    if (m_recent.size() > Remembered)
        m_recent.pop_front();
}

QByteArray CallbackSender::report() const
{
    JsonWriter json;
    json.object();
    json.key("waiting").number(m_waiting);
    json.key("delivered").number(m_delivered);
    json.key("failed").number(m_failed);
    json.key("skipped").number(m_skipped);
    json.key("recent").array();
    for (const Attempt &one : m_recent) {
        json.object().key("event").text(one.event).key("type").text(one.type).key("url").text(one.url);
        json.key("attempt").number(one.attempt).key("status").number(one.status).endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

} // namespace platen::sandbox
