// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/publisher.h"

#include "core/hosts/file_digest.h"
#include "core/hosts/object_name.h"

#include <QFileInfo>

namespace platen {

namespace {

Error calledOff()
{
    return fail(ErrorCode::Unreachable, Message::of("Publishing was called off.")).value();
}

Failure emptyFile(const QString &file)
{
    return fail(ErrorCode::Validation, Message::of("%1 is empty.", QFileInfo(file).fileName()));
}

// Keeps the host for as long as the upload needs it, even after nobody waits any more.
QCoro::Task<Result<void>> putWith(std::shared_ptr<hosts::Host> host, hosts::Upload upload)
{
    co_return co_await host->put(upload);
}

QCoro::Task<Result<bool>> hasWith(std::shared_ptr<hosts::Host> host, QString key, qint64 size)
{
    co_return co_await host->has(key, size);
}

hosts::UploadState stateOf(const store::UploadRecord &record)
{
    return {record.uploadId, record.receipts.split(u'\n', Qt::SkipEmptyParts)};
}

} // namespace

Publisher::Publisher(EngineContext &context, HostBook &book)
    : m_context(context)
    , m_book(book)
{
}

QCoro::Task<std::optional<store::UploadRecord>> Publisher::finished(HostPtr opened, qint64 hostId, QString key)
{
    const Result<std::optional<store::UploadRecord>> found = store::HostStore(m_context.database).upload(hostId, key);
    if (!found || !*found || !(*found)->uploadedAt.isValid())
        co_return std::nullopt;
    const store::UploadRecord record = **found;
    const Result<bool> there = co_await hasWith(opened, key, record.bytes);
    co_return there && *there ? std::optional(record) : std::nullopt;
}

QCoro::Task<bool> Publisher::ownTurn(QString place)
{
    while (m_underWay.contains(place) && !m_context.ended.isOver())
        co_await m_context.ended.next(std::chrono::hours(1));
    if (m_context.ended.isOver() || m_context.stopping)
        co_return false;
    m_underWay.insert(place);
    co_return true;
}

QCoro::Task<Result<Publication>> Publisher::publish(PublishJob job, std::shared_ptr<CallOff> callOff,
                                                    PublishProgress progress)
{
    const store::HostRecord host = job.host;
    const QString file = job.file;
    const QByteArray md5 = job.md5;
    PLATEN_CO_TRY(const HostPtr opened, co_await m_book.open(host, callOff));
    const QString prefix = host.settings[QLatin1String("prefix")].toString();
    const auto published = [&](const QByteArray &digest, const QString &key) -> Result<Publication> {
        PLATEN_TRY(const hosts::Address address, opened->address(key, m_context.now(), job.whom));
        return Publication{file, digest, host.id, host.name, address.url, address.expiresAt};
    };
    // What was published counts, whatever became of the file since.
    if (!md5.isEmpty()) {
        const QString key = hosts::objectKey(prefix, md5, file);
        const std::optional<store::UploadRecord> before = co_await finished(opened, host.id, key);
        if (callOff->isOver())
            co_return Failure(calledOff());
        if (before)
            co_return published(md5, key);
    }
    auto measuring = hosts::digestOf(file);
    auto either = CallOff::orCalledOff(callOff, std::move(measuring));
    const std::optional<Result<hosts::Digest>> measured = co_await either;
    if (!measured)
        co_return Failure(calledOff());
    PLATEN_CO_CHECK(*measured);
    const hosts::Digest digest = **measured;
    if (digest.size == 0)
        co_return emptyFile(file);
    if (!md5.isEmpty() && digest.md5 != md5)
        co_return hosts::changedFile(file);

    const hosts::Source source{file, digest.size, digest.md5};
    const QString key = hosts::objectKey(prefix, digest.md5, file);
    const QString place = host.uid + u'/' + key;
    const bool isOurTurn = co_await ownTurn(place);
    if (!isOurTurn)
        co_return Failure(calledOff());
    const std::optional<store::UploadRecord> before = co_await finished(opened, host.id, key);
    Result<void> uploaded;
    if (!before && !callOff->isOver()) {
        store::UploadRecord record;
        record.hostId = host.id;
        record.key = key;
        record.md5 = QString::fromLatin1(digest.md5);
        record.bytes = digest.size;
        uploaded = co_await upload(opened, source, record, callOff, progress);
    }
    m_underWay.remove(place);
    m_context.ended.wake();
    PLATEN_CO_CHECK(uploaded);
    if (callOff->isOver())
        co_return Failure(calledOff());
    co_return published(digest.md5, key);
}

QCoro::Task<Result<void>> Publisher::upload(HostPtr opened, hosts::Source source, store::UploadRecord record,
                                            std::shared_ptr<CallOff> callOff, PublishProgress progress)
{
    PLATEN_CO_TRY(const std::optional<store::UploadRecord> begun,
                  store::HostStore(m_context.database).upload(record.hostId, record.key));
    hosts::Upload upload;
    upload.source = source;
    upload.key = record.key;
    if (begun && !begun->uploadedAt.isValid())
        upload.resume = stateOf(*begun);
    // The upload may go on for a moment after it was called off, and this may be gone then.
    upload.keep = [this, callOff, record](hosts::UploadState state) -> Result<void> {
        if (callOff->isOver())
            return Failure(calledOff());
        store::UploadRecord kept = record;
        kept.uploadId = state.id;
        kept.receipts = state.receipts.join(u'\n');
        return store::HostStore(m_context.database).keepUpload(kept);
    };
    if (progress)
        upload.progress = [callOff, progress](qint64 done, qint64 total) {
            if (!callOff->isOver())
                progress(done, total);
        };
    auto putting = putWith(opened, upload);
    auto either = CallOff::orCalledOff(callOff, std::move(putting));
    const std::optional<Result<void>> put = co_await either;
    if (!put)
        co_return Failure(calledOff());
    PLATEN_CO_CHECK(*put);
    record.uploadedAt = m_context.now();
    co_return store::HostStore(m_context.database).keepUpload(record);
}

} // namespace platen
