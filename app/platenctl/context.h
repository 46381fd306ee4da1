// SPDX-License-Identifier: GPL-3.0-or-later
// What a command works with: the global options, the output, the stored orders, and the engine, which is started on
// first use.
#pragma once

#include "app/platenctl/command_line.h"
#include "app/platenctl/output.h"
#include "core/engine/engine.h" // only what commands that change something call is linked

#include <memory>

namespace platen::ctl {

class Context
{
public:
    // Makes a database readable that is not: a new one, one of an older format, one that a program left in the middle
    // of sending. Empty in a program without the engine.
    using Settle = std::function<Result<void>(Context &)>;

    Context(const GlobalOptions &options, Settle settle);
    ~Context();

    Output &out() { return m_output; }
    // Its log is written to from then on.
    Result<DataDir> dataDir();
    // For reading only, without the engine.
    Result<store::Database *> database();
    [[nodiscard]] bool needsEngine() const { return m_needsEngine; } // this program has none, so database() failed
    // Opens the data folder and starts the engine on the first call.
    Result<Engine *> engine();
    // The same for a restore, which must also work if the present database cannot be used.
    Result<Engine *> engineForRestore();
    // Stops the engine if it was started; what is being sent may finish.
    QCoro::Task<void> close();

private:
    Result<std::unique_ptr<Engine>> makeEngine();
    void keep(std::unique_ptr<Engine> engine);
    Result<void> openDatabase();

    GlobalOptions m_options;
    Settle m_settle;
    Output m_output;
    std::unique_ptr<store::Database> m_database;
    bool m_needsEngine = false;
    // Both are set with the engine, so that a program without it links nothing of it.
    std::shared_ptr<Engine> m_engine;
    std::function<QCoro::Task<void>()> m_stop;
};

} // namespace platen::ctl
