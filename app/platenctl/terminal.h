// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal, where there is one.
#pragma once

#include <QString>

#include <cstdio>
#include <optional>

namespace platen::ctl {

bool isTerminal(std::FILE *stream);

// Whether text on that stream may be emphasised: a terminal, and $NO_COLOR is not set.
bool mayEmphasise(std::FILE *stream);

// A line of standard input, without its end. On a terminal it asks with `prompt` (on standard error) and does not echo.
// Nullopt where the input has ended.
std::optional<QString> readSecretLine(const QString &prompt);

// Output is UTF-8 everywhere.
void prepareConsole();

} // namespace platen::ctl
