// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/context.h"
#include "app/platenctl/terminal.h"
#include "core/log/log.h"

#include <QCoreApplication>
#include <QTimer>

namespace {

using namespace platen;
using namespace platen::ctl;

// The logs of Qt and the libraries are not meant for users, and standard error is for our errors. Critical messages are
// shown: they report what a person must know while a command runs, such as events that are not being stored.
void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg || qEnvironmentVariableIsSet("PLATEN_DEBUG"))
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toUtf8().constData());
}

QCoro::Task<void> runCommand(Context *context, Run run)
{
    const Result<int> outcome = co_await run(context);
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
    QCoreApplication::exit(status);
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(logMessage);
    startLog(QStringLiteral("platenctl"));
    prepareConsole();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Platen"));
    QCoreApplication::setApplicationName(QStringLiteral("platen"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLATEN_VERSION));

    CommandLine line;
    const Result<CommandLine::Request> request = line.parse(QCoreApplication::arguments().mid(1));
    Context context(line.globals());
    if (!request) {
        context.out().error(request.error());
        return exitStatus(request.error().code);
    }
    if (!request->run) {
        const QByteArray text = request->text.toUtf8();
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
        return context.out().finish() ? 0 : 1;
    }
    QTimer::singleShot(0, &application, [&context, &request] { runCommand(&context, request->run); });
    return QCoreApplication::exec();
}
