// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/bench/processes.h"
#include "tests/bench/programs.h"

#include <QDir>

namespace platen::bench {

namespace {

// The same turns, with the processor time as the time.
Rounds ofProcessor(const Rounds &rounds)
{
    return {rounds.processor, rounds.processor};
}

} // namespace

std::vector<Line> measureConsole(const ProgramOptions &options)
{
    const WorkFolder folder;
    const QString git = QStringLiteral("git");
    const QStringList there{QStringLiteral("-C"), folder.path()};
    outputOf(git, there + QStringList{QStringLiteral("init"), QStringLiteral("--quiet")});
    outputOf(git, there + QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Bench"), QStringLiteral("-c"),
                                      QStringLiteral("user.email=bench@example.org"), QStringLiteral("commit"),
                                      QStringLiteral("--quiet"), QStringLiteral("--allow-empty"), QStringLiteral("-m"),
                                      QStringLiteral("One")});
    const QString platenctl = platenProgram(QStringLiteral("platenctl"));
    Contender version = program({platenctl, QStringLiteral("--version")});
    Contender list = program({platenctl, QStringLiteral("--data-dir"), options.dataDir, QStringLiteral("order"),
                              QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("1")});
    Contender least = program({platenProgram(QStringLiteral("bench_least")),
                               QDir(options.dataDir).filePath(QStringLiteral("platen.sqlite3"))});
    Contender log = program(QStringList{git} + there + QStringList{QStringLiteral("log"), QStringLiteral("-1")});
    alternate(options.rounds, 40, {&version, &list, &least, &log});

    const QString name = QStringLiteral("git log -1");
    const QString withProcessor = name + QStringLiteral(", CPU");
    const auto line = [](const QString &what, const Rounds &ours, const QString &besideName, const Rounds &beside) {
        return ratioLine(what, ours, besideName, beside, 2);
    };
    const auto limited = [&line](Line of, const Rounds &limit, const Rounds &beside) {
        of.limit = line({}, limit, {}, beside).value();
        return of;
    };
    const Rounds logProcessor = ofProcessor(log.rounds);
    return {line(QStringLiteral("platenctl --version"), version.rounds, name, log.rounds),
            line(QStringLiteral("platenctl --version, CPU"), ofProcessor(version.rounds), withProcessor, logProcessor),
            limited(line(QStringLiteral("platenctl order list --limit 1"), list.rounds, name, log.rounds), least.rounds,
                    log.rounds),
            limited(line(QStringLiteral("platenctl order list --limit 1, CPU"), ofProcessor(list.rounds), withProcessor,
                         logProcessor),
                    ofProcessor(least.rounds), logProcessor)};
}

} // namespace platen::bench
