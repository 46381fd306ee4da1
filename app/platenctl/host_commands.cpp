// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, and publishing files on them.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/settings_input.h"
#include "app/platenctl/table.h"
#include "app/platenctl/transfer_text.h"
#include "core/domain/exact_json.h"
#include "core/domain/instant.h"
#include "core/engine/hosts.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace platen::ctl {

namespace {

struct AddOptions
{
    std::string kind;
    std::string name;
    std::vector<std::string> settings;
    std::vector<std::string> secrets;
};

struct NameOptions
{
    std::string name;
};

struct NoOptions
{
};

struct PublishOptions
{
    std::string file;
    std::string host;
};

QJsonObject hostObject(const HostInfo &info)
{
    QJsonObject secrets;
    for (auto secret = info.secrets.begin(); secret != info.secrets.end(); ++secret)
        secrets[secret.key()] = secret.value();
    return {{"name", info.host.name},
            {"kind", info.host.kind},
            {"settings", info.host.settings},
            {"secrets", secrets},
            {"default", info.host.isDefault}};
}

QString hostText(const HostInfo &info)
{
    std::vector<std::pair<QString, QString>> fields{
        {QStringLiteral("Host"), info.host.name},
        {QStringLiteral("Kind"), info.host.kind},
        {QStringLiteral("Default"), info.host.isDefault ? QStringLiteral("yes") : QStringLiteral("no")}};
    for (auto setting = info.host.settings.begin(); setting != info.host.settings.end(); ++setting)
        fields.emplace_back(setting.key(), plainText(setting.value()));
    QStringList secrets = info.secrets.keys();
    secrets.sort();
    for (const QString &field : secrets)
        fields.emplace_back(field, secretWord(info.secrets.value(field)));
    return fieldLines(fields);
}

int print(Context &context, const HostInfo &info)
{
    context.out().document(hostObject(info));
    context.out().text(hostText(info));
    return 0;
}

Result<SettingsOwner> ownerOf(const QString &id)
{
    if (const hosts::Kind *kind = hosts::findKind(id))
        return SettingsOwner{kind->name, kind->settings};
    QStringList known;
    for (const hosts::Kind &kind : hosts::allKinds())
        known << kind.id;
    return fail(
        ErrorCode::Usage,
        QStringLiteral("There is no kind of host “%1”. Known kinds: %2.").arg(id, known.join(QStringLiteral(", "))));
}

QCoro::Task<Result<int>> addHost(Context *context, AddOptions options)
{
    const QString kind = QString::fromStdString(options.kind);
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const SettingsOwner owner, ownerOf(kind));
    PLATEN_CO_TRY(const QJsonObject settings, readSettings(owner, options.settings));
    PLATEN_CO_TRY(const auto secrets, readSecrets(owner, options.name, options.secrets));
    PLATEN_CO_TRY(auto *engine, context->engine());
    const Result<HostInfo> info = co_await engine->hosts().add(kind, name, settings, secrets);
    if (!info)
        co_return Failure(withoutKeychain(info.error(), name, secrets.keys()));
    co_return print(*context, *info);
}

QCoro::Task<Result<int>> setHost(Context *context, ChangeOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HostInfo before, co_await engine->hosts().find(name));
    PLATEN_CO_TRY(const SettingsOwner owner, ownerOf(before.host.kind));
    PLATEN_CO_TRY(const SettingsChange change, readChange(owner, options));
    const Result<HostInfo> info = co_await engine->hosts().change(name, change);
    if (!info)
        co_return Failure(withoutKeychain(info.error(), name, change.secrets.keys()));
    co_return print(*context, *info);
}

QCoro::Task<Result<int>> listHosts(Context *context, NoOptions)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const std::vector<HostInfo> infos, co_await engine->hosts().all());
    QJsonArray hosts;
    Table table(QStringList{QStringLiteral("NAME"), QStringLiteral("KIND"), QStringLiteral("DEFAULT"),
                            QStringLiteral("SECRETS")});
    for (const HostInfo &info : infos) {
        hosts.append(hostObject(info));
        QStringList places = info.secrets.values();
        places.removeDuplicates();
        places.sort();
        table.add({info.host.name, info.host.kind, info.host.isDefault ? QStringLiteral("yes") : QString(),
                   places.join(QStringLiteral(", "))});
    }
    context->out().document({{"hosts", hosts}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("No hosts. Add one with “platenctl artwork host add”.\n"));
    else
        context->out().table(table);
    co_return 0;
}

QCoro::Task<Result<int>> showHost(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HostInfo info, co_await engine->hosts().find(name));
    co_return print(*context, info);
}

QCoro::Task<Result<int>> makeDefault(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HostInfo info, co_await engine->hosts().makeDefault(name));
    co_return print(*context, info);
}

QCoro::Task<Result<int>> testHost(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HostInfo info, co_await engine->hosts().find(name));
    PLATEN_CO_CHECK(co_await engine->hosts().test(name));
    context->out().document({{"host", info.host.name}, {"ok", true}});
    context->out().text(
        QStringLiteral("%1 works: what was put there could be fetched, and was removed.\n").arg(info.host.name));
    co_return 0;
}

