// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that measure Platen's programs as processes. Each throws std::runtime_error if something does not work.
#pragma once

#include "tests/bench/report.h"

namespace platen::bench {

struct ProgramOptions
{
    QString dataDir; // with many orders
    int orders = 0;  // how many are imported
    int rounds = 3;
};

std::vector<Line> measureConsole(const ProgramOptions &options);
std::vector<Line> measureImport(const ProgramOptions &options);
std::vector<Line> measureResync(const ProgramOptions &options);
std::vector<Line> measureWebhooks(const ProgramOptions &options);
std::vector<Line> measureOutbox(const ProgramOptions &options);

} // namespace platen::bench
