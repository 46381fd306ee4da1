// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/redaction.h"

#include "core/wire/secret_places.h"

namespace platen::net {

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    return isSecretHeader(name) ? redactionMark : value;
}

QByteArray redactedHead(const QByteArray &text)
{
    QByteArrayList lines;
    bool isSecret = false;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(' ') || line.startsWith('\t')) { // continues the previous header
            if (!isSecret)
                lines.append(line);
            continue;
        }
        const auto colon = line.indexOf(':');
        isSecret = colon > 0 && isSecretHeader(line.left(colon));
        lines.append(isSecret ? line.left(colon + 1) + ' ' + redactionMark + '\r' : line);
    }
    return withoutSecretPlaces(lines.join('\n'));
}

QString redactedUrl(const QUrl &url)
{
    QUrl bare = url;
    bare.setUserInfo({});
    return QString::fromUtf8(withoutSecretPlaces(bare.toEncoded()));
}

QByteArray redacted(const QByteArray &text, const SecretSet &secrets)
{
    return withoutSecretPlaces(secrets.masked(text));
}

} // namespace platen::net
