// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/folder_watch.h"

#include "core/engine/order_life.h"
#include "core/hosts/file_digest.h"
#include "core/store/draft_reader.h"
#include "core/store/file_identity.h"
#include "core/store/order_store.h"
#include "core/store/statement.h"

#include <QFileInfo>

namespace platen {

using store::HotFileRecord;
using store::HotFolderRecord;
using store::HotFolderStore;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds settling = 2s; // how long a file stays as it is until it counts as complete
constexpr std::chrono::seconds betweenLooks = 60s; // at a local folder
constexpr std::chrono::seconds betweenRemoteLooks = 10s;
constexpr std::chrono::milliseconds afterReport = 200ms; // several changes are reported at once

std::chrono::milliseconds intervalOf(const HotFolderRecord &folder, bool isRemote)
{
    if (folder.interval > 0)
        return std::chrono::seconds(folder.interval);
    return isRemote ? betweenRemoteLooks : betweenLooks;
}

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

bool isSame(const SeenFile &file, const HotFileRecord &known)
{
    return file.path == known.path && file.bytes == known.bytes && file.modified == known.modified;
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

FolderWatch::FolderWatch(EngineContext &context, ArtworkCheck &check)
    : m_context(context)
    , m_check(check)
    , m_decisions(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &FolderWatch::look);
    connect(&context.lease, &LeaseKeeper::held, this, &FolderWatch::look);
}

void FolderWatch::noteChanged(const QString &folder)
{
    for (Watched &watched : m_watched) {
        const bool isBelow = folder == watched.folder.path || folder.startsWith(watched.folder.path + u'/');
        if (isBelow && leftOf(watched.next) > afterReport)
            watched.next.setRemainingTime(afterReport);
    }
    look();
}

void FolderWatch::start()
{
    m_runs = true;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWatch::noteChanged);
    reload();
}

void FolderWatch::callOff()
{
    m_runs = false;
    m_callOff->now();
}

void FolderWatch::reload()
{
    if (!m_runs || m_context.stopping)
        return;
    const Result<std::vector<HotFolderRecord>> folders = HotFolderStore(m_context.database).all();
    if (!folders)
        return m_alarm.setIn(betweenRemoteLooks);
    QHash<qint64, Watched> watched;
    for (const HotFolderRecord &folder : *folders) {
        Watched one = m_watched.value(folder.id);
        const bool isSame = one.folder.path == folder.path && one.folder.draft == folder.draft &&
                            one.folder.interval == folder.interval && one.folder.accountId == folder.accountId;
        if (!isSame)
            one = {};
        one.folder = folder;
        watched.insert(folder.id, one);
    }
    m_watched = std::move(watched);
    look();
}

void FolderWatch::look()
{
    if (!m_runs || m_isWorking || m_context.stopping || m_watched.isEmpty() || !m_context.lease.isHeld())
        return;
    bool anyDue = false;
    for (const Watched &watched : std::as_const(m_watched)) {
        if (watched.next.hasExpired())
            anyDue = true;
        else
            m_alarm.setIn(leftOf(watched.next));
    }
    if (anyDue)
        workThrough();
}

QCoro::Task<void> FolderWatch::workThrough()
{
    m_isWorking = true;
    const std::shared_ptr<CallOff> callOff = m_callOff;
    const QList<qint64> ids = m_watched.keys();
    for (const qint64 id : ids) {
        if (m_watched.value(id).next.hasExpired())
            co_await work(id);
        if (callOff->isOver())
            co_return;
    }
    m_isWorking = false;
    look();
}

void FolderWatch::takeScan(Watched &watched, const FolderScan &scan)
{
    watched.isRemote = scan.isRemote;
    watched.next.setRemainingTime(intervalOf(watched.folder, scan.isRemote));
    const QStringList known = m_watcher->directories();
    QStringList fresh;
    for (const QString &folder : scan.folders) {
        if (!known.contains(folder))
            fresh.append(folder);
    }
    if (!fresh.isEmpty() && !scan.isRemote)
        m_watcher->addPaths(fresh);
}

