#include "ui/webhooks/curl_command.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace platen {

namespace {

QString quoted(QString text)
{
    return QStringLiteral("'") + text.replace(u'\'', QStringLiteral("'\\''")) + QStringLiteral("'");
}

// The last part of /hooks/<account>/<token>, and everything else in a URL that could let somebody in.
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

bool authenticates(const QString &name)
{
    static const QRegularExpression secret(
        QStringLiteral("auth|signature|token|secret|api-?key|access-?key|password|cookie|hmac|credential"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
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
    QStringList parts{QStringLiteral("curl -X POST %1").arg(quoted(withoutToken(url)))};
    for (auto header = event.headers.begin(); header != event.headers.end(); ++header) {
        if (isMadeByCurl(header.key()) || header.key() == store::eventIndexHeader)
            continue;
        const QString value = authenticates(header.key()) ? QStringLiteral("<secret>") : header.value().toString();
        parts.append(QStringLiteral("-H %1").arg(quoted(header.key() + QStringLiteral(": ") + value)));
    }
    if (!event.body.isEmpty())
        parts.append(QStringLiteral("--data-raw %1").arg(quoted(QString::fromUtf8(event.body))));
    return parts.join(QStringLiteral(" \\\n  "));
}

} // namespace platen
