// SPDX-License-Identifier: GPL-3.0-or-later
// The command line.
#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace platen {

struct Options
{
    QString dataDir;   // empty: the platform's default
    QString recordDir; // empty: traffic is not recorded
    Scheme scheme = Scheme::Platform;
    bool listen = false;   // start with the webhook listener on, even if it was off
    int pollSeconds = 120; // between two syncs of an account
    QStringList files;     // absolute
};

// The options, or the exit status after help or an error was printed. `arguments` without the program's name.
tl::expected<Options, int> readOptions(const QStringList &arguments);

} // namespace platen
