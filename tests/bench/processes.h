// SPDX-License-Identifier: GPL-3.0-or-later
// Platen's programs and those it is compared with, as processes. All of these throw std::runtime_error.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <memory>

namespace platen::bench {

// A program beside this one.
QString platenProgram(const QString &name);

// Runs it to its end, within two minutes unless told otherwise, and returns what it printed.
QByteArray outputOf(const QString &program, const QStringList &arguments, int milliseconds = 120'000);
QByteArray platenctl(const QString &dataDir, const QStringList &arguments, int milliseconds = 120'000);

// A process that runs until it is told to end.
class Server
{
public:
    Server(const QString &program, const QStringList &arguments);
    ~Server();
    QByteArray line(); // the first that it prints. The rest goes to a file, so that it never waits for a reader
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    bool isRunning(); // unless it has ended by itself
    void end();

private:
    QString m_program;
    QTemporaryFile m_output;
    QProcess m_process;
};

// The simulated providers, with so many orders each.
class Sandbox
{
public:
    explicit Sandbox(int orders);
    [[nodiscard]] const QString &url() const { return m_url; }
    // Adds an account at its Imprinted, whose pace nothing limits. Its secret is in this process's environment.
    void addAccount(const QString &dataDir, const QString &name = QStringLiteral("Bench")) const;

private:
    Server m_server;
    QString m_url;
};

// A folder of its own on the disk that is measured, removed at the end.
class WorkFolder
{
public:
    WorkFolder();
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace platen::bench
