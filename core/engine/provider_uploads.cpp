// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/provider_uploads.h"

#include "core/hosts/file_digest.h"
#include "core/providers/registry.h"
#include "core/store/file_identity.h"

#include <QFileInfo>

namespace platen {

namespace {

// For how long a provider is trusted to keep a file that no order uses.
constexpr std::chrono::hours keptFor{24};

artwork::Finding refused(const Message &why)
{
    return {artwork::Severity::Error, QStringLiteral("providerPreflight"), why, 1};
}

// What a name led to at that moment.
struct FileState
{
    store::FileIdentity identity;
    store::FileStamp stamp;
    QString md5;

    [[nodiscard]] bool isSame(const FileState &other) const
    {
        return identity == other.identity && stamp.size == other.stamp.size && stamp.latest() == other.stamp.latest() &&
               md5 == other.md5;
    }
};

QCoro::Task<Result<FileState>> stateOf(QString path)
{
    FileState state;
    state.identity = store::FileIdentity::of(path);
    state.stamp = store::FileStamp::of(path);
    PLATEN_CO_TRY(const hosts::Digest digest, co_await hosts::digestOf(path));
    state.md5 = QString::fromLatin1(digest.md5);
    co_return state;
}

Failure changedMeanwhile(const QString &path)
{
    return fail(ErrorCode::Refused,
                Message::of("%1 changed while it was checked. Check it again.", QFileInfo(path).fileName()));
}

} // namespace

std::optional<store::ProviderFile> ProviderUploads::find(qint64 accountId, const QString &md5) const
{
    if (md5.isEmpty())
        return std::nullopt;
    const QDateTime since = m_context.now().addDuration(-keptFor);
    // What cannot be read is uploaded again.
    return store::ProviderFiles(m_context.database).find(accountId, md5, since).value_or(std::nullopt);
}

QCoro::Task<Result<std::optional<artwork::Finding>>> ProviderUploads::check(store::AccountRecord account, QString path,
                                                                            QString md5)
{
    const std::optional<artwork::Finding> none;
    const Declaration *declaration = findProvider(account.provider);
    if (!declaration || !declaration->can(Capability::UploadFiles))
        co_return none;
    if (find(account.id, md5))
        co_return knownFinding(account.id, md5);
    const qint64 accountId = account.id;
    PLATEN_CO_TRY(const AccountBook::SessionPtr session, co_await m_context.accounts.session(accountId));
    const AccountBook::SessionPtr asked = session;
    PLATEN_CO_TRY(const FileState before, co_await stateOf(path));
    if (before.md5 != md5)
        co_return changedMeanwhile(path);
    const TransferProgress quiet;
    const Result<UploadedFile> uploaded = co_await asked->uploadFile(path, quiet);
    if (!uploaded && uploaded.error().code != ErrorCode::Validation)
        co_return Failure(uploaded.error());
    // What was uploaded may be something else than what was checked here.
    PLATEN_CO_TRY(const FileState after, co_await stateOf(path));
    if (!before.isSame(after))
        co_return changedMeanwhile(path);
    store::ProviderFile file;
    file.accountId = accountId;
    file.md5 = md5;
    file.uploadedAt = m_context.now();
    if (uploaded)
        file.remoteId = uploaded->id;
    else
        file.refusal = uploaded.error().message;
    PLATEN_CO_CHECK(store::ProviderFiles(m_context.database).keep(file));
    co_return uploaded ? none : std::optional(refused(file.refusal));
}

std::optional<artwork::Finding> ProviderUploads::knownFinding(qint64 accountId, const QString &md5) const
{
    const std::optional<store::ProviderFile> file = find(accountId, md5);
    return file && file->remoteId.isEmpty() ? std::optional(refused(file->refusal)) : std::nullopt;
}

KnownUploads ProviderUploads::known(qint64 accountId, const Draft &draft) const
{
    KnownUploads uploads;
    for (const Item &item : draft.items) {
        for (const Artwork &artwork : item.artwork) {
            const std::optional<store::ProviderFile> file = find(accountId, artwork.md5);
            if (!artwork.file.isEmpty() && file && !file->remoteId.isEmpty())
                uploads.insert(artwork.file, file->remoteId);
        }
    }
    return uploads;
}

void ProviderUploads::forget(qint64 accountId, const Draft &draft)
{
    for (const Item &item : draft.items) {
        for (const Artwork &artwork : item.artwork) {
            if (!artwork.md5.isEmpty())
                (void)store::ProviderFiles(m_context.database).forget(accountId, artwork.md5);
        }
    }
}

} // namespace platen
