// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/elsewhere.h"

namespace platen {

QThreadPool &otherThreads()
{
    static QThreadPool pool;
    return pool;
}

} // namespace platen
