// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the provider's responses: outcome and traceParent around the content, and errors in either documented
// form.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/prodigi/failures.h"
#include "core/http/server.h"

#include <functional>

namespace platen::sandbox::prodigi {

enum class ErrorShape {
    Outcome, // {"outcome", "failures", "traceParent"}: the form that was observed
    Base,    // {"statusText", "statusCode", "data", "traceParent"}: the documented “base error object”
};

class Answers
{
public:
    Answers(ErrorShape shape, quint64 seed)
        : m_shape(shape)
        , m_dice(seed)
    {
    }

    // {"outcome": outcome, …the members from `write`…, "traceParent"}
    http::Answer ok(const QByteArray &outcome, const std::function<void(JsonWriter &)> &write, int status = 200);
    http::Answer error(int status, const QByteArray &outcome, const QByteArray &text);
    http::Answer invalid(const Failures &failures);
    http::Answer plain(int status, const QByteArray &body); // without JSON
    http::Answer json(int status, const QByteArray &body);

private:
    http::Answer finish(int status, const QByteArray &trace, const QByteArray &type, const QByteArray &body);
    QByteArray trace();

    ErrorShape m_shape;
    Dice m_dice;
};

} // namespace platen::sandbox::prodigi
