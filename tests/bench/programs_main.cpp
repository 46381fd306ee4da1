// SPDX-License-Identifier: GPL-3.0-or-later
// bench_programs ROW: Platen's programs as processes, beside other programs.
#include "tests/bench/programs.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <map>
#include <stdexcept>

int main(int argc, char *argv[])
{
    using namespace platen::bench;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data-dir"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("orders"), {}, QStringLiteral("N"), QStringLiteral("20000")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("3")}});
    parser.process(application);
    const std::map<QString, std::vector<Line> (*)(const ProgramOptions &)> rows{
        {QStringLiteral("console"), measureConsole}, {QStringLiteral("import"), measureImport},
        {QStringLiteral("resync"), measureResync},   {QStringLiteral("webhooks"), measureWebhooks},
        {QStringLiteral("outbox"), measureOutbox},
    };
    const auto row = rows.find(parser.positionalArguments().value(0));
    if (row == rows.end()) {
        std::fprintf(stderr, "bench_programs: which row?\n");
        return 2;
    }
    try {
        printLines(
            row->second({parser.value(QStringLiteral("data-dir")), parser.value(QStringLiteral("orders")).toInt(),
                         parser.value(QStringLiteral("rounds")).toInt()}));
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "bench_programs: %s\n", problem.what());
        return 1;
    }
}