std::vector<artwork::FileGroup> FolderWatch::ready(Watched &watched, const FolderScan &scan)
{
    QHash<QString, Growing> growing;
    QSet<QString> unfinished;
    QStringList candidates;
    for (const SeenFile &file : scan.files) {
        if (watched.done.contains(file.path) && watched.done.value(file.path) == file)
            continue;
        Growing state = watched.growing.value(file.path);
        if (!state.since.isValid() || !(state.file == file)) {
            state.file = file;
            state.since.start();
        }
        const auto left = settling - std::chrono::milliseconds(state.since.elapsed());
        if (left > 0ms) {
            unfinished.insert(file.path);
            if (leftOf(watched.next) > left)
                watched.next.setRemainingTime(left + 1ms);
        }
        growing.insert(file.path, state);
        candidates.append(file.path);
    }
    watched.growing = growing;
    const artwork::NamedOrder order = namedOrder(store::readStoredDraft(watched.folder.draft));
    std::vector<artwork::FileGroup> groups = artwork::grouped(candidates, watched.folder.path, order);
    std::erase_if(groups, [&unfinished](const artwork::FileGroup &group) {
        return std::any_of(group.files.begin(), group.files.end(),
                           [&unfinished](const QString &file) { return unfinished.contains(file); });
    });
    return groups;
}

QCoro::Task<void> FolderWatch::work(qint64 folderId)
{
    const std::shared_ptr<CallOff> callOff = m_callOff;
    const QString path = m_watched.value(folderId).folder.path;
    auto scanning = scanFolder(path);
    auto either = CallOff::orCalledOff(callOff, std::move(scanning));
    const std::optional<FolderScan> scan = co_await either;
    if (!scan || callOff->isOver() || !m_watched.contains(folderId))
        co_return;
    Watched &watched = m_watched[folderId];
    takeScan(watched, *scan);
    Message problem = scan->problem;
    const std::vector<artwork::FileGroup> groups = ready(watched, *scan);
    for (const artwork::FileGroup &group : groups) {
        const Message failed = co_await process(folderId, group);
        if (callOff->isOver() || !m_watched.contains(folderId))
            co_return;
        if (!failed.isEmpty())
            problem = failed;
    }
    (void)HotFolderStore(m_context.database).setProblem(folderId, problem);
}

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
    QSet<QString> contents;
    for (const QString &file : files) {
        const SeenFile seen = m_watched.value(folderId).growing.value(file).file;
        const Result<std::vector<HotFileRecord>> known = HotFolderStore(m_context.database).files(folderId);
        if (!known)
            co_return known.error().message;
        const bool isKnownAsIs =
            std::any_of(known->begin(), known->end(), [&seen](const HotFileRecord &one) { return isSame(seen, one); });
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
        const bool isKnown =
            isKnownAsIs || contents.contains(md5) ||
            std::any_of(known->begin(), known->end(), [&md5](const HotFileRecord &one) { return one.md5 == md5; });
        if (isKnown) {
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

QCoro::Task<Result<FolderReport>> FolderWatch::report(HotFolderRecord folder)
{
    const std::shared_ptr<CallOff> callOff = m_callOff;
    auto scanning = scanFolder(folder.path);
    auto either = CallOff::orCalledOff(callOff, std::move(scanning));
    const std::optional<FolderScan> scan = co_await either;
    if (!scan)
        co_return Failure(endedMeanwhile());
    FolderReport report;
    report.folder = folder;
    report.problem = scan->problem;
    report.isRemote = scan->isRemote;
    PLATEN_CO_TRY(const std::vector<HotFileRecord> known, HotFolderStore(m_context.database).files(folder.id));
    const Draft pattern = store::readStoredDraft(folder.draft);
    QStringList fresh;
    for (const SeenFile &file : scan->files) {
        const auto remembered =
            std::find_if(known.begin(), known.end(), [&file](const HotFileRecord &one) { return isSame(file, one); });
        if (remembered == known.end()) {
            fresh.append(file.path);
            continue;
        }
        FoundFile found;
        found.path = file.path;
        found.state = FoundFile::State::Known;
        found.reference = remembered->reference;
        report.files.push_back(found);
    }
    for (const artwork::FileGroup &group : artwork::grouped(fresh, folder.path, namedOrder(pattern))) {
        const std::vector<artwork::Assignment> places =
            artwork::assigned(group.files, namedOrder(draftOf(pattern, {group.reference, {}, group.lines}).draft));
        for (const artwork::Assignment &place : places)
            report.files.push_back(
                {place.file, FoundFile::State::New, group.reference, place.item, place.area, place.reason});
    }
    co_return report;
}

} // namespace platen
