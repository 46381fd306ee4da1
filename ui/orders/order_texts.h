// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of an order's row say.
#pragma once

#include "core/store/order_query.h"
#include "ui/orders/order_columns.h"

#include <QCoreApplication>
#include <QString>

namespace platen {

class AccountDirectory;

class OrderTexts
{
    Q_DECLARE_TR_FUNCTIONS(platen::OrderTexts)
public:
    static QString cell(const store::OrderRow &row, OrderColumn column);
    static QString toolTip(const store::OrderRow &row, OrderColumn column, const AccountDirectory &accounts);
    static QString accessible(const store::OrderRow &row, OrderColumn column, const AccountDirectory &accounts);
};

} // namespace platen
