// SPDX-License-Identifier: GPL-3.0-or-later
// The folder with all local data: the database, its backups, the lock and the logs.
#pragma once

#include "core/domain/error.h"

#include <QDir>
#include <QString>

namespace platen {

class DataDir
{
public:
    // `path`, else $PLATEN_DATA_DIR, else the platform's usual folder. Creates it, readable only by its owner. An error
    // of code `storage` says which folder failed and why.
    static Result<DataDir> open(const QString &path = {});

    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] QString database() const; // platen.sqlite3
    [[nodiscard]] QString lock() const;     // platen.lock
    [[nodiscard]] QString use() const;      // platen.use: locked while any process has the database open
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
