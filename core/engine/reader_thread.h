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
class OrderReader;
}

class ReaderThread
{
public:
    explicit ReaderThread(const QString &name);
    ~ReaderThread(); // waits for what was posted
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    // `opened` is called in this thread. Until the database is open, what is posted is dropped.
    void open(const DataDir &dir, std::function<void(const Result<void> &)> opened);
    void post(std::function<void(store::OrderReader &)> call);

private:
    class Runner;
    QThread m_thread;
    Runner *m_runner; // lives in the thread
};

} // namespace platen
