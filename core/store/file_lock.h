// SPDX-License-Identifier: GPL-3.0-or-later
// A lock that the system keeps on a file and frees when the process ends, however it ends.
#pragma once

#include <QString>

namespace platen::store {

class FileLock
{
public:
    enum class Kind { Shared, Exclusive };
    enum class Outcome { Held, HeldByOther, Failed };

    explicit FileLock(const QString &path); // created when it is first taken, and never removed by this class
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    // Does not wait. A lock of this object's that was held before is given up first.
    Outcome take(Kind kind);
    void release();
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] QString problem() const { return m_problem; } // the system's words, after Failed

    // Whether the path still names the file that is locked: a lock on a removed file protects nothing.
    [[nodiscard]] bool isInPlace() const;
    // Replaces the content of a file that is held exclusively. Text of the same length takes no room on a full disk.
    // What cannot be written is left empty, because the text of an earlier holder would be false.
    void write(const QByteArray &text);

private:
    Outcome open(Kind kind);
    Outcome lock(Kind kind);
    Outcome failed(int code);

    QString m_path;
    QString m_problem;
#ifdef Q_OS_WIN
    void *m_handle = nullptr;
#else
    int m_descriptor = -1;
#endif
};

} // namespace platen::store
