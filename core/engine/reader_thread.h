// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a read-only connection of its own. What is posted to it runs in order.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"

#include <QThread>

#include <functional>
#include <memory>

namespace platen {

namespace store {
class Database;
class OrderReader;
} // namespace store

class ReaderThread
{
public:
    explicit ReaderThread(const QString &name);
    ~ReaderThread(); // waits for what was posted
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    // Unless it is open already; then `isBehind` says whether anything was written since. `opened` is called in this
    // thread. While the database is not open, what is posted is dropped.
    using Opened = std::function<void(const Result<void> &outcome, bool isBehind)>;
    void open(const DataDir &dir, Opened opened);
    void close(); // waits for what was posted
    void post(std::function<void(store::OrderReader &)> call);
    void postDatabase(std::function<void(store::Database &)> call);

private:
    class Runner;
    QThread m_thread;
    Runner *m_runner; // lives in the thread
};

} // namespace platen
