// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_proposals.h"

#include "ui/composer/provider_asks.h"
#include "ui/forms/offered_currencies.h"

#include <QLocale>
#include <QSet>

namespace platen {

namespace {

QString proposedCurrency()
{
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return offeredCurrencies().contains(local) ? local : offeredCurrencies().first();
}

// Gives each item without a reference one of its own.
void proposeReferences(Draft &draft)
{
    QSet<QString> taken;
    for (const Item &item : draft.items)
        taken.insert(item.reference);
    int number = 0;
    for (Item &item : draft.items) {
        while (item.reference.isEmpty()) {
            const QString free = QStringLiteral("line-%1").arg(++number);
            if (!taken.contains(free))
                item.reference = free;
        }
    }
}

} // namespace

QDateTime thisMinute()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return now.addMSecs(-now.time().msec() - 1000 * now.time().second());
}

void proposeRest(Draft &draft, const Declaration *provider)
{
    if (isNeeded(provider, QStringLiteral("/currency")) && draft.currency.isEmpty())
        draft.currency = proposedCurrency();
    if (isNeeded(provider, QStringLiteral("/items/*/reference")))
        proposeReferences(draft);
}

} // namespace platen
