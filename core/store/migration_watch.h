// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to bring an older database up to date, for a window that shows it and may stop it. Stopping loses
// nothing: the old database is copied to the backups first, and each step is one transaction.
#pragma once

#include "core/store/cancellation.h"

#include <QtGlobal>

#include <functional>

namespace platen::store {

struct MigrationProgress
{
    int step = 0;      // 0: the backup is being written
    int steps = 0;     // without the backup
    qint64 done = 0;   // orders in this step
    qint64 orders = 0; // 0: the step does not go through the orders
};

// While it exists, migrations in this thread report to it. With `cancellation`, the present step ends with an error
// (`storage`) and is undone.
class MigrationWatch
{
public:
    using Report = std::function<void(const MigrationProgress &progress)>;
    MigrationWatch(Report report, Cancellation cancellation);
    ~MigrationWatch();
    MigrationWatch(const MigrationWatch &) = delete;
    MigrationWatch &operator=(const MigrationWatch &) = delete;

    static void report(const MigrationProgress &progress);
    static Cancellation cancellation(); // of the watch in this thread; one that nobody cancels if there is none

private:
    Report m_report;
    Cancellation m_cancellation;
};

} // namespace platen::store
