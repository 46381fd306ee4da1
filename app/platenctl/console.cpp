// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/console.h"

#include "app/platenctl/loaded.h"
#include "app/platenctl/terminal.h"
#include "core/log/log.h"

#include <QCoreApplication>

namespace platen::ctl {

namespace {

// The logs of Qt and the libraries are not meant for users, and standard error is for our errors. Critical messages are
// shown: they report what a person must know while a command runs, such as events that are not being stored.
void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg || qEnvironmentVariableIsSet("PLATEN_DEBUG"))
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toUtf8().constData());
}

// Sets the status at the end. A command that waits for nothing ends before this returns.
QCoro::Task<void> runCommand(Context *context, Run run, std::optional<int> *ended)
{
    const Result<int> outcome = co_await run(context);
    if (context->needsEngine()) {
        *ended = needsAllCommands;
        co_return;
    }
    int status = outcome.value_or(0);
    if (!outcome) {
        context->out().error(outcome.error());
        status = exitStatus(outcome.error().code);
    }
    co_await context->close();
    if (!context->out().finish() && status == 0) {
        Error error;
        error.message = QStringLiteral("The result could not be written to standard output.");
        context->out().error(error);
        status = exitStatus(error.code);
    }
    *ended = status;
    QCoreApplication::exit(status);
}

} // namespace

int runConsole(int argc, char **argv, const Console &console)
{
    qInstallMessageHandler(logMessage);
    startLog(QStringLiteral("platenctl"));
    prepareConsole();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Platen"));
    QCoreApplication::setApplicationName(QStringLiteral("platen"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLATEN_VERSION));

    CommandLine line;
    console.addCommands(line);
    const Result<CommandLine::Request> request = line.parse(QCoreApplication::arguments().mid(1));
    Context context(line.globals(), console.settle);
    if (!request) {
        context.out().error(request.error());
        return exitStatus(request.error().code);
    }
    if (!request->run) {
        const QByteArray text = request->text.toUtf8();
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
        return context.out().finish() ? 0 : 1;
    }
    std::optional<int> ended;
    runCommand(&context, request->run, &ended);
    return ended ? *ended : QCoreApplication::exec();
}

} // namespace platen::ctl
