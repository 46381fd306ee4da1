// SPDX-License-Identifier: GPL-3.0-or-later
// Values as text, in the person's locale and time zone.
#pragma once

#include "core/domain/money.h"
#include "core/domain/order.h"

#include <QDateTime>
#include <QString>

namespace platen {

QString moneyText(const Money &money); // "£1,204.50" with the locale's separators; the code if there is no known sign
QString relativeTime(const QDateTime &at,
                     const QDateTime &now = QDateTime::currentDateTimeUtc()); // "5 min ago", "Yesterday 14:05"
// The same within a sentence: "today 14:03".
QString relativeTimeWithin(const QDateTime &at, const QDateTime &now = QDateTime::currentDateTimeUtc());
QString exactTime(const QDateTime &at);   // full date and time with zone, for tooltips
QString townLine(const Address &address); // "10115 Berlin", "London SW1Y 4JH": in the country's own order
QString countryText(const QString &code); // "Germany", translated

} // namespace platen
