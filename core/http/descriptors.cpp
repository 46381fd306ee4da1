// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/descriptors.h"

#include <QtGlobal>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <climits>
#include <sys/resource.h>
#endif

namespace platen::http {

#ifdef Q_OS_UNIX

int roomForConnections(int wanted)
{
    constexpr rlim_t others = 256; // database, keychain, requests to providers, the window
    const rlim_t needed = static_cast<rlim_t>(wanted) + others;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    if (limit.rlim_cur < needed) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(needed, limit.rlim_max);
#ifdef Q_OS_MACOS // macOS refuses more than this, whatever the hard limit says
        raised.rlim_cur = std::min(raised.rlim_cur, static_cast<rlim_t>(OPEN_MAX));
#endif
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    if (limit.rlim_cur >= needed)
        return wanted;
    return std::max(1, static_cast<int>(limit.rlim_cur > 2 * others ? limit.rlim_cur - others : limit.rlim_cur / 2));
}

#else

int roomForConnections(int wanted)
{
    return wanted; // no limit that a process would reach
}

#endif

} // namespace platen::http
