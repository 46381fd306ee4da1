// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads in parts (S3 API Reference, CreateMultipartUpload, UploadPart, CompleteMultipartUpload). An interrupted one
// continues at the first part that the server has not confirmed.
#include "core/hosts/file_digest.h"
#include "core/hosts/s3_answers.h"
#include "core/hosts/s3_host.h"
#include "core/wire/status_verdict.h"

#include <QMimeDatabase>

namespace platen::hosts {

namespace {

constexpr int missing = 404;

int partCount(qint64 size, qint64 partSize)
{
    return static_cast<int>((size + partSize - 1) / partSize);
}

} // namespace

QCoro::Task<Result<void>> S3Host::putInParts(Upload upload)
{
    UploadState state = upload.resume;
    const int parts = partCount(upload.source.size, m_sizes.part);
    bool isFresh = false;
    if (state.receipts.size() == parts) {
        const bool completed = co_await isCompleted(upload, state);
        if (completed)
            co_return Result<void>();
    }
    if (state.id.isEmpty()) {
        PLATEN_CO_TRY(state, co_await begin(upload));
        isFresh = true;
    }
    while (state.receipts.size() < parts) {
        const int next = static_cast<int>(state.receipts.size());
        const Result<QString> receipt = co_await putPart(upload, state, next);
        if (!receipt && receipt.error().code == ErrorCode::NotFound && !std::exchange(isFresh, true)) {
            // The server has dropped the upload meanwhile, or another program has completed it.
            const UploadState noReceipts;
            const bool completed = co_await isCompleted(upload, noReceipts);
            if (completed)
                co_return Result<void>();
            PLATEN_CO_TRY(state, co_await begin(upload));
            continue;
        }
        PLATEN_CO_CHECK(receipt);
        state.receipts.append(*receipt);
        if (upload.keep) {
            PLATEN_CO_CHECK(upload.keep(state));
        }
    }
    co_return co_await complete(upload, state);
}

// Whether the object is there, made of these parts: the response to its completion was lost.
QCoro::Task<bool> S3Host::isCompleted(Upload upload, UploadState state)
{
    const Result<std::optional<ObjectHead>> head = co_await headOf(upload.key);
    if (!head || !*head || (*head)->size != upload.source.size)
        co_return false;
    const QString tag = (*head)->tag;
    const QString ofParts = s3::completedTag(state.receipts);
    switch (s3::tagForm(tag)) {
    case s3::TagForm::OfParts:
        co_return ofParts.isEmpty() || tag == ofParts;
    case s3::TagForm::OfContent:
        co_return tag.contains(QString::fromLatin1(upload.source.md5));
    case s3::TagForm::Unknown: // an encrypted bucket; the object's name says its content
        break;
    }
    co_return true;
}

QCoro::Task<Result<UploadState>> S3Host::begin(Upload upload)
{
    Call call;
    call.method = "POST";
    call.key = upload.key;
    call.query = {{"uploads", ""}};
    const QMimeDatabase types;
    const QByteArray type = types.mimeTypeForFile(upload.source.path, QMimeDatabase::MatchExtension).name().toLatin1();
    call.headers = {{"Content-Type", type}};
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer));
    UploadState state;
    state.id = s3::elementText(answer->body, QStringLiteral("UploadId"));
    if (state.id.isEmpty())
        co_return Failure(answerError(*answer, ErrorCode::BadResponse,
                                      Message::of("“%1” began an upload without naming it.", name())));
    if (upload.keep) {
        PLATEN_CO_CHECK(upload.keep(state));
    }
    co_return state;
}

QCoro::Task<Result<QString>> S3Host::putPart(Upload upload, UploadState state, int part)
{
    net::FilePart slice;
    slice.path = upload.source.path;
    slice.offset = part * m_sizes.part;
    slice.size = std::min(m_sizes.part, upload.source.size - slice.offset);
    PLATEN_CO_TRY(const Digest digest, co_await digestOfPart(slice));
    Call call;
    call.method = "PUT";
    call.key = upload.key;
    call.query = {{"partNumber", QByteArray::number(part + 1)}, {"uploadId", state.id.toUtf8()}};
    call.headers = {{"Content-MD5", QByteArray::fromHex(digest.md5).toBase64()}};
    call.file = slice;
    call.payloadHash = digest.sha256;
    if (upload.progress)
        call.progress = [report = upload.progress, slice, total = upload.source.size](qint64 sent, qint64) {
            report(slice.offset + sent, total);
        };
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    if (statusVerdict(answer->status))
        co_return Failure(errorOf(*answer, slice.path));
    const QString receipt = QString::fromLatin1(net::headerValue(answer->headers, "ETag"));
    if (receipt.isEmpty())
        co_return Failure(answerError(*answer, ErrorCode::BadResponse,
                                      Message::of("“%1” took a part of the file without a receipt.", name())));
    co_return receipt;
}

QCoro::Task<Result<void>> S3Host::complete(Upload upload, UploadState state)
{
    // The parts were read one by one, perhaps by several programs: what is there must be the file that was measured.
    net::FilePart whole;
    whole.path = upload.source.path;
    whole.size = upload.source.size;
    PLATEN_CO_TRY(const Digest digest, co_await digestOfPart(whole));
    if (digest.md5 != upload.source.md5)
        co_return changedFile(whole.path);
    Call call;
    call.method = "POST";
    call.key = upload.key;
    call.query = {{"uploadId", state.id.toUtf8()}};
    call.headers = {{"Content-Type", "application/xml"}};
    call.body = s3::completionBody(state.receipts);
    const Result<net::HttpAnswer> answer = co_await send(call);
    PLATEN_CO_CHECK(answer);
    // An error may follow under status 200, because completing takes long.
    const bool isError = statusVerdict(answer->status) || !s3::errorWords(answer->body).code.isEmpty();
    if (!isError)
        co_return Result<void>();
    // An earlier request of this one may have completed it, and its response was lost.
    if (answer->status == missing) {
        const bool completed = co_await isCompleted(upload, state);
        if (completed)
            co_return Result<void>();
    }
    // What was recorded is of no use any more: the next attempt begins with the first part.
    if (upload.keep) {
        PLATEN_CO_CHECK(upload.keep(UploadState()));
    }
    co_return Failure(errorOf(*answer, whole.path));
}

} // namespace platen::hosts
