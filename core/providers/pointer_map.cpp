// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pointer_map.h"

#include <QRegularExpression>

namespace platen {

QStringList fieldPath(const QString &theirField)
{
    static const QRegularExpression separators(QStringLiteral(R"([.\[\]/]+)"));
    static const QStringList whole{QStringLiteral("$"), QStringLiteral("order"), QStringLiteral("body")};
    QStringList path = theirField.split(separators, Qt::SkipEmptyParts);
    while (!path.isEmpty() && whole.contains(path.first(), Qt::CaseInsensitive))
        path.removeFirst();
    return path;
}

std::optional<int> indexIn(const QString &step)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,6}$"));
    return number.match(step).hasMatch() ? std::optional(step.toInt()) : std::nullopt;
}

} // namespace platen
