// SPDX-License-Identifier: GPL-3.0-or-later
// The views at the left: which orders each shows.
#pragma once

#include "core/store/order_query.h"
#include "core/store/order_reader.h"

#include <QJsonObject>
#include <QSettings>

#include <vector>

namespace platen {

struct View
{
    QString id; // "all", "attention", …; "saved:<name>", "account:<name>"
    QString name;
    QString icon;
    store::OrderQuery query; // sort and direction are the list's own
    bool saved = false;
    QStringList spans; // days that move with the calendar (ui/orders/date_span.h); each narrows the query further

    [[nodiscard]] bool isEverything() const { return query == store::OrderQuery() && spans.isEmpty(); }
};

std::vector<View> builtInViews();
View accountView(const QString &account);
bool isAccountView(const QString &viewId);
QString savedViewId(const QString &name);

// How many orders a view holds, where the counts tell; -1 where they do not.
qint64 countOf(const View &view, const store::OrderReader::Counts &counts);

// Views that a person has made of filters, kept in the window's settings.
std::vector<View> savedViews(QSettings &settings);
void keepSavedViews(QSettings &settings, const std::vector<View> &views);

QJsonObject queryObject(const store::OrderQuery &query);
store::OrderQuery queryFromObject(const QJsonObject &object);

} // namespace platen
