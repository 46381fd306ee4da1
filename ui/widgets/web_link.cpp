// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/web_link.h"

#include "core/domain/text_display.h"

#include <QDesktopServices>

#include <algorithm>

namespace platen {

namespace {

// Programs disagree about where the host ends in an address that contains these.
bool isUnclear(QChar c)
{
    return c == u'\\' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

} // namespace

std::optional<QUrl> webLink(const QUrl &url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    return url;
}

std::optional<QUrl> webLink(const QString &address)
{
    const QString text = address.trimmed();
    if (std::any_of(text.cbegin(), text.cend(), isUnclear))
        return std::nullopt;
    return webLink(QUrl(text, QUrl::TolerantMode));
}

QString linkHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

QString linkText(const QUrl &url)
{
    return displayed(url.toString(QUrl::FullyEncoded));
}

bool openWebLink(const QString &address)
{
    const std::optional<QUrl> url = webLink(address);
    return url && QDesktopServices::openUrl(*url);
}

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace platen
