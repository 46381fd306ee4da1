// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/folder_watch.h"

#include "core/engine/engine.h"
#include "core/engine/known_file.h"
#include "core/store/draft_reader.h"

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
constexpr std::chrono::seconds untilLookedForAgain = 10s; // a folder that cannot be read: nothing reports its return
constexpr std::chrono::milliseconds afterReport = 200ms;  // several changes are reported at once

std::chrono::milliseconds intervalOf(const HotFolderRecord &folder, const FolderScan &scan)
{
    if (folder.interval > 0)
        return std::chrono::seconds(folder.interval);
    if (scan.folders.isEmpty())
        return untilLookedForAgain;
    return scan.isRemote ? betweenRemoteLooks : betweenLooks;
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
    watched.next.setRemainingTime(intervalOf(watched.folder, scan));
    watched.lookedAt = m_context.now();
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
    Message problem = scan->problem.isEmpty() ? scan->passedOver : scan->problem;
    const std::vector<artwork::FileGroup> groups = ready(watched, *scan);
    for (const artwork::FileGroup &group : groups) {
        const Message failed = co_await process(folderId, group);
        if (callOff->isOver() || !m_watched.contains(folderId))
            co_return;
        if (!failed.isEmpty())
            problem = failed;
    }
    const Result<bool> changed = HotFolderStore(m_context.database).setProblem(folderId, problem, m_context.now());
    if (changed && *changed)
        Q_EMIT m_context.engine.attentionChanged();
}

FolderStanding FolderWatch::standing(qint64 folderId) const
{
    return {m_runs && m_context.lease.isHeld(), m_watched.value(folderId).lookedAt};
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
    report.passedOver = scan->passedOver;
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
