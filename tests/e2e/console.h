// SPDX-License-Identifier: GPL-3.0-or-later
// A shop's machine: a data folder of its own, platenctl over it, and an account at a sandbox.
#pragma once

#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/shops.h"

#include <QSet>
#include <QTemporaryDir>

// JSON in failure messages.
inline std::ostream &operator<<(std::ostream &out, const QJsonObject &object)
{
    return out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}
inline std::ostream &operator<<(std::ostream &out, const QJsonValue &value)
{
    return out << QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

namespace platen::test {

class Console
{
public:
    Console();

    // Runs platenctl to its end. `input` goes to its standard input.
    Finished run(const QStringList &arguments, const QByteArray &input = {});
    // The same with --json: exit status 0, nothing on standard error, and one JSON object on standard output, which it
    // returns.
    QJsonObject json(const QStringList &arguments, const QByteArray &input = {});
    // The same with --json, of a command that fails: the exit status, nothing on standard output, and one JSON object
    // on standard error, which it returns.
    QJsonObject failure(int exit, const QString &code, const QStringList &arguments, const QByteArray &input = {});

    // The start of a process, for those that are not simply waited for.
    [[nodiscard]] Start start(const QStringList &arguments) const;

    // Adds the account "Shop" at the sandbox; its key is in the environment from then on.
    void addShop(const SandboxProcess &sandbox);
    // A file in the folder for such files.
    QString file(const QString &name, const QByteArray &content);
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    QProcessEnvironment environment;
    QByteArray outputs; // everything that any of these processes printed

private:
    QTemporaryDir m_folder;
};

// That an object has exactly these members.
void requireMembers(const QJsonObject &object, const QStringList &names);
// That it is an order document, with every member that one has.
void requireOrder(const QJsonObject &order);

} // namespace platen::test
