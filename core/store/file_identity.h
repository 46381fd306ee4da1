// SPDX-License-Identifier: GPL-3.0-or-later
// Identifies the file that has a name now. An open file still works after it was removed, moved or replaced, but what
// is then written to it is lost to the next process, which opens the name.
#pragma once

#include <QString>

namespace platen::store {

struct FileIdentity
{
    quint64 device = 0; // the volume
    quint64 number = 0; // inode or file index; 0: there is no such file

    static FileIdentity of(const QString &path); // follows links
    [[nodiscard]] bool exists() const { return number != 0; }
    bool operator==(const FileIdentity &) const = default;
};

// What the file system shows of a file's content without opening it.
struct FileStamp
{
    qint64 size = 0;     // bytes; 0 if there is no such file
    qint64 modified = 0; // when it was last written, in the system's units
    // When its content or its attributes last changed, in the same units: unlike `modified`, nobody can set it back. 0
    // where the system does not say.
    qint64 changed = 0;

    [[nodiscard]] qint64 latest() const { return modified > changed ? modified : changed; }

    static FileStamp of(const QString &path); // follows links
};

} // namespace platen::store
