// SPDX-License-Identifier: GPL-3.0-or-later
// Text that others wrote (customers, providers), where people read it. Unicode has characters that turn the direction
// of what follows them; in a name they would turn around the rest of the line, or make "exe.pdf" of "fdp.exe".
#pragma once

#include <QString>

namespace platen {

// For a place that the text has for itself: what turns text around (embeddings, overrides, and isolates that do not
// begin and end on the same line) is shown as an escape: "\u202e". Everything else stays as it is.
QString displayed(const QString &text);

// For a text that becomes a part of a line: displayed(), and each of its lines that holds anything that runs from right
// to left is enclosed in an isolate, so that it and its neighbours keep their places.
QString isolated(const QString &text);

} // namespace platen
