// SPDX-License-Identifier: GPL-3.0-or-later
// macOS and other POSIX systems: resource limits only. Files and the network stay within reach.
#include "app/inspect/limits_posix.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_LINUX)

namespace platen::inspect {

QString confine(Reach reach)
{
    return limitResources(reach, 0);
}

} // namespace platen::inspect

#endif
