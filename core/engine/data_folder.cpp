// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/data_folder.h"

#include "core/engine/engine.h"
#include "core/store/database_contents.h"
#include "core/store/hot_folder_store.h"
#include "core/store/inbox_store.h"
#include "core/store/outbox_store.h"
#include "core/store/storage_error.h"

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
    PLATEN_TRY(const std::vector<Message> problems, m_context.database.check());
    findings.push_back({QStringLiteral("database"), problems.empty(),
                        problems.empty() ? Message::of("The database is sound (schema %1)", store::schemaVersion())
                                         : Message::joined(problems, QStringLiteral("; "))});
    if (const std::optional<qint64> left = store::freeSpace(m_context.options.dataDir.path())) {
        const bool room = *left > 200LL * 1024 * 1024;
        findings.push_back(
            {QStringLiteral("disk"), room, Message::of("%1 MB free where the data is", *left / 1024 / 1024)});
    }
    if (problems.empty()) {
        if (const std::optional<Finding> contents = contentsFinding())
            findings.push_back(*contents);
    }
    findings.push_back(leaseFinding());
    const Result<std::vector<store::OutboxEntry>> open = store::OutboxStore(m_context.database).open();
    if (!open)
        return problems.empty() ? Result<std::vector<Finding>>(Failure(open.error())) : findings;
    const auto count = [&open](store::OutboxState state) {
        return std::count_if(open->begin(), open->end(),
                             [state](const store::OutboxEntry &entry) { return entry.state == state; });
    };
    const auto unknown = count(store::OutboxState::Unknown);
    findings.push_back({QStringLiteral("outbox"), unknown == 0,
                        Message::of("%1 waiting, %2 unknown, %3 failed", count(store::OutboxState::Waiting), unknown,
                                    count(store::OutboxState::Failed))});
    if (const std::optional<Finding> events = rejectedFinding())
        findings.push_back(*events);
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        const Message error = errorFromObject(account.lastError).message;
        findings.push_back({QStringLiteral("account %1").arg(account.name), error.isEmpty(),
                            error.isEmpty()
                                ? (account.lastVerified.isValid()
                                       ? Message::of("Last response %1", account.lastVerified.toString(Qt::ISODate))
                                       : Message::of("No authenticated response yet"))
                                : error});
    }
    PLATEN_TRY(const std::vector<store::HotFolderRecord> folders, store::HotFolderStore(m_context.database).all());
    for (const store::HotFolderRecord &folder : folders)
        findings.push_back({QStringLiteral("folder %1").arg(folder.name), folder.problem.isEmpty(),
                            folder.problem.isEmpty() ? Message::of("Watched: %1", folder.path) : folder.problem});
    return findings;
}

std::optional<Finding> DataFolder::contentsFinding() const
{
    const Result<std::optional<store::DatabaseContents>> contents = store::databaseContents(m_context.database);
    if (!contents || !*contents)
        return std::nullopt;
    const auto inMegabytes = [](qint64 bytes) { return (bytes + 500'000) / 1'000'000; };
    const store::DatabaseContents &are = **contents;
    return Finding{QStringLiteral("contents"), true,
                   Message::of("%1 MB of orders, %2 MB of their documents, %3 MB of search index, %4 MB of webhook "
                               "messages, %5 MB of other data",
                               inMegabytes(are.orders), inMegabytes(are.documents), inMegabytes(are.search),
                               inMegabytes(are.messages), inMegabytes(are.other))};
}

std::optional<Finding> DataFolder::rejectedFinding() const
{
    store::InboxStore::Filter filter;
    filter.rejected = true;
    filter.limit = 1;
    const Result<std::vector<store::InboxEvent>> rejected = store::InboxStore(m_context.database).list(filter);
    const QString check = QStringLiteral("events");
    if (!rejected)
        return Finding{check, false, rejected.error().message};
    if (rejected->empty())
        return std::nullopt;
    const store::InboxEvent &latest = rejected->front();
    const bool isOld = latest.receivedAt.addDays(1) < m_context.now();
    return Finding{check, isOld,
                   Message::of("The latest rejected message came at %1: %2", latest.receivedAt.toString(Qt::ISODate),
                               latest.reason)};
}

Finding DataFolder::leaseFinding() const
{
    const LeaseKeeper &lease = m_context.lease;
    const QString check = QStringLiteral("lease");
    if (lease.error())
        return {check, false, lease.error()->message};
    if (lease.isHeld())
        return {check, true, Message::of("This program sends and syncs for this data folder")};
    const std::optional<LeaseHolder> holder = lease.holder();
    const Message name = holder ? holder->name() : Message::of("Another program");
    if (const auto silence = holder ? holder->silence(QDateTime::currentDateTimeUtc()) : std::nullopt)
        return {
            check, false,
            Message::of("%1 works on this data folder, but has given no sign of life for %2 s, so nothing is sent. It "
                        "may have been stopped, or its disk may be full. End it if it does not go on; another program "
                        "then takes over.",
                        name, silence->count())};
    return {check, true, Message::of("%1 works on this data folder; this program leaves sending to it", name)};
}

store::SettingStore DataFolder::settings()
{
    return {m_context.database, store::SetBy::Person};
}

} // namespace platen
