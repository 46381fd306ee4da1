// SPDX-License-Identifier: GPL-3.0-or-later
// platenctl-read.so: the commands that only read stored orders, without the engine and the libraries that it needs.
#include "app/platenctl/commands.h"
#include "app/platenctl/console.h"
#include "app/platenctl/loaded.h"

PLATENCTL_ENTRY(int argc, char **argv)
{
    return platen::ctl::runConsole(argc, argv, {platen::ctl::addOrderCommands, {}});
}
