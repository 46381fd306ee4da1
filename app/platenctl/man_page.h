// SPDX-License-Identifier: GPL-3.0-or-later
// The man page, from the same definitions as --help.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace platen::ctl {

std::string manPage(const CLI::App &root); // roff

} // namespace platen::ctl
