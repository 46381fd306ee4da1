// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/context.h"

#include "core/log/log.h"
#include "core/store/interrupted.h"

namespace platen::ctl {

Context::Context(const GlobalOptions &options, Settle settle)
    : m_options(options)
    , m_settle(std::move(settle))
    , m_output(options.json)
{
}

Context::~Context() = default;

Result<DataDir> Context::dataDir()
{
    Result<DataDir> opened = DataDir::open(QString::fromStdString(m_options.dataDir));
    if (opened)
        writeLogTo(opened->logs());
    return opened;
}

Result<void> Context::openDatabase()
{
    PLATEN_TRY(const DataDir folder, dataDir());
    PLATEN_TRY(std::unique_ptr<store::Database> opened,
               store::Database::open(folder, store::Database::Access::ReadOnly));
    m_database = std::move(opened);
    return {};
}

Result<store::Database *> Context::database()
{
    if (m_database)
        return m_database.get();
    // What was being sent when its program ended is not known yet; the engine says so.
    const auto isSettled = [this]() -> Result<bool> {
        PLATEN_CHECK(openDatabase());
        PLATEN_TRY(const bool sends, store::isSendingSomething(*m_database));
        return !sends;
    };
    if (const Result<bool> settled = isSettled(); !settled || !*settled) {
        m_database.reset();
        m_needsEngine = !m_settle;
        if (m_needsEngine)
            return settled ? fail(ErrorCode::Storage, Message()) : Failure(settled.error());
        PLATEN_CHECK(m_settle(*this));
        PLATEN_CHECK(openDatabase());
    }
    return m_database.get();
}

QCoro::Task<void> Context::close()
{
    if (m_stop)
        co_await m_stop();
}

} // namespace platen::ctl
