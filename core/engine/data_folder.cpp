// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/data_folder.h"

#include "core/engine/engine.h"
#include "core/store/outbox_store.h"
#include "core/store/storage_error.h"
#include "core/store/task_store.h"

namespace platen {

DataFolder::DataFolder(EngineContext &context)
    : m_context(context)
{
}

Result<void> DataFolder::backup(const QString &file)
{
    return m_context.database.backupTo(file);
}

Result<std::vector<Finding>> DataFolder::doctor()
{
    std::vector<Finding> findings;
    const Result<QStringList> problems = m_context.database.check();
    if (!problems)
        return Failure(problems.error());
    findings.push_back({QStringLiteral("database"), problems->isEmpty(),
                        problems->isEmpty()
                            ? Engine::tr("The database is sound (schema %1)").arg(store::schemaVersion())
                            : problems->join(QStringLiteral("; "))});
    if (const std::optional<qint64> left = store::freeSpace(m_context.options.dataDir.path())) {
        const bool room = *left > 200LL * 1024 * 1024;
        findings.push_back(
            {QStringLiteral("disk"), room, Engine::tr("%1 MB free where the data is").arg(*left / 1024 / 1024)});
    }
    if (m_context.lease.error()) {
        findings.push_back({QStringLiteral("lease"), false, m_context.lease.error()->message});
    } else {
        const std::optional<LeaseHolder> holder = m_context.lease.holder();
        findings.push_back({QStringLiteral("lease"), true,
                            m_context.lease.isHeld()
                                ? Engine::tr("This program sends and syncs for this data folder")
                                : Engine::tr("%1 works on this data folder; this program leaves sending to it")
                                      .arg(holder ? holder->name() : Engine::tr("Another program"))});
    }
    const Result<std::vector<store::OutboxEntry>> open = store::OutboxStore(m_context.database).open();
    if (!open)
        return Failure(open.error());
    const auto count = [&open](store::OutboxState state) {
        return std::count_if(open->begin(), open->end(),
                             [state](const store::OutboxEntry &entry) { return entry.state == state; });
    };
    const auto unknown = count(store::OutboxState::Unknown);
    findings.push_back({QStringLiteral("outbox"), unknown == 0,
                        Engine::tr("%1 waiting, %2 unknown, %3 failed")
                            .arg(count(store::OutboxState::Waiting))
                            .arg(unknown)
                            .arg(count(store::OutboxState::Failed))});
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        const QString error = account.lastError["message"].toString();
        findings.push_back({Engine::tr("account %1").arg(account.name), error.isEmpty(),
                            error.isEmpty()
                                ? (account.lastVerified.isValid()
                                       ? Engine::tr("Last answer %1").arg(account.lastVerified.toString(Qt::ISODate))
                                       : Engine::tr("Never asked so far"))
                                : error});
    }
    return findings;
}

Result<QString> DataFolder::setting(const QString &key, const QString &fallback)
{
    return store::TaskStore(m_context.database).setting(key, fallback);
}

Result<void> DataFolder::setSetting(const QString &key, const QString &value)
{
    return store::TaskStore(m_context.database).setSetting(key, value);
}

} // namespace platen
