// SPDX-License-Identifier: GPL-3.0-or-later
// Watches folders and makes drafts of what is put there, once a file has stopped growing: its size and time have stayed
// the same for some seconds. Originals stay where they are. A draft, and the memory of the files that it was made of,
// are written in one transaction, so that nothing is made twice or lost, whatever happens to this process.
//
// The system reports changes of local folders; network shares are looked at again and again, and local ones too, but
// rarely, because a report may be missed.
#pragma once

#include "core/async/alarm.h"
#include "core/async/call_off.h"
#include "core/engine/artwork_check.h"
#include "core/engine/decisions.h"
#include "core/engine/folder_draft.h"
#include "core/engine/folder_scan.h"
#include "core/store/hot_folder_store.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>

namespace platen {

// What would become of a file in a watched folder.
struct FoundFile
{
    enum class State { New, Known };
    QString path;
    State state = State::New;
    QString reference; // of its draft; empty: it gets one of its own
    std::optional<int> item;
    QString area;
    Message reason; // why it goes there, or why that is not clear
};

struct FolderReport
{
    store::HotFolderRecord folder;
    Message problem;       // empty: it can be read
    Message passedOver;    // of FolderScan
    bool isRemote = false; // no changes are reported from there
    std::vector<FoundFile> files;
};

// How a watched folder stands at the moment.
struct FolderStanding
{
    bool isWatchedHere = false; // by this process; otherwise by another one, or by none
    QDateTime lookedAt;         // by this process; invalid: not yet
};

class FolderWatch : public QObject
{
    Q_OBJECT
public:
    FolderWatch(EngineContext &context, ArtworkCheck &check);

    void start();
    void reload();
    void callOff();
    // Makes nothing.
    QCoro::Task<Result<FolderReport>> report(store::HotFolderRecord folder);
    [[nodiscard]] FolderStanding standing(qint64 folderId) const;

private:
    struct Growing
    {
        SeenFile file;
        QElapsedTimer since; // it has stayed as it is
    };
    struct Watched
    {
        store::HotFolderRecord folder;
        QDeadlineTimer next{0};
        QDateTime lookedAt;
        bool isRemote = false;
        QHash<QString, Growing> growing; // by path
        QHash<QString, SeenFile> done;   // by path: known, as they were then
    };
    // The files of one draft, with their digests.
    struct Batch
    {
        store::HotFolderRecord folder;
        artwork::FileGroup group;
        std::vector<store::HotFileRecord> files;
    };
    struct Base
    {
        store::StoredOrder order; // oid 0: a new draft
        FolderDraft made;
    };

    void look();
    QCoro::Task<void> workThrough();
    QCoro::Task<void> work(qint64 folderId);
    void noteChanged(const QString &folder);
    void takeScan(Watched &watched, const FolderScan &scan);
    // The groups of files that can be made drafts of; sets the time of the next look.
    std::vector<artwork::FileGroup> ready(Watched &watched, const FolderScan &scan);
    QCoro::Task<Message> process(qint64 folderId, artwork::FileGroup group);
    // Without those that are known or are no longer as they were; a problem for one that cannot be read.
    QCoro::Task<Message> measure(qint64 folderId, std::shared_ptr<Batch> batch);
    Result<Base> baseOf(const Batch &batch);
    Result<void> store(const Batch &batch, const Base &base, std::vector<Issue> issues);

    EngineContext &m_context;
    ArtworkCheck &m_check;
    Decisions m_decisions;
    Alarm m_alarm;
    std::unique_ptr<QFileSystemWatcher> m_watcher; // once it has started
    std::shared_ptr<CallOff> m_callOff = std::make_shared<CallOff>();
    QHash<qint64, Watched> m_watched; // by the folder's id
    bool m_runs = false;
    bool m_isWorking = false;
};

} // namespace platen
