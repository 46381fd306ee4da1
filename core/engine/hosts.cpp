// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hosts.h"

#include "core/store/random_name.h"
#include "core/wire/led_settings.h"

#include <QCryptographicHash>
#include <QTemporaryFile>

namespace platen {

QString defaultWithout(const std::vector<HostInfo> &hosts, const QString &removed)
{
    const HostInfo *next = nullptr;
    for (const HostInfo &one : hosts) {
        if (one.host.name == removed)
            continue;
        if (one.host.isDefault)
            return one.host.name;
        if (!next || one.host.id < next->host.id)
            next = &one;
    }
    return next ? next->host.name : QString();
}

Hosts::Hosts(EngineContext &context, HostBook &book, Publisher &publisher)
    : m_context(context)
    , m_book(book)
    , m_publisher(publisher)
{
}

QCoro::Task<Result<std::vector<HostInfo>>> Hosts::all()
{
    PLATEN_CO_TRY(const std::vector<store::HostRecord> records, store::HostStore(m_context.database).all());
    std::vector<HostInfo> infos;
    for (const store::HostRecord &record : records) {
        HostInfo info = co_await m_book.describe(record);
        infos.push_back(std::move(info));
    }
    co_return infos;
}

QCoro::Task<Result<HostInfo>> Hosts::find(QString host)
{
    PLATEN_CO_TRY(const store::HostRecord record, store::HostStore(m_context.database).byName(host));
    HostInfo info = co_await m_book.describe(record);
    co_return info;
}

Result<void> Hosts::checkSecrets(const hosts::Kind &kind, const QHash<QString, QString> &secrets)
{
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        const Setting *setting = findSetting(kind.settings, secret.key());
        if (!setting || !setting->secret)
            return fail(ErrorCode::Usage, Message::of("%1 has no secret “%2”", kind.name, secret.key()));
    }
    return {};
}

QCoro::Task<Result<HostInfo>> Hosts::add(QString kind, QString name, QJsonObject settings,
                                         QHash<QString, QString> secrets)
{
    const hosts::Kind *known = hosts::findKind(kind);
    if (!known)
        co_return fail(ErrorCode::Usage, Message::of("There is no kind of host “%1”", kind));
    PLATEN_CO_TRY(const QJsonObject complete, completeSettings(known->name, known->settings, settings));
    PLATEN_CO_CHECK(checkSecrets(*known, secrets));
    store::HostRecord host;
    host.name = name;
    host.kind = known->id;
    host.settings = complete;
    store::HostStore store(m_context.database);
    PLATEN_CO_TRY(const store::HostRecord added, store.add(host));
    const Result<void> stored = co_await m_book.storeSecrets(added, secrets);
    if (!stored) {
        co_await m_book.removeSecrets(added);
        (void)store.remove(added.id);
        co_return Failure(stored.error());
    }
    HostInfo info = co_await m_book.describe(added);
    co_return info;
}

QCoro::Task<Result<HostInfo>> Hosts::change(QString host, SettingsChange change)
{
    store::HostStore store(m_context.database);
    PLATEN_CO_TRY(const store::HostRecord record, store.byName(host));
    PLATEN_CO_TRY(const hosts::Kind *kind, kindOf(record));
    const QJsonObject settings = changedSettings(record.settings, change, kind->settings);
    PLATEN_CO_TRY(const QJsonObject complete, completeSettings(kind->name, kind->settings, settings));
    PLATEN_CO_CHECK(checkSecrets(*kind, change.secrets));
    PLATEN_CO_CHECK(co_await m_book.storeSecrets(record, change.secrets));
    if (complete != record.settings) {
        PLATEN_CO_CHECK(store.setSettings(record.id, complete));
    }
    co_return co_await find(record.name);
}

QCoro::Task<Result<HostInfo>> Hosts::makeDefault(QString host)
{
    store::HostStore store(m_context.database);
    PLATEN_CO_TRY(const store::HostRecord record, store.byName(host));
    PLATEN_CO_CHECK(store.makeDefault(record.id));
    co_return co_await find(record.name);
}

QCoro::Task<Result<void>> Hosts::remove(QString host)
{
    store::HostStore store(m_context.database);
    PLATEN_CO_TRY(const store::HostRecord record, store.byName(host));
    PLATEN_CO_CHECK(store.remove(record.id));
    co_await m_book.removeSecrets(record);
    co_return Result<void>();
}

QCoro::Task<Result<void>> Hosts::test(QString host)
{
    PLATEN_CO_TRY(const store::HostRecord record, store::HostStore(m_context.database).byName(host));
    const std::shared_ptr<CallOff> callOff = m_book.newCallOff();
    PLATEN_CO_TRY(const HostBook::HostPtr opened, co_await m_book.open(record, callOff));
    const QByteArray content =
        "Platen puts this here to test the host, and removes it.\n" + store::randomName(16).toLatin1() + '\n';
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        co_return fail(ErrorCode::Storage, Message::of("No temporary file can be written: %1", file.errorString()));
    hosts::Upload upload;
    upload.source.path = file.fileName();
    upload.source.size = content.size();
    upload.source.md5 = QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
    upload.key = record.settings[QLatin1String("prefix")].toString() + QStringLiteral("platen-test-") +
                 store::randomName(8) + QStringLiteral(".txt");
    PLATEN_CO_CHECK(co_await opened->put(upload));
    const Result<hosts::Address> address = opened->address(upload.key, m_context.now(), hosts::For::Person);
    constexpr qint64 largest = 1024 * 1024;
    Result<QByteArray> fetched = address.map([](const hosts::Address &) { return QByteArray(); });
    if (address) {
        const QUrl url = address->url;
        fetched = co_await opened->fetch(url, largest);
    }
    const Result<void> removed = co_await opened->remove(upload.key);
    PLATEN_CO_CHECK(fetched);
    if (*fetched != content)
        co_return fail(ErrorCode::BadResponse,
                       Message::of("“%1” hands out something else than what was put there. Check its public address.",
                                   record.name));
    co_return removed;
}

Result<store::HostRecord> Hosts::chosen(const QString &host)
{
    store::HostStore store(m_context.database);
    if (!host.isEmpty())
        return store.byName(host);
    PLATEN_TRY(const std::optional<store::HostRecord> byDefault, store.defaultHost());
    if (!byDefault)
        return fail(ErrorCode::Usage, Message::of("There is no host yet. Add one first."));
    return *byDefault;
}

QCoro::Task<Result<Publication>> Hosts::publish(QString file, QString host, PublishProgress progress)
{
    PLATEN_CO_TRY(const store::HostRecord record, chosen(host));
    const std::shared_ptr<CallOff> callOff = m_book.newCallOff();
    const PublishJob job{file, {}, record, hosts::For::Person};
    co_return co_await m_publisher.publish(job, callOff, progress);
}

} // namespace platen
