// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/settings_input.h"
#include "app/platenctl/table.h"
#include "core/domain/exact_json.h"
#include "core/domain/instant.h"
#include "core/providers/registry.h"

#include <algorithm>

namespace platen::ctl {

namespace {

struct AddOptions
{
    std::string provider;
    std::string name;
    std::vector<std::string> settings;
    std::vector<std::string> secrets;
};

struct SetOptions
{
    ChangeOptions change;
    std::optional<std::string> rename;
};

struct NameOptions
{
    std::string name;
};

struct NoOptions
{
};

QJsonValue instantValue(const QDateTime &instant)
{
    return orNull(formatInstant(instant));
}

QJsonObject accountObject(const AccountInfo &info)
{
    QJsonObject secrets;
    for (auto it = info.secrets.begin(); it != info.secrets.end(); ++it)
        secrets[it.key()] = it.value();
    return {
        {"name", info.account.name},
        {"provider", info.account.provider},
        {"environment", info.environment},
        {"settings", info.account.settings},
        {"secrets", secrets},
        {"webhookUrl", orNull(info.webhookUrl)},
        {"lastSync", instantValue(info.account.lastSync)},
        {"lastVerified", instantValue(info.account.lastVerified)},
    };
}

QString accountText(const AccountInfo &info)
{
    std::vector<std::pair<QString, QString>> fields{
        {QStringLiteral("Account"), info.account.name},
        {QStringLiteral("Provider"), info.account.provider},
        {QStringLiteral("Environment"), info.environment},
    };
    for (auto it = info.account.settings.begin(); it != info.account.settings.end(); ++it)
        fields.emplace_back(it.key(), plainText(it.value()));
    QStringList secrets = info.secrets.keys();
    secrets.sort();
    for (const QString &field : secrets)
        fields.emplace_back(field, secretWord(info.secrets.value(field)));
    fields.emplace_back(QStringLiteral("Webhook"), info.webhookUrl);
    fields.emplace_back(QStringLiteral("Last sync"), localText(info.account.lastSync));
    fields.emplace_back(QStringLiteral("Last checked"), localText(info.account.lastVerified));
    fields.emplace_back(QStringLiteral("Last webhook"), localText(info.account.lastHeard));
    if (!info.account.lastError.isEmpty())
        fields.emplace_back(QStringLiteral("Last error"), errorFromObject(info.account.lastError).message.text());
    return fieldLines(fields);
}

Result<const Declaration *> providerOf(const std::string &id)
{
    const QString name = QString::fromStdString(id);
    if (const Declaration *provider = findProvider(name))
        return provider;
    QStringList known;
    for (const Declaration *provider : allProviders())
        known << provider->id;
    return fail(
        ErrorCode::Usage,
        QStringLiteral("There is no provider “%1”. Known providers: %2.").arg(name, known.join(QStringLiteral(", "))));
}

QCoro::Task<Result<int>> addAccount(Context *context, AddOptions options)
{
    PLATEN_CO_TRY(const Declaration *provider, providerOf(options.provider));
    const SettingsOwner owner{provider->name, provider->settings};
    PLATEN_CO_TRY(const QJsonObject settings, readSettings(owner, options.settings));
    PLATEN_CO_TRY(const auto secrets, readSecrets(owner, options.name, options.secrets));
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    const Result<AccountInfo> info = co_await engine->accounts().add(provider->id, name, settings, secrets);
    if (!info)
        co_return Failure(withoutKeychain(info.error(), name, secrets.keys()));
    context->out().document(accountObject(*info));
    context->out().text(accountText(*info));
    co_return 0;
}

// What a new name changes outside Platen.
QString renamedText(const AccountInfo &before, const AccountInfo &after)
{
    if (before.account.slug == after.account.slug)
        return {};
    QString text;
    for (auto secret = before.secrets.begin(); secret != before.secrets.end(); ++secret) {
        if (secret.value() == QLatin1String("environment"))
            text += QStringLiteral("Its %1 is now read from %2.\n")
                        .arg(secret.key(), secretVariable(after.account.name, secret.key()));
    }
    if (!after.webhookUrl.isEmpty())
        text += QStringLiteral("Webhooks sent to its former address are still accepted.\n");
    return text;
}

QCoro::Task<Result<int>> setAccount(Context *context, SetOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.change.name);
    PLATEN_CO_TRY(const AccountInfo before, co_await engine->accounts().find(name));
    PLATEN_CO_TRY(const Declaration *provider, providerOf(before.account.provider.toStdString()));
    const SettingsOwner owner{provider->name, provider->settings};
    PLATEN_CO_TRY(const SettingsChange change, readChange(owner, options.change));
    const QString renamed = options.rename ? QString::fromStdString(*options.rename) : before.account.name;
    const Result<AccountInfo> info = co_await engine->accounts().change(before.account.name, renamed, change);
    if (!info)
        co_return Failure(withoutKeychain(info.error(), renamed, change.secrets.keys()));
    context->out().document(accountObject(*info));
    context->out().text(accountText(*info) + renamedText(before, *info));
    co_return 0;
}

QCoro::Task<Result<int>> listAccounts(Context *context, NoOptions)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const std::vector<AccountInfo> infos, co_await engine->accounts().all());
    QJsonArray accounts;
    Table table(QStringList{QStringLiteral("NAME"), QStringLiteral("PROVIDER"), QStringLiteral("ENVIRONMENT"),
                            QStringLiteral("SECRETS"), QStringLiteral("LAST SYNC"), QStringLiteral("LAST CHECKED")});
    for (const AccountInfo &info : infos) {
        accounts.append(accountObject(info));
        QStringList places = info.secrets.values();
        places.removeDuplicates();
        places.sort();
        table.add({info.account.name, info.account.provider, info.environment, places.join(QStringLiteral(", ")),
                   localText(info.account.lastSync), localText(info.account.lastVerified)});
    }
    context->out().document({{"accounts", accounts}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("No accounts. Add one with “platenctl account add”.\n"));
    else
        context->out().table(table);
    co_return 0;
}

