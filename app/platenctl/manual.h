// SPDX-License-Identifier: GPL-3.0-or-later
// What the help of the whole program and the man page say beside the commands.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace platen::ctl {

struct ManualSection
{
    std::string title;
    std::vector<std::pair<std::string, std::string>> entries; // term → what it means
};

const std::vector<ManualSection> &manualSections();

// What platenctl is, in a few sentences.
const std::string &manualIntroduction();

} // namespace platen::ctl
