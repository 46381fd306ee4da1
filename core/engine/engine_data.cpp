// The data folder: backup, restore, what is wrong with it, and its settings.

#include "core/engine/engine_private.h"
#include "core/store/restore.h"
#include "core/store/storage_error.h"

#include <QFileInfo>

namespace platen {

Result<void> Engine::backup(const QString &file)
{
    return d->database->backupTo(file);
}

QCoro::Task<Result<void>> Engine::restore(QString file)
{
    if (!QFileInfo(file).isFile())
        co_return fail(ErrorCode::NotFound, tr("There is no file %1").arg(file));
    if (Result<void> alone = d->leaseForRestore(); !alone)
        co_return alone;
    Result<store::Restore> prepared = store::Restore::prepare(file, d->options.dataDir);
    if (!prepared)
        co_return Failure(prepared.error());
    if (d->database) {
        d->context->stopping = true;
        d->ticker->stop();
        stopListener();
    }
    d->close(); // but for the lease: nobody else may begin to send meanwhile
    const QString kept = d->options.dataDir.backups() +
                         QStringLiteral("/before-restore-%1.sqlite3")
                             .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    const Result<void> restored = prepared->exchange(kept);
    d->recovered = false;
    const Result<void> opened = d->open();
    if (!restored || !opened)
        co_return restored ? opened : restored;
    d->takeLease();
    Q_EMIT accountsChanged();
    Q_EMIT outboxChanged();
    Q_EMIT ordersChanged({});
    co_return restored;
}

Result<std::vector<Finding>> Engine::doctor()
{
    std::vector<Finding> findings;
    const Result<QStringList> problems = d->database->check();
    if (!problems)
        return Failure(problems.error());
    findings.push_back({QStringLiteral("database"), problems->isEmpty(),
                        problems->isEmpty() ? tr("The database is sound (schema %1)").arg(store::schemaVersion())
                                            : problems->join(QStringLiteral("; "))});
    if (const std::optional<qint64> left = store::freeSpace(d->options.dataDir.path())) {
        const bool room = *left > 200LL * 1024 * 1024;
        findings.push_back({QStringLiteral("disk"), room, tr("%1 MB free where the data is").arg(*left / 1024 / 1024)});
    }
    findings.push_back(d->leaseFinding());
    const Result<std::vector<store::OutboxEntry>> open = outbox();
    if (!open)
        return problems->isEmpty() ? Result<std::vector<Finding>>(Failure(open.error())) : findings;
    const auto count = [&open](store::OutboxState state) {
        return std::count_if(open->begin(), open->end(),
                             [state](const store::OutboxEntry &entry) { return entry.state == state; });
    };
    const auto unknown = count(store::OutboxState::Unknown);
    findings.push_back({QStringLiteral("outbox"), unknown == 0,
                        tr("%1 waiting, %2 unknown, %3 failed")
                            .arg(count(store::OutboxState::Waiting))
                            .arg(unknown)
                            .arg(count(store::OutboxState::Failed))});
    for (const store::AccountRecord &account : d->book->all()) {
        const QString error = account.lastError["message"].toString();
        findings.push_back({tr("account %1").arg(account.name), error.isEmpty(),
                            error.isEmpty()
                                ? (account.lastVerified.isValid()
                                       ? tr("Last answer %1").arg(account.lastVerified.toString(Qt::ISODate))
                                       : tr("Never asked so far"))
                                : error});
    }
    return findings;
}

Finding Engine::Private::leaseFinding() const
{
    const QString check = QStringLiteral("lease");
    if (leaseError)
        return {check, false, leaseError->message};
    if (lease.isHeld())
        return {check, true, tr("This program sends and syncs for this data folder")};
    const std::optional<LeaseHolder> holder = lease.holder();
    const QString name = holder ? holder->name() : tr("Another program");
    if (const auto silence = holder ? holder->silence(QDateTime::currentDateTimeUtc()) : std::nullopt)
        return {check, false,
                tr("%1 works on this data folder, but has given no sign of life for %2 s, so nothing is sent. It may "
                   "have been stopped, or its disk may be full. End it if it does not go on; another program then "
                   "takes over.")
                    .arg(name)
                    .arg(silence->count())};
    return {check, true, tr("%1 works on this data folder; this program leaves sending to it").arg(name)};
}

store::SettingStore Engine::settings()
{
    return {*d->database, store::SetBy::Person};
}

} // namespace platen
