// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/answers.h"

namespace platen::sandbox::prodigi {

QByteArray Answers::trace()
{
    return "00-" + m_dice.hex(32) + '-' + m_dice.hex(16) + "-00";
}

http::Answer Answers::finish(int status, const QByteArray &trace, const QByteArray &type, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", type}, {"traceParent", trace}};
    answer.body = body;
    return answer;
}

http::Answer Answers::ok(const QByteArray &outcome, const std::function<void(JsonWriter &)> &write, int status)
{
    const QByteArray id = trace();
    JsonWriter json;
    json.object().key("outcome").text(outcome);
    write(json);
    json.key("traceParent").text(id).endObject();
    return finish(status, id, "application/json; charset=utf-8", json.bytes());
}

http::Answer Answers::error(int status, const QByteArray &outcome, const QByteArray &text)
{
    if (m_shape == ErrorShape::Outcome)
        return ok(outcome, [](JsonWriter &) {}, status);
    const QByteArray id = trace();
    JsonWriter json;
    json.object().key("statusText").text(text).key("statusCode").number(status).key("data").object().endObject();
    json.key("traceParent").text(id).endObject();
    return finish(status, id, "application/json; charset=utf-8", json.bytes());
}

http::Answer Answers::invalid(const Failures &failures)
{
    if (m_shape == ErrorShape::Outcome) {
        return ok(
            "ValidationFailed",
            [&failures](JsonWriter &json) {
                json.key("failures");
                failures.write(json);
            },
            400);
    }
    const QByteArray id = trace();
    JsonWriter json;
    json.object().key("statusText").text("Validation failed").key("statusCode").number(400).key("data");
    failures.write(json);
    json.key("traceParent").text(id).endObject();
    return finish(400, id, "application/json; charset=utf-8", json.bytes());
}

http::Answer Answers::plain(int status, const QByteArray &body)
{
    return finish(status, trace(), "text/plain; charset=utf-8", body);
}

http::Answer Answers::json(int status, const QByteArray &body)
{
    return finish(status, trace(), "application/json; charset=utf-8", body);
}

} // namespace platen::sandbox::prodigi
