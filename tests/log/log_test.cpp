// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/categories.h"
#include "core/log/log.h"
#include "core/log/log_files.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace platen;

namespace {

LogEntry entry(const QString &message, LogLevel level = LogLevel::Info)
{
    return {QDateTime::fromString(QStringLiteral("2026-11-20T10:00:00.125Z"), Qt::ISODateWithMs),
            level,
            QStringLiteral("platenctl"),
            4711,
            QStringLiteral("http"),
            message};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("an entry of the log is read as it was written")
{
    CHECK(logLines(entry("GET https://example.org")) ==
          "2026-11-20T10:00:00.125Z info platenctl[4711] http: GET https://example.org\n");
    for (const QString &message :
         {QStringLiteral("one line"), QStringLiteral("two\nlines"), QStringLiteral("a: b: c"), QString(),
          QStringLiteral("Bestellung „47“ – 東京"), QStringLiteral("\n\nfirst empty")}) {
        CAPTURE(message.toStdString());
        CHECK(logEntries(logLines(entry(message, LogLevel::Warning))) ==
              std::vector{entry(message, LogLevel::Warning)});
    }
}

TEST_CASE("a message cannot pretend to be another entry, or command a terminal")
{
    const LogEntry forged = entry("harmless\n2026-11-20T10:00:00.125Z error platen[1] outbox: paid twice\x1b[2J\r");
    const std::vector<LogEntry> read = logEntries(logLines(forged) + logLines(entry("next")));
    REQUIRE(read.size() == 2);
    CHECK(read[0].level == LogLevel::Info);
    CHECK(read[0].message.contains("paid twice"));
    CHECK_FALSE(logLines(forged).contains('\x1b'));
    CHECK_FALSE(logLines(forged).contains('\r'));
    CHECK(read[1] == entry("next"));
}

TEST_CASE("full log files move on, and the oldest is dropped")
{
    QTemporaryDir folder;
    LogFiles files(folder.path(), 200);
    for (int i = 0; i < 100; ++i)
        REQUIRE(files.append(logLines(entry(QStringLiteral("message %1").arg(i)))));
    qint64 total = 0;
    for (int number = 0; number < LogFiles::count; ++number) {
        const qint64 size = contentOf(files.path(number)).size();
        CAPTURE(number, size);
        CHECK(size > 0);
        CHECK(size < 300);
        total += size;
    }
    CHECK_FALSE(QFile::exists(files.path(LogFiles::count)));
    CHECK(QFile::permissions(files.path(0)).testFlag(QFile::ReadOther) == false);
    const std::vector<LogEntry> kept = LogReader(folder.path()).next();
    REQUIRE(kept.size() > 20);
    for (std::size_t i = 0; i < kept.size(); ++i)
        CHECK(kept[i].message == QStringLiteral("message %1").arg(100 - static_cast<int>(kept.size() - i)));
}

TEST_CASE("several writers lose no entry, also while the files move on")
{
    QTemporaryDir folder;
    const auto write = [&folder](int writer) {
        LogFiles files(folder.path(), 4000);
        for (int i = 0; i < 100; ++i)
            files.append(logLines(entry(QStringLiteral("%1/%2").arg(writer).arg(i))));
    };
    std::thread first(write, 1);
    std::thread second(write, 2);
    first.join();
    second.join();
    CHECK(LogReader(folder.path()).next().size() == 200);
}

TEST_CASE("a reader goes on where it stopped, also when the files moved on or a line was not complete")
{
    QTemporaryDir folder;
    LogFiles files(folder.path(), 300);
    LogReader reader(folder.path());
    CHECK(reader.next().empty());
    int read = 0;
    for (int i = 0; i < 30; ++i) {
        const QByteArray lines = logLines(entry(QString::number(i)));
        files.append(lines.left(20));
        CHECK(reader.next().empty());
        files.append(lines.mid(20));
        for (const LogEntry &found : reader.next())
            CHECK(found.message == QString::number(read++));
    }
    CHECK(read == 30);
}

TEST_CASE("what is logged is in the files, without the tokens of URLs")
{
    static QStringList passedOn;
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { passedOn.append(text); });
    startLog(QStringLiteral("test"));
    startLog(QStringLiteral("test")); // a second call does no harm
    qWarning("Could not read %s", "https://example.org/api?AppId=7&Signature=0123abcd");
    QTemporaryDir folder;
    writeLogTo(folder.path());
    qCInfo(logHttp, "GET https://example.org/hooks/shop/Zm9vYmFyYmF6cXV4");
    qInstallMessageHandler(before);

    REQUIRE(passedOn.size() == 1); // information is for the file only
    CHECK(passedOn[0].startsWith("Could not read https://example.org/api?AppId=7&Signature="));
    CHECK_FALSE(passedOn[0].contains("0123abcd"));
    const std::vector<LogEntry> kept = LogReader(folder.path()).next();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].level == LogLevel::Warning);
    CHECK(kept[0].message == passedOn[0]);
    CHECK(kept[0].program == "test");
    CHECK(kept[0].process == QCoreApplication::applicationPid());
    CHECK(kept[1].source == "http");
    CHECK(kept[1].message.startsWith("GET https://example.org/hooks/shop/"));
    CHECK_FALSE(kept[1].message.contains("Zm9vYmFy"));
}
