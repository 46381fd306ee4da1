// SPDX-License-Identifier: GPL-3.0-or-later
// The status line and headers of a response as bytes. No value from a handler can break out of its header.
#pragma once

#include "core/http/server.h"

namespace platen::http {

struct Framing
{
    bool headRequest = false; // the body is announced but not sent
    bool keepAlive = true;
};

// True if a response with this status has no body by definition.
bool isBodiless(int status);

// Headers that frame the message (Content-Length, Transfer-Encoding, Connection, Date, …) are set by the server: they
// are dropped from `answer`, and so are headers whose name is not a token. Control characters in values become spaces.
QByteArray answerHead(const Answer &answer, const Framing &framing);

} // namespace platen::http
