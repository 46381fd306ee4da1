// SPDX-License-Identifier: GPL-3.0-or-later
// What a command works with: the options of every command, the output, and the engine once it is needed.
#pragma once

#include "app/platenctl/command_line.h"
#include "app/platenctl/output.h"
#include "core/engine/engine.h"

#include <memory>

namespace platen::ctl {

class Context
{
public:
    explicit Context(const GlobalOptions &options);
    ~Context();

    Output &out() { return m_output; }
    // Opens the data folder and starts the engine when it is first asked for.
    Result<Engine *> engine();
    // The same for a restore, which is wanted most where the database that is there cannot be used.
    Result<Engine *> engineForRestore();
    // Lets the engine finish, if there is one.
    QCoro::Task<void> close();

private:
    Result<std::unique_ptr<Engine>> makeEngine();

    GlobalOptions m_options;
    Output m_output;
    std::unique_ptr<Engine> m_engine;
};

} // namespace platen::ctl
