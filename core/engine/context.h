// What the parts of the engine share.
#pragma once

#include "core/async/news.h"
#include "core/engine/engine_types.h"
#include "core/store/database.h"

namespace platen {

class Engine;
class AccountBook;

struct EngineContext
{
    Engine &engine; // for its signals, and as the owner of timers
    const EngineOptions &options;
    store::Database &database;
    AccountBook &accounts;
    bool stopping = false;
    News ended{}; // something that stop() waits for

    [[nodiscard]] QDateTime now() const { return options.clock->now(); }
};

// The engine ends before what was waited for.
Error endedMeanwhile(const QString &order = {});

} // namespace platen
