// SPDX-License-Identifier: GPL-3.0-or-later
// A shop's machine: its own data folder, platenctl using it, and an account at a sandbox.
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

    // Runs platenctl and waits for its end. `input` goes to its standard input.
    Finished run(const QStringList &arguments, const QByteArray &input = {});
    // The same with --json: requires exit status 0, nothing on standard error, and one JSON object on standard output,
    // which it returns.
    QJsonObject json(const QStringList &arguments, const QByteArray &input = {});
    // The same with --json, for a command that fails: requires the exit status, nothing on standard output, and one
    // JSON object on standard error, which it returns.
    QJsonObject failure(int exit, const QString &code, const QStringList &arguments, const QByteArray &input = {});

    // For processes that are not simply waited for.
    [[nodiscard]] Start start(const QStringList &arguments) const;

    // Adds the account "Shop" at the sandbox and sets its key in the environment.
    void addShop(const SandboxProcess &sandbox);
    // Creates a file in a temporary folder and returns its path.
    QString file(const QString &name, const QByteArray &content);
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    QProcessEnvironment environment;
    QByteArray outputs; // everything that these processes printed

private:
    QTemporaryDir m_folder;
};

// Requires that an object has exactly these members.
void requireMembers(const QJsonObject &object, const QStringList &names);
// Requires an order document with all of its members.
void requireOrder(const QJsonObject &order);

} // namespace platen::test
