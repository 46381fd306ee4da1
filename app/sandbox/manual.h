// SPDX-License-Identifier: GPL-3.0-or-later
// What --help and the manual page say beyond the options.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace platen::sandbox {

const char *manualAbout();
const char *manualNotes();
std::string manualPage(const CLI::App &app); // roff

} // namespace platen::sandbox
