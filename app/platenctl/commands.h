// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, one file per noun. Each function adds its commands to the command line.
#pragma once

namespace platen::ctl {

class CommandLine;

void addProviderCommands(CommandLine &line);
void addAccountCommands(CommandLine &line);
void addSyncCommand(CommandLine &line);
void addOrderCommands(CommandLine &line);
void addOrderActionsCommand(CommandLine &line);
void addOrderChangeCommands(CommandLine &line);
void addOutboxCommands(CommandLine &line);
void addAttentionCommands(CommandLine &line);
void addQuoteCommand(CommandLine &line);
void addProductCommands(CommandLine &line);
void addCatalogueCommands(CommandLine &line);
void addFileCommands(CommandLine &line);
void addHostCommands(CommandLine &line);
void addArtworkCommands(CommandLine &line);
void addFolderCommands(CommandLine &line);
void addWebhookCommands(CommandLine &line);
void addDataCommands(CommandLine &line);
void addLogCommand(CommandLine &line);
void addCompletionCommand(CommandLine &line);

} // namespace platen::ctl
