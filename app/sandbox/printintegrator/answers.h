// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the provider's responses: X-Request-Id and X-RateLimit-Remaining with every one, and errors in the
// documented body with the same request id.
#pragma once

#include "app/sandbox/dice.h"
#include "core/http/server.h"

#include <QElapsedTimer>

#include <optional>

namespace platen::sandbox::printintegrator {

// What failed the schema's validation. The document shows only the field's name, without its path.
struct Invalid
{
    QByteArray field; // empty: no particular field
    QByteArray message;
};

class Answers
{
public:
    explicit Answers(quint64 seed)
        : m_dice(seed)
    {
        m_window.start();
    }

    // Counts a request in the current window; returns the error response if none is left.
    std::optional<http::Answer> exhausted();

    http::Answer json(const QByteArray &body, int status = 200);
    http::Answer empty(int status = 204);
    http::Answer pdf(const QByteArray &body);
    http::Answer error(int status, const QByteArray &code, const QByteArray &message, const QByteArray &field = {});
    http::Answer invalid(const Invalid &what) { return error(422, "validation_error", what.message, what.field); }
    http::Answer unauthenticated() { return error(401, "unauthenticated", "Missing or invalid Bearer token"); }
    http::Answer notFound(const QByteArray &what) { return error(404, "not_found", what + " not found"); }

private:
    http::Answer finish(int status, const QByteArray &type, const QByteArray &body, const QByteArray &requestId) const;
    QByteArray requestId() { return "req_" + m_dice.hex(16); }

    Dice m_dice;
    QElapsedTimer m_window;
    int m_used = 0; // in this window
};

} // namespace platen::sandbox::printintegrator
