// SPDX-License-Identifier: GPL-3.0-or-later
// What Platen's programs have logged, in this data folder.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/stop_signal.h"
#include "app/platenctl/table.h"
#include "core/async/pause.h"
#include "core/domain/instant.h"
#include "core/log/log_files.h"

namespace platen::ctl {

namespace {

using namespace std::chrono_literals;

struct LogOptions
{
    bool follow = false;
    std::string level = "info";
};

QJsonObject entryObject(const LogEntry &entry)
{
    return {{"at", formatInstant(entry.at)}, {"level", logLevelWord(entry.level)},
            {"program", entry.program},      {"process", entry.process},
            {"source", entry.source},        {"message", entry.message}};
}

// Times are this computer's.
QString entryText(const LogEntry &entry)
{
    return QStringLiteral("%1 %2 %3[%4] %5: %6\n")
        .arg(localText(entry.at), logLevelWord(entry.level).leftJustified(7), entry.program,
             QString::number(entry.process), entry.source, printableLines(entry.message));
}

bool isWanted(const LogEntry &entry, LogLevel least)
{
    return static_cast<int>(entry.level) <= static_cast<int>(least);
}

void printLines(const Output &out, const std::vector<LogEntry> &entries, LogLevel least)
{
    for (const LogEntry &entry : entries) {
        if (!isWanted(entry, least))
            continue;
        out.line(entryObject(entry));
        out.text(entryText(entry));
    }
}

void printAll(const Output &out, const std::vector<LogEntry> &entries, LogLevel least)
{
    QJsonArray list;
    QString text;
    for (const LogEntry &entry : entries) {
        if (!isWanted(entry, least))
            continue;
        list.append(entryObject(entry));
        text += entryText(entry);
    }
    out.document({{"log", list}});
    out.text(text);
}

QCoro::Task<Result<int>> showLog(Context *context, LogOptions options)
{
    const std::optional<LogLevel> least = logLevelOf(QString::fromStdString(options.level));
    if (!least)
        co_return fail(ErrorCode::Usage, QStringLiteral("There is no level “%1”: error, warning, info or debug.")
                                             .arg(QString::fromStdString(options.level)));
    PLATEN_CO_TRY(const DataDir folder, context->dataDir());
    LogReader reader(folder.logs());
    if (!options.follow) {
        printAll(context->out(), reader.next(), *least);
        co_return 0;
    }
    StopSignal stop;
    while (!stop.isRequested()) {
        printLines(context->out(), reader.next(), *least);
        co_await pause(&stop, 300ms);
    }
    co_return 0;
}

} // namespace

void addLogCommand(CommandLine &line)
{
    auto options = std::make_shared<LogOptions>();
    CLI::App *verb =
        line.verb(line.root(), "log", "Show what Platen's programs have logged, oldest first", options, showLog);
    verb->add_flag("--follow", options->follow, "Go on with what is logged from now on, until Ctrl+C");
    addText(verb, "--level", options->level, "LEVEL", "The least level: error, warning, info (default) or debug");
    CommandLine::examples(verb, {"platenctl log --level warning", "platenctl log --follow"});
}

} // namespace platen::ctl
