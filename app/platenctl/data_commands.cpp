// SPDX-License-Identifier: GPL-3.0-or-later
// Local data: backup, restore, doctor.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/table.h"
#include "core/providers/registry.h"

#include <QFileInfo>

namespace platen::ctl {

namespace {

struct FileOptions
{
    std::string file;
};

struct NoOptions
{
};

QString absolutePath(const std::string &file)
{
    return QFileInfo(QString::fromStdString(file)).absoluteFilePath();
}

QCoro::Task<Result<int>> backUp(Context *context, FileOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString file = absolutePath(options.file);
    PLATEN_CO_CHECK(engine->data().backup(file));
    context->out().document({{"file", file}});
    context->out().text(QStringLiteral("Everything except the secrets was saved to %1.\n").arg(file));
    co_return 0;
}

QCoro::Task<Result<int>> restore(Context *context, FileOptions options)
{
    const QString file = absolutePath(options.file);
    if (!QFileInfo::exists(file))
        co_return fail(ErrorCode::NotFound, QStringLiteral("There is no file “%1”.").arg(file));
    PLATEN_CO_TRY(auto *engine, context->engineForRestore());
    PLATEN_CO_CHECK(co_await engine->restore(file));
    context->out().document({{"file", file}});
    context->out().text(
        QStringLiteral("The data was restored from %1. The previous data was kept as a backup.\n").arg(file));
    co_return 0;
}

// Without a working database or disk space nothing can be promised. Every other finding is only reported and can be
// fixed later.
bool isFatal(const Finding &finding)
{
    return !finding.ok && (finding.check == QLatin1String("database") || finding.check == QLatin1String("disk"));
}

// Whether the required secrets of all accounts are available, and which optional ones are not.
Finding secretsFinding(const std::vector<AccountInfo> &accounts)
{
    QStringList missing;
    QStringList optional;
    for (const AccountInfo &info : accounts) {
        const Declaration *provider = findProvider(info.account.provider);
        for (const Setting &setting : provider ? provider->settings : std::vector<Setting>()) {
            const QString where = info.secrets.value(setting.key);
            if (!setting.secret)
                continue;
            if (where == QLatin1String("missing"))
                (setting.required ? missing : optional)
                    << QStringLiteral("%1 has no %2").arg(info.account.name, setting.key);
            else if (where == QLatin1String("unavailable"))
                missing << QStringLiteral("the keychain does not release %1 of %2").arg(setting.key, info.account.name);
        }
    }
    QString message =
        missing.isEmpty() ? QStringLiteral("All required secrets are available") : missing.join(QStringLiteral("; "));
    if (!optional.isEmpty())
        message += QStringLiteral(". Optional: ") + optional.join(QStringLiteral("; "));
    return {QStringLiteral("secrets"), missing.isEmpty(), message};
}

// What the keychain said when it was asked for the accounts' secrets.
Finding keychainFinding(const std::vector<AccountInfo> &accounts)
{
    int answered = 0;
    int failed = 0;
    for (const AccountInfo &info : accounts) {
        for (const QString &where : info.secrets) {
            answered += where == QLatin1String("keychain") || where == QLatin1String("missing") ? 1 : 0;
            failed += where == QLatin1String("unavailable") ? 1 : 0;
        }
    }
    const QString check = QStringLiteral("keychain");
    if (failed > 0)
        return {check, false,
                QStringLiteral("It gives out no secret: it is locked, does not respond, or there is none. Unlock it, "
                               "or start one (on Linux gnome-keyring or KWallet)")};
    return {check, true,
            answered > 0 ? QStringLiteral("It responds")
                         : QStringLiteral("Not asked: every secret comes from the environment")};
}

QCoro::Task<Result<int>> examine(Context *context, NoOptions)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(std::vector<Finding> findings, engine->data().doctor());
    const Result<std::vector<AccountInfo>> accounts = co_await engine->accounts().all();
    if (accounts && !accounts->empty())
        findings.insert(findings.end(), {keychainFinding(*accounts), secretsFinding(*accounts)});
    QJsonArray list;
    Table table(QStringList{QStringLiteral("CHECK"), QStringLiteral("OK"), QStringLiteral("FOUND")});
    int status = 0;
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{"check", finding.check}, {"ok", finding.ok}, {"message", finding.message.english()}});
        table.add({finding.check, finding.ok ? QStringLiteral("yes") : QStringLiteral("no"), finding.message.text()});
        if (isFatal(finding))
            status = exitStatus(ErrorCode::Storage);
    }
    context->out().document({{"findings", list}});
    context->out().table(table);
    co_return status;
}

} // namespace

void addDataCommands(CommandLine &line)
{
    auto backup = std::make_shared<FileOptions>();
    CLI::App *verb =
        line.verb(line.root(), "backup",
                  "Save all local data except secrets to a new file, even while Platen is running", backup, backUp);
    verb->add_option("FILE", backup->file, "The file to write")->required();
    CommandLine::examples(verb, {"platenctl backup platen-2026-11-20.sqlite3"});

    auto from = std::make_shared<FileOptions>();
    verb = line.verb(line.root(), "restore",
                     "Replace the local data with a backup; the present data is kept as a backup", from, restore);
    verb->add_option("FILE", from->file, "The backup")->required();
    CommandLine::examples(verb, {"platenctl restore platen-2026-11-20.sqlite3"});

    verb = line.verb(line.root(), "doctor", "Check the database, the disk, the keychain and the accounts",
                     std::make_shared<NoOptions>(), examine);
    CommandLine::examples(verb, {"platenctl doctor"});

    CommandLine::examples(line.root(),
                          {"platenctl account add prodigi \"Prodigi sandbox\" --secret api_key", "platenctl sync",
                           "platenctl order create order.json --account \"Prodigi sandbox\"",
                           "platenctl order timeline PO-1001", "platenctl webhook serve --json"});
}

} // namespace platen::ctl
