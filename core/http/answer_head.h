// SPDX-License-Identifier: GPL-3.0-or-later
// The status line and headers of an answer as bytes. Nothing that a handler gives can break out of its header.
#pragma once

#include "core/http/server.h"

namespace platen::http {

struct Framing
{
    bool headRequest = false; // the body is announced and not sent
    bool keepAlive = true;
};

// True if an answer of this status has no body by definition.
bool isBodiless(int status);

// Headers that frame the message (Content-Length, Transfer-Encoding, Connection, Date, …) are the server's own: given
// ones are left out, and so are those whose name is no token. Control characters in values become spaces.
QByteArray answerHead(const Answer &answer, const Framing &framing);

} // namespace platen::http
