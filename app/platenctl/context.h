// SPDX-License-Identifier: GPL-3.0-or-later
// What a command works with: the global options, the output, and the engine, which is started on first use.
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
    // Its log is written to from then on.
    Result<DataDir> dataDir();
    // Opens the data folder and starts the engine on the first call.
    Result<Engine *> engine();
    // The same for a restore, which must also work if the present database cannot be used.
    Result<Engine *> engineForRestore();
    // Stops the engine if it was started; what is being sent may finish.
    QCoro::Task<void> close();

private:
    Result<std::unique_ptr<Engine>> makeEngine();

    GlobalOptions m_options;
    Output m_output;
    std::unique_ptr<Engine> m_engine;
};

} // namespace platen::ctl
