// SPDX-License-Identifier: GPL-3.0-or-later
// Times work in this process and programs that end by themselves.
#pragma once

#include "tests/bench/times.h"

#include <QElapsedTimer>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace platen::bench {

// Milliseconds of processor time that this process and its children that have ended have used.
double processorTime();
// The same of the threads that another process has now; 0 if there is no such process.
double processorTimeOf(qint64 process);

struct Usage
{
    double wall = 0; // milliseconds
    double processor = 0;
    int status = 0; // of a program, as the shell shows it
};
Usage timed(const std::function<void()> &work);
// Runs a program to its end with its output thrown away, without a shell or a thread beside it.
Usage runProgram(const QStringList &command);

// Something that is measured beside others. `run` returns how long it took.
struct Contender
{
    std::function<Usage()> run;
    Rounds rounds = {};
};
Contender inProcess(std::function<void()> work);
// A program; throws std::runtime_error if it fails.
Contender program(const QStringList &command);

// Each runs `times` times in each round; they take turns. The first turn of all only fills the caches.
void alternate(int rounds, int times, const std::vector<Contender *> &contenders);

} // namespace platen::bench
