// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/artwork_files.h"

#include "core/engine/share_shelf.h"
#include "core/hosts/file_digest.h"
#include "core/hosts/kinds.h"
#include "core/store/host_store.h"

#include <QFileInfo>

namespace platen {

namespace {

// Calls `visit` with each artwork that is a file, and the pointer to it.
template <typename AnyDraft, typename Visit>
void eachFile(AnyDraft &draft, Visit visit)
{
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        auto &artwork = draft.items[i].artwork;
        for (std::size_t j = 0; j < artwork.size(); ++j) {
            if (!artwork[j].file.isEmpty())
                visit(artwork[j], QStringLiteral("/items/%1/artwork/%2/file").arg(i).arg(j));
        }
    }
}

} // namespace

bool hasFilesToPublish(const Draft &draft, const Declaration &provider)
{
    bool any = false;
    eachFile(draft, [&any](const Artwork &, const QString &) { any = true; });
    return any && provider.needsPublishedFiles();
}

qint64 bytesToPublish(const Draft &draft)
{
    qint64 bytes = 0;
    eachFile(draft, [&bytes](const Artwork &artwork, const QString &) { bytes += QFileInfo(artwork.file).size(); });
    return bytes;
}

std::vector<Error> checkHost(store::Database &database, const Draft &draft, const Declaration &provider)
{
    if (!hasFilesToPublish(draft, provider))
        return {};
    const Result<std::optional<store::HostRecord>> host = store::HostStore(database).defaultHost();
    if (!host)
        return {host.error()};
    const Result<QString> listener = publicListenerUrl(database);
    if (!listener)
        return {listener.error()};
    Message problem;
    const hosts::Kind *kind = *host ? hosts::findKind((*host)->kind) : nullptr;
    const Message shareProblem = kind && kind->sharesThroughListener ? hosts::problemOfPublicUrl(*listener) : Message();
    const bool handsOutPlainHttp =
        kind && QUrl(hosts::publicBase(*kind, (*host)->settings, *listener)).scheme() == u"http";
    if (!*host)
        problem = Message::of("%1 fetches artwork from a web address. Add a host that files are published on, or give "
                              "its web address instead.",
                              provider.name);
    else if (!shareProblem.isEmpty())
        problem = shareProblem;
    else if (provider.fetchesHttpsOnly && handsOutPlainHttp)
        problem = Message::of("%1 fetches artwork from addresses that begin with https:// only, and “%2” hands out "
                              "plain http.",
                              provider.name, (*host)->name);
    std::vector<Error> errors;
    if (!problem.isEmpty()) {
        eachFile(draft, [&](const Artwork &, const QString &pointer) {
            errors.push_back(fail(ErrorCode::Validation, problem, pointer).value());
        });
    }
    return errors;
}

QCoro::Task<Result<FileDigests>> digestsOf(Draft draft, std::shared_ptr<CallOff> callOff)
{
    std::vector<std::pair<QString, QString>> files;
    eachFile(draft, [&files](const Artwork &artwork, const QString &pointer) {
        if (artwork.md5.isEmpty())
            files.emplace_back(artwork.file, pointer);
    });
    FileDigests digests;
    for (const auto &[path, pointer] : files) {
        if (digests.contains(path))
            continue;
        const QString file = path;
        auto measuring = hosts::digestOf(file);
        auto either = CallOff::orCalledOff(callOff, std::move(measuring));
        const std::optional<Result<hosts::Digest>> digest = co_await either;
        if (!digest)
            co_return fail(ErrorCode::Unreachable, Message::of("The program ended before the order was stored."));
        if (!*digest)
            co_return fail(ErrorCode::Validation, (*digest).error().message, pointer);
        if ((*digest)->size == 0)
            co_return fail(ErrorCode::Validation, Message::of("%1 is empty.", QFileInfo(file).fileName()), pointer);
        digests.insert(file, QString::fromLatin1((*digest)->md5));
    }
    co_return digests;
}

void addDigests(Draft &draft, const FileDigests &digests)
{
    eachFile(draft, [&digests](Artwork &artwork, const QString &) {
        if (artwork.md5.isEmpty())
            artwork.md5 = digests.value(artwork.file);
    });
}

void dropDigests(Draft &draft)
{
    eachFile(draft, [](Artwork &artwork, const QString &) { artwork.md5.clear(); });
}

} // namespace platen
