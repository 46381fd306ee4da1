// SPDX-License-Identifier: GPL-3.0-or-later
// All commands: platenctl-all.so, which platenctl loads, or the program itself where platenctl is one file.
#include "app/platenctl/commands.h"
#include "app/platenctl/console.h"
#include "app/platenctl/loaded.h"

namespace {

using namespace platen;
using namespace platen::ctl;

void addAllCommands(CommandLine &line)
{
    addProviderCommands(line);
    addAccountCommands(line);
    addSyncCommand(line);
    addOrderCommands(line);
    addOrderActionsCommand(line);
    addOrderChangeCommands(line);
    addOutboxCommands(line);
    addAttentionCommands(line);
    addQuoteCommand(line);
    addProductCommands(line);
    addCatalogueCommands(line);
    addFileCommands(line);
    addHostCommands(line);
    addFolderCommands(line);
    addArtworkCommands(line);
    addWebhookCommands(line);
    addDataCommands(line);
    addLogCommand(line);
    addCompletionCommand(line);
}

// The engine creates the database, brings it up to date, and settles what another program left.
Result<void> startEngine(Context &context)
{
    return context.engine().map([](Engine *) {});
}

} // namespace

PLATENCTL_ENTRY(int argc, char **argv)
{
    return runConsole(argc, argv, {addAllCommands, startEngine});
}
