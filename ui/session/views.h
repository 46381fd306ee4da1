// SPDX-License-Identifier: GPL-3.0-or-later
// The views on the left, each of which shows certain orders.
#pragma once

#include "core/engine/engine_types.h"
#include "core/store/order_query.h"
#include "core/store/order_reader.h"

#include <QHash>
#include <QJsonObject>
#include <QSettings>

#include <vector>

namespace platen {

struct View
{
    QString id; // "all", "attention", …; "saved:<name>", "account:<name>"
    QString name;
    QString icon;
    store::OrderQuery query; // sorting and direction belong to the list
    bool saved = false;
    QStringList spans; // days relative to today (ui/orders/date_span.h); each narrows the query further

    [[nodiscard]] bool isEverything() const { return query == store::OrderQuery() && spans.isEmpty(); }
};

std::vector<View> builtInViews();
View accountView(const QString &account);
bool isAccountView(const QString &viewId);
QString savedViewId(const QString &name);

// The number of orders in a view; -1 if the counts do not give it.
qint64 countOf(const View &view, const store::OrderReader::Counts &counts);

// Views saved by a person, stored in the window's settings.
std::vector<View> savedViews(QSettings &settings);
void keepSavedViews(QSettings &settings, const std::vector<View> &views);

using RenamedAccounts = QHash<QString, QString>; // former name → name
// Of the accounts, by their ids, since this was last called; also while no window was open.
RenamedAccounts renamedAccounts(QSettings &settings, const std::vector<AccountInfo> &accounts);
void followRenames(QSettings &settings, const RenamedAccounts &renamed); // in the saved views

QJsonObject queryObject(const store::OrderQuery &query);
store::OrderQuery queryFromObject(const QJsonObject &object);

} // namespace platen
