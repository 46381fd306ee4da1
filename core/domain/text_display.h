// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign text (from customers and providers), made safe to display. Unicode has characters that change the direction
// of the text after them: in a name they could reverse the rest of the line, or make "fdp.exe" look like "exe.pdf".
#pragma once

#include <QString>

namespace platen {

// For text that is displayed on its own: characters that change its direction (embeddings, overrides, and isolates that
// do not begin and end on the same line) are shown as escapes: "\u202e". Everything else stays unchanged.
QString displayed(const QString &text);

// For text that is part of a line: displayed(), and each of its lines that contains right-to-left text is enclosed in
// an isolate, so that it and its neighbours keep their places.
QString isolated(const QString &text);

} // namespace platen
