// SPDX-License-Identifier: GPL-3.0-or-later
// A program of the console: the arguments in, the exit status out.
#pragma once

#include "app/platenctl/context.h"

namespace platen::ctl {

struct Console
{
    void (*addCommands)(CommandLine &line);
    Context::Settle settle;
};

// The exit status, or needsAllCommands.
int runConsole(int argc, char **argv, const Console &console);

} // namespace platen::ctl
