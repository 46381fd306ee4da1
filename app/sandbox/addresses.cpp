// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/addresses.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace platen::sandbox {
namespace {

bool isWithin(const QString &host, const char *domain)
{
    const QLatin1String name(domain);
    return host == name || (host.endsWith(name) && host.chopped(name.size()).endsWith(QLatin1Char('.')));
}

} // namespace

bool isThisMachine(const QUrl &url)
{
    return isWithin(url.host().toLower(), "localhost") || QHostAddress(url.host()).isLoopback();
}

bool isReserved(const QUrl &url)
{
    static constexpr std::array domains{"example", "test", "invalid", "example.com", "example.net", "example.org"};
    const QString host = url.host().toLower();
    return std::any_of(domains.begin(), domains.end(), [&host](const char *domain) { return isWithin(host, domain); });
}

QUrl connectable(QUrl url)
{
    if (url.scheme() == QLatin1String("http") && url.host().endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive))
        url.setHost(QStringLiteral("127.0.0.1"));
    return url;
}

} // namespace platen::sandbox
