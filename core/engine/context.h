// What the parts of the engine share.
#pragma once

#include "core/engine/engine_types.h"
#include "core/store/database.h"

#include <QCoroTask>
#include <QObject>

#include <chrono>

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
};

// Waits without a nested loop. Never resumes if `owner` goes away first.
QCoro::Task<void> pause(QObject *owner, std::chrono::milliseconds time);

} // namespace platen
