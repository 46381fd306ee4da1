// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/webdav_kind.h"

#include "core/hosts/webdav_host.h"
#include "core/wire/setting_builders.h"

namespace platen::hosts {

namespace {

std::vector<Setting> settings()
{
    return {urlSetting(requiredSetting(
                "url", QT_TRANSLATE_NOOP("Declaration", "Address"),
                QT_TRANSLATE_NOOP("Declaration", "Of a folder on the WebDAV server. It has to exist."))),
            urlSetting(optionalSetting(
                "public_url", QT_TRANSLATE_NOOP("Declaration", "Public address"),
                QT_TRANSLATE_NOOP("Declaration", "Where anyone may read the same folder. Empty: the address."))),
            optionalSetting("username", QT_TRANSLATE_NOOP("Declaration", "User"),
                            QT_TRANSLATE_NOOP("Declaration", "Who may write there. Empty: nobody has to log in.")),
            secretSetting("password", QT_TRANSLATE_NOOP("Declaration", "Password"),
                          QT_TRANSLATE_NOOP("Declaration", "Belongs to the user."), Need::Optional)};
}

std::unique_ptr<Host> open(const Setup &setup, std::shared_ptr<net::HttpClient> http, std::shared_ptr<const Clock>)
{
    const auto text = [&setup](const char *key) { return setup.settings.value(QLatin1String(key)).toString(); };
    WebdavSettings webdav{text("url"), text("public_url"), text("username"),
                          setup.secrets.value(QStringLiteral("password"))};
    return std::make_unique<WebdavHost>(setup.name, webdav, std::move(http));
}

} // namespace

Kind webdavKind()
{
    Kind kind;
    kind.id = QStringLiteral("webdav");
    kind.name = QStringLiteral("WebDAV");
    kind.settings = settings();
    kind.publicSettings = {QStringLiteral("public_url"), QStringLiteral("url")};
    kind.open = open;
    return kind;
}

} // namespace platen::hosts