QCoro::Task<Result<int>> removeHost(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HostInfo info, co_await engine->hosts().find(name));
    PLATEN_CO_TRY(const std::vector<HostInfo> before, co_await engine->hosts().all());
    PLATEN_CO_CHECK(co_await engine->hosts().remove(name));
    const QString byDefault = defaultWithout(before, info.host.name);
    context->out().document({{"host", info.host.name}, {"removed", true}, {"default", orNull(byDefault)}});
    const hosts::Kind *kind = hosts::findKind(info.host.kind);
    const bool ends = kind && kind->sharesThroughListener;
    context->out().text(ends ? QStringLiteral("%1 was removed. Its addresses no longer work.\n").arg(info.host.name)
                             : QStringLiteral("%1 was removed, with its secrets. What was published there stays "
                                              "there.\n")
                                   .arg(info.host.name));
    if (byDefault.isEmpty())
        context->out().text(QStringLiteral("No host is left: files cannot be published until one is added.\n"));
    else if (info.host.isDefault)
        context->out().text(QStringLiteral("%1 is the default from now on.\n").arg(byDefault));
    co_return 0;
}

QCoro::Task<Result<int>> publishFile(Context *context, PublishOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString host = QString::fromStdString(options.host);
    const QString given = QString::fromStdString(options.file);
    const QString file = QFileInfo(given).absoluteFilePath();
    const PublishProgress progress = progressOf(*context, QStringLiteral("Uploading"));
    const Result<Publication> published = co_await engine->hosts().publish(file, host, progress);
    context->out().progress({});
    PLATEN_CO_CHECK(published);
    const QString url = QString::fromLatin1(published->url.toEncoded());
    context->out().document({{"file", given},
                             {"md5", QString::fromLatin1(published->md5)},
                             {"host", published->host},
                             {"url", url},
                             {"expiresAt", orNull(formatInstant(published->expiresAt))}});
    context->out().text(fieldLines({{QStringLiteral("File"), given},
                                    {QStringLiteral("MD5"), QString::fromLatin1(published->md5)},
                                    {QStringLiteral("Host"), published->host},
                                    {QStringLiteral("URL"), url},
                                    {QStringLiteral("Expires"), localText(published->expiresAt)}}));
    co_return 0;
}

void addSettingOptions(CLI::App *verb, std::vector<std::string> &settings, std::vector<std::string> &secrets)
{
    addRepeated(verb, "--set", settings, "KEY=VALUE", "One of the host's settings");
    addRepeated(verb, "--secret", secrets, "KEY",
                "A secret: prompted for on a terminal, otherwise one line of standard input each, in order");
}

void addNamed(CommandLine &line, CLI::App *host, const char *word, const char *description,
              QCoro::Task<Result<int>> (*run)(Context *, NameOptions))
{
    auto named = std::make_shared<NameOptions>();
    CLI::App *verb = line.verb(host, word, description, named, run);
    verb->add_option("NAME", named->name, "The host")->required();
    CommandLine::examples(verb, {std::string("platenctl artwork host ") + word + " \"Print files\""});
}

} // namespace

void addHostCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("artwork", "Print files, and the hosts that providers fetch them from");

    auto publish = std::make_shared<PublishOptions>();
    CLI::App *verb = line.verb(noun, "publish", "Make a file available to providers; the same file is uploaded once",
                               publish, publishFile);
    verb->add_option("FILE", publish->file, "The file")->required();
    addText(verb, "--host", publish->host, "NAME", "Instead of the default host");
    CommandLine::examples(verb, {"platenctl artwork publish poster.pdf --json"});

    CLI::App *host = noun->add_subcommand("host", "Places from which a provider can fetch a file");
    host->require_subcommand(1);

    auto add = std::make_shared<AddOptions>();
    verb = line.verb(host, "add", "Add a host; its secrets go to the system's keychain, and the first is the default",
                     add, addHost);
    verb->add_option("KIND", add->kind, "s3, webdav, or share (this computer's own webhook listener)")->required();
    verb->add_option("NAME", add->name, "A name for the host")->required();
    addSettingOptions(verb, add->settings, add->secrets);
    CommandLine::examples(verb, {"platenctl artwork host add s3 \"Print files\" --set region=eu-central-1 --set "
                                 "bucket=shop-prints --set access_key_id=AKIAIOSFODNN7EXAMPLE --secret "
                                 "secret_access_key",
                                 "platenctl artwork host add webdav Cloud --set url=https://dav.example.org/prints "
                                 "--set public_url=https://files.example.org/prints --set username=shop --secret "
                                 "password",
                                 "platenctl artwork host add share \"This computer\""});

    verb = line.verb(host, "list", "List the hosts", std::make_shared<NoOptions>(), listHosts);
    CommandLine::examples(verb, {"platenctl artwork host list"});

    auto set = std::make_shared<ChangeOptions>();
    verb = line.verb(host, "set", "Change a host's settings or secrets", set, setHost);
    verb->add_option("NAME", set->name, "The host")->required();
    addSettingOptions(verb, set->settings, set->secrets);
    addRepeated(verb, "--unset", set->unset, "KEY", "A setting that gets its default again");
    CommandLine::examples(verb, {"platenctl artwork host set \"Print files\" --set lifetime_hours=48"});

    addNamed(line, host, "show", "Show a host: its settings, and where its secrets are", showHost);
    addNamed(line, host, "test", "Put a small object, fetch it as a provider would, and remove it", testHost);
    addNamed(line, host, "default", "Publish on this host unless another is named", makeDefault);
    addNamed(line, host, "remove", "Remove a host from Platen, with its secrets; published files stay there",
             removeHost);
}

} // namespace platen::ctl