QCoro::Task<Result<int>> showAccount(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const AccountInfo info, co_await engine->accounts().find(name));
    context->out().document(accountObject(info));
    context->out().text(accountText(info));
    co_return 0;
}

QCoro::Task<Result<int>> testAccount(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const AccountInfo info, co_await engine->accounts().find(name));
    PLATEN_CO_CHECK(co_await engine->accounts().test(name));
    context->out().document({{"account", info.account.name}, {"ok", true}});
    context->out().text(
        QStringLiteral("%1 works: its provider responded and accepted the secrets.\n").arg(info.account.name));
    co_return 0;
}

QCoro::Task<Result<int>> removeAccount(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const AccountInfo info, co_await engine->accounts().find(name));
    PLATEN_CO_CHECK(co_await engine->accounts().remove(name));
    context->out().document({{"account", info.account.name}, {"removed", true}});
    context->out().text(
        QStringLiteral("%1 was removed, with its secrets, orders and events.\n").arg(info.account.name));
    co_return 0;
}

} // namespace

void addAccountCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("account", "Accounts at print providers");

    auto add = std::make_shared<AddOptions>();
    CLI::App *verb = line.verb(noun, "add", "Add an account; its secrets go to the system's keychain", add, addAccount);
    verb->add_option("PROVIDER", add->provider, "The provider, as “provider list” names it")->required();
    verb->add_option("NAME", add->name, "A name for the account")->required();
    addRepeated(verb, "--set", add->settings, "KEY=VALUE", "One of the provider's settings");
    addRepeated(verb, "--secret", add->secrets, "KEY",
                "A secret: prompted for on a terminal, otherwise one line of standard input each, in order");
    CommandLine::examples(verb, {"platenctl account add prodigi \"Prodigi sandbox\" --secret api_key",
                                 "pass show print/prodigi | platenctl account add prodigi Live --set environment=live "
                                 "--secret api_key"});

    auto set = std::make_shared<SetOptions>();
    verb = line.verb(noun, "set", "Change an account: its settings, its secrets, its name", set, setAccount);
    verb->add_option("NAME", set->change.name, "The account")->required();
    addRepeated(verb, "--set", set->change.settings, "KEY=VALUE", "One of the provider's settings");
    addRepeated(verb, "--unset", set->change.unset, "KEY", "A setting that gets its default again");
    addRepeated(verb, "--secret", set->change.secrets, "KEY",
                "A new secret: prompted for on a terminal, otherwise one line of standard input each, in order");
    verb->add_option("--rename", set->rename, "A new name")->type_name("NEW");
    CommandLine::examples(verb, {"platenctl account set \"Prodigi sandbox\" --secret api_key",
                                 "platenctl account set Shop --rename \"Shop (sandbox)\" --unset base_url"});

    verb = line.verb(noun, "list", "List the accounts", std::make_shared<NoOptions>(), listAccounts);
    CommandLine::examples(verb, {"platenctl account list"});

    auto show = std::make_shared<NameOptions>();
    verb = line.verb(noun, "show", "Show an account: its settings, where its secrets are, when it was last synced",
                     show, showAccount);
    verb->add_option("NAME", show->name, "The account")->required();
    CommandLine::examples(verb, {"platenctl account show \"Prodigi sandbox\""});

    auto test = std::make_shared<NameOptions>();
    verb = line.verb(noun, "test", "Check an account with one harmless authenticated request", test, testAccount);
    verb->add_option("NAME", test->name, "The account")->required();
    CommandLine::examples(verb, {"platenctl account test \"Prodigi sandbox\""});

    auto remove = std::make_shared<NameOptions>();
    verb = line.verb(noun, "remove", "Remove an account from Platen, with its secrets, orders and events", remove,
                     removeAccount);
    verb->add_option("NAME", remove->name, "The account")->required();
    CommandLine::examples(verb, {"platenctl account remove \"Prodigi sandbox\""});
}

} // namespace platen::ctl
