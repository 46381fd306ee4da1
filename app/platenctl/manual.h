// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's own help and the man page say in addition to the commands.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace platen::ctl {

struct ManualSection
{
    std::string title;
    std::vector<std::pair<std::string, std::string>> entries; // term → meaning
};

const std::vector<ManualSection> &manualSections();

// What platenctl is, in a few sentences.
const std::string &manualIntroduction();

} // namespace platen::ctl
