// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/limits_posix.h"

#ifdef Q_OS_UNIX

#include <cerrno>
#include <cstring>
#include <initializer_list>
#include <sys/resource.h>

namespace platen::inspect {

QString limitResources(Reach reach, long long usedMemory)
{
    struct Limit
    {
        int resource;
        long long value;
    };
    const std::initializer_list<Limit> all = {
#ifndef PLATEN_NO_MEMORY_LIMIT
        {RLIMIT_AS, usedMemory + limits::memory},
#endif
        {RLIMIT_CPU, limits::processorTime},
        {RLIMIT_NOFILE, reach == Reach::Fonts ? 4 * limits::descriptors : limits::descriptors},
        {RLIMIT_FSIZE, limits::writtenBytes},
        {RLIMIT_CORE, 0},
    };
    Q_UNUSED(usedMemory)
    for (const Limit &limit : all) {
        rlimit value{};
        ::getrlimit(static_cast<decltype(RLIMIT_AS)>(limit.resource), &value);
        // What is tighter already stays so.
        const rlim_t wanted =
            static_cast<rlim_t>(limit.value) < value.rlim_max ? static_cast<rlim_t>(limit.value) : value.rlim_max;
        value = {wanted, wanted};
        if (::setrlimit(static_cast<decltype(RLIMIT_AS)>(limit.resource), &value) != 0)
            return QString::fromLocal8Bit(std::strerror(errno));
    }
    return {};
}

} // namespace platen::inspect

#endif
