// SPDX-License-Identifier: GPL-3.0-or-later
// An account's settings: completeSettings and accountEnvironment of registry.h.
#include "core/providers/registry.h"

#include "core/wire/complete_settings.h"
#include "core/wire/server_name.h"

#include <QUrl>

namespace platen {

Result<QJsonObject> completeSettings(const Declaration &declaration, const QJsonObject &given)
{
    return completeSettings(declaration.name, declaration.settings, given);
}

QString accountEnvironment(const Declaration &declaration, const QJsonObject &settings)
{
    if (declaration.setting(QStringLiteral("environment")))
        return settings.value(QLatin1String("environment")).toString();
    const QUrl url(settings.value(QLatin1String("base_url")).toString());
    return net::isThisComputer(url.host()) ? QStringLiteral("sandbox") : QStringLiteral("live");
}

} // namespace platen
