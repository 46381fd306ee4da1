// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/curl_command.h"

#include "core/wire/secret_places.h"
#include "core/wire/secret_set.h"

#include <QStringList>
#include <QUrl>

namespace platen {

namespace {

QString quoted(QString text)
{
    return QStringLiteral("'") + text.replace(u'\'', QStringLiteral("'\\''")) + QStringLiteral("'");
}

// The last part of /hooks/<account>/<token>, and everything else in a URL that could grant access.
QString withoutToken(const QString &url)
{
    QUrl plain(url);
    plain.setUserInfo({});
    plain.setQuery(QString());
    plain.setFragment(QString());
    QStringList parts = plain.path(QUrl::FullyEncoded).split(u'/');
    const qsizetype hooks = parts.lastIndexOf(QStringLiteral("hooks"));
    if (hooks >= 0 && hooks + 2 < parts.size()) {
        parts.resize(hooks + 3);
        parts[hooks + 2] = QStringLiteral("<token>");
    } else if (!parts.isEmpty() && !parts.last().isEmpty()) {
        parts.last() = QStringLiteral("<token>");
    }
    return plain.scheme() + QStringLiteral("://") + plain.authority(QUrl::FullyEncoded) + parts.join(u'/');
}

// The endpoint's token, wherever a proxy or sender has repeated it.
net::SecretSet tokenOf(const QString &url)
{
    const QStringList parts = QUrl(url).path(QUrl::FullyEncoded).split(u'/');
    const qsizetype hooks = parts.lastIndexOf(QStringLiteral("hooks"));
    const bool isThere = hooks >= 0 && hooks + 2 < parts.size();
    return isThere ? net::SecretSet{parts[hooks + 2].toUtf8()} : net::SecretSet();
}

bool isMadeByCurl(const QString &name)
{
    static const QStringList own{"host",   "content-length", "connection", "accept-encoding", "transfer-encoding",
                                 "expect", "keep-alive"};
    return own.contains(name, Qt::CaseInsensitive);
}

} // namespace

QString curlCommand(const store::InboxEvent &event, const QString &url)
{
    const net::SecretSet token = tokenOf(url);
    const auto shown = [&token](const QByteArray &text) {
        return QString::fromUtf8(token.masked(net::withoutHookTokens(text)));
    };
    QStringList parts{QStringLiteral("curl -X POST %1").arg(quoted(withoutToken(url)))};
    for (auto header = event.headers.begin(); header != event.headers.end(); ++header) {
        if (isMadeByCurl(header.key()))
            continue;
        const bool isSecret = net::isSecretHeader(header.key().toLatin1());
        const QString value = isSecret ? QStringLiteral("<secret>") : shown(header.value().toString().toUtf8());
        parts.append(QStringLiteral("-H %1").arg(quoted(header.key() + QStringLiteral(": ") + value)));
    }
    if (!event.body.isEmpty())
        parts.append(QStringLiteral("--data-raw %1").arg(quoted(shown(event.body))));
    return parts.join(QStringLiteral(" \\\n  "));
}

} // namespace platen
