// The data folder: backup, restore, what is wrong with it, and its settings.

#include "core/engine/engine_private.h"
#include "core/store/storage_error.h"

#include <QFile>
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
    const bool usable = d->database != nullptr;
    const Result<bool> taken = d->lease.take();
    if (!taken)
        co_return Failure(taken.error());
    if (!*taken) {
        const std::optional<LeaseHolder> holder = d->lease.holder();
        co_return fail(ErrorCode::Refused, tr("%1 is running on this data folder; close it first")
                                               .arg(holder ? holder->name() : tr("Another program")));
    }
    // A copy is opened as a database before anything of today's is touched: what cannot be read is not restored.
    const QString today = d->options.dataDir.backups() +
                          QStringLiteral("/before-restore-%1.sqlite3")
                              .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    const Result<void> trial = store::Database::tryRestore(file, d->options.dataDir);
    if (!trial)
        co_return trial;
    bool isKept = false;
    if (usable) {
        isKept = d->database->backupTo(today).has_value();
        d->context->stopping = true;
        d->ticker->stop();
        stopListener();
        d->close();
    }
    Result<void> restored;
    // A damaged database does not let itself be backed up: it is kept as it lies there.
    if (!isKept)
        restored = store::Database::copyFile(d->options.dataDir, today);
    if (restored)
        restored = store::Database::restore(file, d->options.dataDir);
    d->recovered = false;
    if (Result<void> opened = d->open(); !opened)
        co_return opened;
    d->takeLease();
    if (!restored)
        co_return restored;
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
    if (d->leaseError) {
        findings.push_back({QStringLiteral("lease"), false, d->leaseError->message});
    } else {
        const std::optional<LeaseHolder> holder = d->lease.holder();
        findings.push_back({QStringLiteral("lease"), true,
                            d->lease.isHeld() ? tr("This program sends and syncs for this data folder")
                                              : tr("%1 works on this data folder; this program leaves sending to it")
                                                    .arg(holder ? holder->name() : tr("Another program"))});
    }
    const Result<std::vector<store::OutboxEntry>> open = outbox();
    if (!open)
        return Failure(open.error());
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

Result<QString> Engine::setting(const QString &key, const QString &fallback)
{
    return store::TaskStore(*d->database).setting(key, fallback);
}

Result<void> Engine::setSetting(const QString &key, const QString &value)
{
    return store::TaskStore(*d->database).setSetting(key, value);
}

} // namespace platen
