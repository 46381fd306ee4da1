// SPDX-License-Identifier: GPL-3.0-or-later
// Linux: resource limits, a filter for system calls, and Landlock where fonts must be read. Without Landlock (before
// Linux 5.13) no font is read either, and a preview lacks the texts whose fonts are not embedded.
#include "app/inspect/limits_posix.h"

#ifdef Q_OS_LINUX

#include "app/inspect/file_rules_linux.h"
#include "app/inspect/system_calls_linux.h"

#include <QFile>

#include <malloc.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace platen::inspect {

namespace {

long long addressSpace()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readLine().split(' ').front().toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

QString confine(Reach reach)
{
    ::mallopt(M_ARENA_MAX, 1); // each further one reserves 64 MB of address space
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return QStringLiteral("prctl");
    const bool readsFonts = reach == Reach::Fonts && allowFontsOnly();
    if (const QString problem = limitResources(reach, addressSpace()); !problem.isEmpty())
        return problem;
    return filterSystemCalls(readsFonts);
}

} // namespace platen::inspect

#endif
