// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/answers.h"

#include "app/sandbox/json_writer.h"

#include <algorithm>

namespace platen::sandbox::printintegrator {
namespace {

constexpr int RequestsPerWindow = 1000; // "per minute per token on Professional"
constexpr qint64 WindowMs = 60'000;

} // namespace

std::optional<http::Answer> Answers::exhausted()
{
    if (m_window.elapsed() >= WindowMs) {
        m_window.restart();
        m_used = 0;
    }
    if (m_used < RequestsPerWindow) {
        ++m_used;
        return std::nullopt;
    }
    http::Answer answer = error(429, "rate_limited", "Token's rate limit exceeded");
    const qint64 left = (WindowMs - m_window.elapsed() + 999) / 1000;
    answer.headers.emplace_back("Retry-After", QByteArray::number(std::max<qint64>(left, 1)));
    return answer;
}

http::Answer Answers::finish(int status, const QByteArray &type, const QByteArray &body,
                             const QByteArray &requestId) const
{
    http::Answer answer;
    answer.status = status;
    if (!type.isEmpty())
        answer.headers.emplace_back("Content-Type", type);
    answer.headers.emplace_back("X-Request-Id", requestId);
    answer.headers.emplace_back("X-RateLimit-Remaining", QByteArray::number(RequestsPerWindow - m_used));
    answer.body = body;
    return answer;
}

http::Answer Answers::json(const QByteArray &body, int status)
{
    return finish(status, "application/json", body, requestId());
}

http::Answer Answers::empty(int status)
{
    return finish(status, {}, {}, requestId());
}

http::Answer Answers::pdf(const QByteArray &body)
{
    return finish(200, "application/pdf", body, requestId());
}

http::Answer Answers::error(int status, const QByteArray &code, const QByteArray &message, const QByteArray &field)
{
    const QByteArray id = requestId();
    JsonWriter json;
    json.object().key("error").object().key("code").text(code).key("message").text(message);
    if (!field.isEmpty())
        json.key("field").text(field);
    json.key("requestId").text(id).endObject().endObject();
    return finish(status, "application/json", json.bytes(), id);
}

} // namespace platen::sandbox::printintegrator
