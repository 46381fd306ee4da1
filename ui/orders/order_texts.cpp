// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_texts.h"

#include "core/domain/text_display.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"

namespace platen {

namespace {

QString rawText(const store::OrderRow &row, OrderColumn column)
{
    switch (column) {
    case OrderColumn::Status:
        return stageWord(row.stage);
    case OrderColumn::Reference:
        return row.reference;
    case OrderColumn::Recipient:
        return row.recipient;
    case OrderColumn::Items:
        return row.items;
    case OrderColumn::Account:
        return row.account;
    case OrderColumn::Created:
        return relativeTime(row.createdAt);
    case OrderColumn::Updated:
        return relativeTime(row.updatedAt);
    case OrderColumn::Total:
        return row.currency.isEmpty() ? QString() : moneyText({row.totalMinor, row.currency});
    case OrderColumn::RemoteId:
        return row.remoteId;
    case OrderColumn::ShippingMethod:
        return row.shippingMethod;
    case OrderColumn::Tracking:
        return row.tracking;
    case OrderColumn::Country:
        return countryText(row.countryCode);
    }
    return {};
}

} // namespace

QString OrderTexts::cell(const store::OrderRow &row, OrderColumn column)
{
    if (row.id.isEmpty())
        return column == OrderColumn::Reference ? tr("No longer here") : QString();
    return displayed(rawText(row, column));
}

QString OrderTexts::toolTip(const store::OrderRow &row, OrderColumn column, const AccountDirectory &accounts)
{
    if (row.id.isEmpty())
        return cell(row, column);
    switch (column) {
    case OrderColumn::Status: {
        QStringList lines;
        if (row.needsAttention)
            lines << tr("Needs attention");
        if (!row.providerStatus.isEmpty())
            lines << tr("Status at the provider: “%1”").arg(isolated(row.providerStatus));
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    case OrderColumn::Created:
        return plainToolTip(exactTime(row.createdAt));
    case OrderColumn::Updated:
        return plainToolTip(exactTime(row.updatedAt));
    case OrderColumn::Account:
        return plainToolTip(
            QStringLiteral("%1 — %2").arg(isolated(row.account), environmentWord(accounts.environment(row.account))));
    default:
        return plainToolTip(cell(row, column));
    }
}

QString OrderTexts::accessible(const store::OrderRow &row, OrderColumn column, const AccountDirectory &accounts)
{
    if (!row.id.isEmpty() && column == OrderColumn::Account)
        return QStringLiteral("%1 %2").arg(isolated(row.account), environmentWord(accounts.environment(row.account)));
    if (!row.id.isEmpty() && column == OrderColumn::Status && row.needsAttention)
        return tr("%1, needs attention").arg(stageWord(row.stage));
    return cell(row, column);
}

} // namespace platen
