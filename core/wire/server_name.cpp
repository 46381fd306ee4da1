// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/server_name.h"

#include <QHostAddress>

namespace platen::net {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

QString serverName(const QUrl &url)
{
    const auto port = url.port();
    const auto host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return port < 0 ? host : host + u':' + QString::number(port);
}

bool isSameServer(const QUrl &url, const QUrl &base)
{
    return url.isValid() && url.userInfo().isEmpty() && url.scheme() == base.scheme() && url.host() == base.host() &&
           portOf(url) == portOf(base);
}

bool isThisComputer(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           host.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive) || QHostAddress(host).isLoopback();
}

} // namespace platen::net
