// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/typed_instant.h"

#include "core/domain/instant.h"

#include <QRegularExpression>

namespace platen {

QString typedInstant(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.toLocalTime();
    const bool seconds = local.time().second() != 0;
    return local.toString(seconds ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDateTime instantFromText(const QString &text)
{
    static const QRegularExpression zoned(QStringLiteral("[Tt].*(Z|z|[+-][0-9:]+)$"));
    const QString typed = text.trimmed();
    if (zoned.match(typed).hasMatch())
        return parseInstant(typed);
    for (const QString &form :
         {QStringLiteral("yyyy-MM-dd HH:mm"), QStringLiteral("yyyy-MM-dd HH:mm:ss"), QStringLiteral("yyyy-MM-ddTHH:mm"),
          QStringLiteral("yyyy-MM-ddTHH:mm:ss"), QStringLiteral("yyyy-MM-dd")}) {
        const QDateTime local = QDateTime::fromString(typed, form);
        if (local.isValid())
            return local.toUTC();
    }
    return {};
}

} // namespace platen
