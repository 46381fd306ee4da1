// SPDX-License-Identifier: GPL-3.0-or-later
// Real processes in tests: one that is waited for, and one that keeps running.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace platen::test {

// A program of this build: $PLATEN_BIN_DIR/NAME.
QString program(const QString &name);

struct Start
{
    QString program;
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QByteArray input;
    bool keepsInput = false;       // open, for LiveProcess::writeLine
    QString outputFile;            // receives standard output instead
    std::function<void()> inChild; // between fork and exec (Unix)
};

struct Finished
{
    int exit = -1; // -1: it crashed, was killed, or could not be started
    QByteArray out;
    QByteArray err;

    // The only JSON object on standard output, or on standard error; empty if there is anything else.
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonObject errorJson() const { return QJsonDocument::fromJson(err).object(); }
    // Its /error/code.
    [[nodiscard]] QString errorCode() const { return errorJson()["error"].toObject()["code"].toString(); }
};

Finished runProcess(const Start &start, int timeoutMs = 60'000);

class LiveProcess
{
public:
    explicit LiveProcess(const Start &start);
    ~LiveProcess(); // kills it if it is still running

    // The next line of standard output, without its line end; empty if none comes in time.
    QByteArray readLine(int timeoutMs = 20'000);
    void writeLine(const QByteArray &line); // to standard input
    // Everything on standard output that has not been read yet.
    QByteArray readAll();
    [[nodiscard]] bool isRunning() const;
    void kill();                           // SIGKILL, and waits
    int terminate(int timeoutMs = 20'000); // SIGTERM; the exit status, -1 if it did not end by itself
    QByteArray errors();                   // what it wrote to standard error
    bool waitForFinished(int timeoutMs) { return m_process.waitForFinished(timeoutMs); }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

} // namespace platen::test
