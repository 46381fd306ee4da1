// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"

#include "core/log/log_files.h"
#include "core/wire/secret_places.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QMutex>

#include <optional>

namespace platen {

namespace {

constexpr qsizetype collectedAtMost = 256 * 1024; // bytes, before there is a folder

struct Log
{
    QMutex mutex;
    QString program;
    QByteArray collected;
    std::optional<LogFiles> files;

    void add(const QByteArray &lines)
    {
        if (files)
            files->append(lines);
        else if (collected.size() + lines.size() <= collectedAtMost)
            collected += lines;
    }
};

// Never destroyed: messages come until the very end.
Log &log()
{
    static auto *const theLog = new Log;
    return *theLog;
}

QtMessageHandler next = nullptr;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

QString sourceOf(const QMessageLogContext &context)
{
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    return category.startsWith(QLatin1String("platen.")) ? category.mid(7) : category;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString safe = QString::fromUtf8(net::withoutSecretPlaces(message.toUtf8()));
    {
        const QMutexLocker locker(&log().mutex);
        log().add(logLines({QDateTime::currentDateTimeUtc(), levelOf(type), log().program,
                            QCoreApplication::applicationPid(), sourceOf(context), safe}));
    }
    if (next && type != QtInfoMsg)
        next(type, context, safe);
}

} // namespace

void startLog(const QString &program)
{
    {
        const QMutexLocker locker(&log().mutex);
        log().program = program;
    }
    QLoggingCategory::setFilterRules(QStringLiteral("platen.*.info=true"));
    const QtMessageHandler before = qInstallMessageHandler(handle);
    if (before != handle)
        next = before;
}

void writeLogTo(const QString &folder)
{
    const QMutexLocker locker(&log().mutex);
    log().files.emplace(folder);
    log().files->append(log().collected);
    log().collected.clear();
}

} // namespace platen
