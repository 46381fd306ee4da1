// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal, if there is one.
#pragma once

#include <QString>

#include <cstdio>
#include <optional>

namespace platen::ctl {

bool isTerminal(std::FILE *stream);

// Whether text on that stream may be emphasised: it is a terminal other than "dumb", and $NO_COLOR is not set.
bool mayEmphasise(std::FILE *stream);

// A line of standard input, without its line end. On a terminal it prompts (on standard error) and does not echo.
// nullopt at the end of the input.
std::optional<QString> readSecretLine(const QString &prompt);

// Makes output UTF-8 on Windows too.
void prepareConsole();

} // namespace platen::ctl
