// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace platen::bench {

namespace {

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

double processorTime()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        getrusage(who, &used);
        sum += milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    }
    return sum;
}

double processorTimeOf(qint64 process)
{
    double sum = 0;
    for (const QString &thread :
         QDir(QStringLiteral("/proc/%1/task").arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/task/%2/schedstat").arg(process).arg(thread));
        if (file.open(QIODevice::ReadOnly))
            sum += file.readAll().split(' ').front().toDouble() / 1e6; // from nanoseconds
    }
    return sum;
}

Usage timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    const double before = processorTime();
    timer.start();
    work();
    const double wall = millisecondsOf(timer);
    return {wall, processorTime() - before, 0};
}

Usage runProgram(const QStringList &command)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

    Usage usage{0, 0, 127};
    pid_t process = 0;
    QElapsedTimer timer;
    timer.start();
    const int failed = posix_spawnp(&process, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return usage;
    int status = 0;
    rusage used{};
    wait4(process, &status, 0, &used);
    usage.wall = millisecondsOf(timer);
    usage.processor = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    usage.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return usage;
}

Contender inProcess(std::function<void()> work)
{
    return {[work = std::move(work)] { return timed(work); }, {}};
}

Contender program(const QStringList &command)
{
    const auto run = [command] {
        const Usage usage = runProgram(command);
        if (usage.status != 0)
            throw std::runtime_error(command.join(u' ').toStdString() + " ended with " + std::to_string(usage.status));
        return usage;
    };
    return {run, {}};
}

void alternate(int rounds, int times, const std::vector<Contender *> &contenders)
{
    for (Contender *contender : contenders)
        contender->run();
    for (int round = 0; round < rounds; ++round) {
        for (Contender *contender : contenders)
            contender->rounds.begin();
        for (int i = 0; i < times; ++i) {
            for (Contender *contender : contenders) {
                const Usage usage = contender->run();
                contender->rounds.add(usage.wall, usage.processor);
            }
        }
    }
}

} // namespace platen::bench
