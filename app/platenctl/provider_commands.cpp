// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/table.h"
#include "core/providers/registry.h"

namespace platen::ctl {

namespace {

struct NoOptions
{
};

QString settingText(const Setting &setting)
{
    QStringList notes;
    if (setting.secret)
        notes << QStringLiteral("secret");
    if (setting.required)
        notes << QStringLiteral("required");
    if (!setting.choices.isEmpty())
        notes << setting.choices.join(QStringLiteral(" or "));
    if (!setting.defaultValue.isEmpty())
        notes << QStringLiteral("default: %1").arg(setting.defaultValue);
    else if (!setting.defaultFollows.isEmpty())
        notes << QStringLiteral("default depends on %1").arg(setting.defaultFollows);
    return notes.isEmpty() ? setting.help
                           : QStringLiteral("%1 (%2)").arg(setting.help, notes.join(QStringLiteral(", ")));
}

QString providerText(const Declaration &provider)
{
    QString text = QStringLiteral("%1: %2\n").arg(provider.id, provider.name);
    std::vector<std::pair<QString, QString>> lines;
    lines.reserve(provider.settings.size() + provider.requirements.size() + 2);
    for (const Setting &setting : provider.settings)
        lines.emplace_back(QStringLiteral("  ") + setting.key, settingText(setting));
    for (const DraftRequirement &requirement : provider.requirements)
        lines.emplace_back(QStringLiteral("  needs ") + requirement.pointer, requirement.help);
    lines.emplace_back(QStringLiteral("  can"), capabilityNames(provider).join(QStringLiteral(", ")));
    if (!provider.shippingMethods.isEmpty())
        lines.emplace_back(QStringLiteral("  ships by"), provider.shippingMethods.join(QStringLiteral(", ")));
    return text + fieldLines(lines);
}

QCoro::Task<Result<int>> listProviders(Context *context, NoOptions)
{
    QJsonArray providers;
    QStringList texts;
    for (const Declaration *provider : allProviders()) {
        providers.append(declarationObject(*provider));
        texts << providerText(*provider);
    }
    context->out().document({{"providers", providers}});
    context->out().text(texts.join(QLatin1Char('\n')));
    co_return 0;
}

} // namespace

void addProviderCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("provider", "The supported print providers");
    CLI::App *verb = line.verb(noun, "list", "List the providers: settings, secrets, capabilities, what an order needs",
                               std::make_shared<NoOptions>(), listProviders);
    CommandLine::examples(verb, {"platenctl provider list --json"});
}

} // namespace platen::ctl
