// SPDX-License-Identifier: GPL-3.0-or-later
// The command line.
#pragma once

#include "app/sandbox/sandbox.h"

namespace platen::sandbox {

struct Options
{
    Settings settings;
    bool json = false;
};

// The options, or the exit status after help or an error was printed.
tl::expected<Options, int> readOptions(int argc, char **argv);

} // namespace platen::sandbox
