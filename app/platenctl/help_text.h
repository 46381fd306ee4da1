// SPDX-License-Identifier: GPL-3.0-or-later
// What --help prints at every level, and the pieces of it that the man page uses too.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace platen::ctl {

std::string helpText(const CLI::App *app);

// "order list [--account NAME] [--stage STAGE]… ORDER"
std::string usageLine(const CLI::App *app);
// "--account NAME" or "ORDER" and its description, without the help flag.
std::vector<std::pair<std::string, std::string>> optionEntries(const CLI::App *app);
std::vector<std::string> exampleLines(const CLI::App *app);

} // namespace platen::ctl
