// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migration_watch.h"

#include <utility>

namespace platen::store {

namespace {
thread_local const MigrationWatch *current = nullptr;
}

MigrationWatch::MigrationWatch(Report report, Cancellation cancellation)
    : m_report(std::move(report))
    , m_cancellation(std::move(cancellation))
{
    current = this;
}

MigrationWatch::~MigrationWatch()
{
    current = nullptr;
}

void MigrationWatch::report(const MigrationProgress &progress)
{
    if (current)
        current->m_report(progress);
}

Cancellation MigrationWatch::cancellation()
{
    return current ? current->m_cancellation : Cancellation();
}

} // namespace platen::store
