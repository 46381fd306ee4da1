// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders, and the files that drafts were made of.
#pragma once

#include "core/domain/message.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace platen::store {

struct HotFolderRecord
{
    qint64 id = 0;
    QString name; // as its owner entered it; unique by its slug
    QString slug;
    qint64 accountId = 0;
    QString account; // its name, filled in when read
    QString path;
    QJsonObject draft;   // the template, as storedDraft writes it
    int interval = 0;    // seconds between two looks; 0: as its file system needs
    Message problem;     // why it cannot be worked through at the moment
    QDateTime problemAt; // since when; invalid: not known
    QDateTime createdAt;
};

struct HotFileRecord
{
    qint64 id = 0;
    qint64 folderId = 0;
    QString md5; // lower-case hex
    QString path;
    qint64 bytes = 0;
    qint64 modified = 0; // FileStamp::modified
    QString reference;   // of the draft
    qint64 oid = 0;      // the draft's; 0: it is gone
    QDateTime at;
};

class HotFolderStore
{
public:
    explicit HotFolderStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<HotFolderRecord>> all();
    Result<HotFolderRecord> byName(const QString &name); // exact, else by slug; `notFound` lists the existing names
    // Fills in id, slug and createdAt. `usage` for a name that is already used, or that has no letter or digit.
    Result<HotFolderRecord> add(HotFolderRecord folder);
    Result<void> update(const HotFolderRecord &folder);
    Result<void> remove(qint64 id); // and what is remembered of its files; their drafts stay
    // Whether the text has changed. `at` is then its time.
    Result<bool> setProblem(qint64 id, const Message &problem, const QDateTime &at);

    Result<std::vector<HotFileRecord>> files(qint64 folderId);
    Result<bool> isKnown(qint64 folderId, const QString &md5);
    // The newest draft (its oid) with that reference that is still one.
    Result<std::optional<qint64>> draftWith(qint64 folderId, const QString &reference);
    // Inside the transaction that stores the draft.
    Result<void> remember(const HotFileRecord &file);
    // A file that is known by its content has this name and time too.
    Result<void> noteSeen(qint64 folderId, const QString &md5, const QString &path, qint64 modified);

private:
    Database &m_database;
};

} // namespace platen::store
