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
    [[nodiscard]] QString problem() const { return m_problem; } // the system's words, after Failed

private:
    QString m_path;
    QString m_problem;
#ifdef Q_OS_WIN
    void *m_handle = nullptr;
#else
    int m_descriptor = -1;
#endif
};

} // namespace platen::store
