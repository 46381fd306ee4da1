// SPDX-License-Identifier: GPL-3.0-or-later
// FolderWatch: from files that have stopped growing to a draft.
#include "core/engine/folder_watch.h"

#include "core/engine/known_file.h"
#include "core/engine/order_life.h"
#include "core/hosts/file_digest.h"
#include "core/store/draft_reader.h"
#include "core/store/file_identity.h"
#include "core/store/order_store.h"
#include "core/store/statement.h"

#include <QFileInfo>
#include <QMultiHash>
#include <QSet>

namespace platen {

using store::HotFileRecord;
using store::HotFolderRecord;
using store::HotFolderStore;

namespace {

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

Issue issueAbout(const QString &code, const Message &message, const QString &subject)
{
    Issue issue;
    issue.code = code;
    issue.message = message;
    issue.subject = subject;
    return issue;
}

std::vector<Issue> issuesOf(const FolderDraft &made, const std::vector<DraftArtwork> &checked)
{
    std::vector<Issue> issues;
    for (const auto &[file, reason] : made.unclear)
        issues.push_back(issueAbout(QStringLiteral("artworkUnclear"),
                                    Message::of("It is not clear what %1 is for: %2.", nameOf(file), reason), {}));
    for (const Error &error : refusals(checked, {}))
        issues.push_back(issueAbout(QStringLiteral("artworkUnprintable"), error.message, error.pointer));
    return issues;
}

QString referenceFor(const HotFolderRecord &folder, const Draft &pattern, const HotFileRecord &file)
{
    const QString base = pattern.reference.isEmpty() ? folder.slug : pattern.reference;
    return base + u'-' + file.md5.left(8);
}

} // namespace

QCoro::Task<Message> FolderWatch::process(qint64 folderId, artwork::FileGroup group)
{
    const std::shared_ptr<CallOff> callOff = m_callOff;
    const auto batch = std::make_shared<Batch>();
    batch->folder = m_watched.value(folderId).folder;
    batch->group = group;
    const Message unreadable = co_await measure(folderId, batch);
    if (callOff->isOver() || batch->files.empty())
        co_return unreadable;
    const Result<Base> base = baseOf(*batch);
    if (!base)
        co_return base.error().message;
    const Draft draft = base->made.draft;
    auto checking = m_check.checkDraft(draft);
    auto either = CallOff::orCalledOff(callOff, std::move(checking));
    const std::optional<std::vector<DraftArtwork>> checked = co_await either;
    if (!checked || callOff->isOver())
        co_return Message();
    const Result<void> stored = store(*batch, *base, issuesOf(base->made, *checked));
    if (!stored)
        co_return stored.error().message;
    if (m_watched.contains(folderId)) {
        for (const HotFileRecord &file : batch->files)
            m_watched[folderId].done.insert(file.path, {file.path, file.bytes, file.modified});
    }
    co_return unreadable;
}

QCoro::Task<Message> FolderWatch::measure(qint64 folderId, std::shared_ptr<Batch> batch)
{
    const std::shared_ptr<CallOff> callOff = m_callOff;
    Message problem;
    const QStringList files = batch->group.files;
    batch->group.files.clear();
    // What another process adds meanwhile is found when the draft is stored.
    const Result<std::vector<HotFileRecord>> known = HotFolderStore(m_context.database).files(folderId);
    if (!known)
        co_return known.error().message;
    QSet<QString> contents;
    QMultiHash<QString, HotFileRecord> byPath;
    for (const HotFileRecord &one : *known) {
        contents.insert(one.md5);
        byPath.insert(one.path, one);
    }
    for (const QString &file : files) {
        const SeenFile seen = m_watched.value(folderId).growing.value(file).file;
        const QList<HotFileRecord> before = byPath.values(file);
        const bool isKnownAsIs =
            std::any_of(before.begin(), before.end(), [&seen](const HotFileRecord &one) { return isSame(seen, one); });
        QString md5;
        if (!isKnownAsIs) {
            auto measuring = hosts::digestOf(file);
            auto either = CallOff::orCalledOff(callOff, std::move(measuring));
            const std::optional<Result<hosts::Digest>> digest = co_await either;
            if (!digest || callOff->isOver())
                co_return problem;
            if (!*digest) {
                problem = (*digest).error().message;
                continue;
            }
            const store::FileStamp now = store::FileStamp::of(file);
            if (now.size != seen.bytes || now.modified != seen.modified || (*digest)->size != seen.bytes)
                continue; // it goes on growing
            md5 = QString::fromLatin1((*digest)->md5);
        }
        if (isKnownAsIs || contents.contains(md5)) {
            if (m_watched.contains(folderId))
                m_watched[folderId].done.insert(file, seen);
            continue;
        }
        contents.insert(md5);
        batch->group.files.append(file);
        HotFileRecord record;
        record.folderId = folderId;
        record.md5 = md5;
        record.path = file;
        record.bytes = seen.bytes;
        record.modified = seen.modified;
        batch->files.push_back(record);
    }
    co_return problem;
}

Result<FolderWatch::Base> FolderWatch::baseOf(const Batch &batch)
{
    const Draft pattern = store::readStoredDraft(batch.folder.draft);
    artwork::FileGroup group = batch.group;
    Base base;
    if (group.reference.isEmpty()) {
        group.reference = referenceFor(batch.folder, pattern, batch.files.front());
    } else {
        PLATEN_TRY(const std::optional<qint64> oid,
                   HotFolderStore(m_context.database).draftWith(batch.folder.id, group.reference));
        if (oid) {
            PLATEN_TRY(const std::optional<store::StoredOrder> order,
                       store::OrderStore(m_context.database).byOid(*oid));
            if (order && order->draft) {
                base.order = *order;
                base.made = withFiles(*order->draft, pattern, group);
                if (base.made.unclear.empty())
                    return base;
            }
        }
    }
    base.order = {};
    base.made = draftOf(pattern, group);
    base.made.draft.account = batch.folder.account;
    return base;
}

Result<void> FolderWatch::store(const Batch &batch, const Base &base, std::vector<Issue> issues)
{
    const auto changedMeanwhile = [] {
        return fail(ErrorCode::Refused, Message::of("The draft was changed meanwhile; the files are looked at again."));
    };
    const Result<Decision> decided = m_decisions.decide([&]() -> Result<Decision> {
        HotFolderStore folders(m_context.database);
        for (const HotFileRecord &file : batch.files) {
            PLATEN_TRY(const bool isKnown, folders.isKnown(batch.folder.id, file.md5));
            if (isKnown)
                return changedMeanwhile();
        }
        PLATEN_TRY(const store::AccountRecord account, m_context.accounts.byName(batch.folder.account));
        store::StoredOrder order;
        order.order.createdAt = m_context.now();
        if (base.order.oid != 0) {
            PLATEN_TRY(const std::optional<store::StoredOrder> now,
                       store::OrderStore(m_context.database).byOid(base.order.oid));
            if (!now || now->order.stage != Stage::Draft || now->draft != base.order.draft)
                return changedMeanwhile();
            order = *now;
        }
        const QString id = order.order.id;
        const QDateTime createdAt = order.order.createdAt;
        order.accountId = account.id;
        order.draft = base.made.draft;
        order.order = orderFromDraft(base.made.draft);
        order.order.id = id;
        order.order.provider = account.provider;
        order.order.createdAt = createdAt;
        QStringList names;
        for (const HotFileRecord &file : batch.files)
            names.append(nameOf(file.path));
        PLATEN_TRY(const Decision written, m_decisions.write(life::draftFromFolder(
                                               order, batch.folder.name, names, std::move(issues), m_context.now())));
        for (HotFileRecord file : batch.files) {
            file.reference = base.made.draft.reference;
            file.oid = written.order.oid;
            file.at = m_context.now();
            PLATEN_CHECK(folders.remember(file));
        }
        return written;
    });
    return store::done(decided);
}

} // namespace platen
