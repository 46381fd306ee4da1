// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a watched folder. Read in a thread of its own, because a network share may take its time.
#pragma once

#include "core/domain/message.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

struct SeenFile
{
    QString path; // absolute
    qint64 bytes = 0;
    qint64 modified = 0; // FileStamp::modified
    bool operator==(const SeenFile &) const = default;
};

struct FolderScan
{
    Message problem;    // why it cannot be read; empty if it can
    Message passedOver; // files in it that cannot be opened by their names; empty if there are none
    std::vector<SeenFile> files;
    QStringList folders;   // it, and those in it: what has to be watched
    bool isRemote = false; // no changes are reported from there: a share, or another file system over a network
};

// Regular files in the folder and in the folders in it, in the order of their names. Hidden files, and those that
// programs write until they are done (“.part”, “~$…”), are left out.
QCoro::Task<FolderScan> scanFolder(QString path);

// Whether that file is not there for us.
bool isLeftOut(const QString &fileName);

} // namespace platen
