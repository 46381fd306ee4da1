// SPDX-License-Identifier: GPL-3.0-or-later
// A lock on a file that the system keeps, and frees when the process ends for whatever reason.
#pragma once

#include <QString>

namespace platen::store {

class FileLock
{
public:
    enum class Kind { Shared, Exclusive };
    enum class Outcome { Held, HeldByOther, Failed };

    explicit FileLock(const QString &path); // the file is created by the first take(), and never removed by this class
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    // Does not wait. First releases the lock if this object already holds it.
    Outcome take(Kind kind);
    void release();
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] QString problem() const { return m_problem; } // the system's text, after Failed

    // Whether the path still leads to the locked file: a lock on a removed file protects nothing.
    [[nodiscard]] bool isInPlace() const;
    // Replaces the content of a file that is locked exclusively. A text of the same length needs no space on a full
    // disk. If it cannot be written, the file is left empty, because an earlier holder's text would be wrong.
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
