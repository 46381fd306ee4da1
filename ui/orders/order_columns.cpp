// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_columns.h"

#include <QCoreApplication>

namespace platen {

QString columnTitle(OrderColumn column)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("OrderColumns", text); };
    switch (column) {
    case OrderColumn::Status:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Status"));
    case OrderColumn::Reference:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Reference"));
    case OrderColumn::Recipient:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Recipient"));
    case OrderColumn::Items:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Items"));
    case OrderColumn::Account:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Account"));
    case OrderColumn::Created:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Created"));
    case OrderColumn::Updated:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Updated"));
    case OrderColumn::Total:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Total"));
    case OrderColumn::RemoteId:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Provider's ID"));
    case OrderColumn::ShippingMethod:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Shipping"));
    case OrderColumn::Tracking:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Tracking"));
    case OrderColumn::Country:
        return words(QT_TRANSLATE_NOOP("OrderColumns", "Country"));
    }
    return {};
}

std::optional<store::OrderSort> columnSort(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Status:
        return store::OrderSort::Stage;
    case OrderColumn::Reference:
        return store::OrderSort::Reference;
    case OrderColumn::Recipient:
        return store::OrderSort::Recipient;
    case OrderColumn::Account:
        return store::OrderSort::Account;
    case OrderColumn::Created:
        return store::OrderSort::Created;
    case OrderColumn::Updated:
        return store::OrderSort::Updated;
    case OrderColumn::Total:
        return store::OrderSort::Total;
    case OrderColumn::RemoteId:
        return store::OrderSort::RemoteId;
    case OrderColumn::Items:
    case OrderColumn::ShippingMethod:
    case OrderColumn::Tracking:
    case OrderColumn::Country:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<OrderColumn> sortColumn(store::OrderSort sort)
{
    for (int i = 0; i < orderColumnCount; ++i) {
        if (columnSort(static_cast<OrderColumn>(i)) == sort)
            return static_cast<OrderColumn>(i);
    }
    return std::nullopt;
}

int defaultColumnWidth(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Total:
        return 10;
    case OrderColumn::Reference:
        return 12;
    case OrderColumn::Account:
    case OrderColumn::ShippingMethod:
        return 14;
    case OrderColumn::Recipient:
        return 15;
    case OrderColumn::Created:
    case OrderColumn::Updated:
        return 16;
    case OrderColumn::Status:
    case OrderColumn::Country:
        return 17;
    case OrderColumn::Items:
        return 21;
    case OrderColumn::Tracking:
    case OrderColumn::RemoteId:
        return 22;
    }
    return 20;
}

bool columnShownFirst(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Updated:
    case OrderColumn::RemoteId:
    case OrderColumn::ShippingMethod:
    case OrderColumn::Tracking:
    case OrderColumn::Country:
        return false;
    default:
        return true;
    }
}

} // namespace platen
