// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that holds everything local: the database, its backups, the lock and the logs.
#pragma once

#include "core/domain/error.h"

#include <QDir>
#include <QString>

namespace platen {

class DataDir
{
public:
    // `path` or, if that is empty, $PLATEN_DATA_DIR, or else the platform's own place. Creates it, readable by its
    // owner alone; an error of code `storage` says which folder and why.
    static Result<DataDir> open(const QString &path = {});

    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] QString database() const; // platen.sqlite3
    [[nodiscard]] QString lock() const;     // platen.lock
    [[nodiscard]] QString use() const;      // platen.use: locked while somebody has the database open
    [[nodiscard]] QString backups() const;  // backups/
    [[nodiscard]] QString logs() const;     // logs/

private:
    explicit DataDir(const QDir &dir)
        : m_dir(dir)
    {
    }
    QDir m_dir;
};

} // namespace platen
