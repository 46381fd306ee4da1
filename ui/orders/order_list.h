// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a view: filters above, the table, or what stands in its place when there is nothing to list.
#pragma once

#include "ui/orders/empty_state.h"
#include "ui/orders/list_filter.h"
#include "ui/session/views.h"

#include <QWidget>

class QSettings;
class QStackedLayout;

namespace platen {

class AccountDirectory;
class EngineHost;
class FilterBar;
class OrderModel;
class OrderTable;

class OrderList : public QWidget
{
    Q_OBJECT
public:
    OrderList(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QWidget *parent = nullptr);

    void setView(const View &view); // without any filter of the one before
    [[nodiscard]] const View &view() const { return m_view; }
    void setSearch(const QString &search);
    void clearFilters();
    [[nodiscard]] const ListFilter &filter() const;
    // What the list shows now, as a query with today's dates.
    [[nodiscard]] store::OrderQuery query() const;
    // The same as a view to be saved: days that move with the calendar stay so.
    [[nodiscard]] View shownView() const;
    void keepColumnsFor(const QString &viewId); // so that this view, too, starts with these columns and this sorting
    // Reads the list again; `thenChoose` becomes the current row if it is in it.
    void reload(qint64 thenChoose = 0);
    void step(int rows);
    void takeFocus(); // the table, or what there is to press while there is nothing in it
    void openFilterMenu();

    [[nodiscard]] qint64 currentOid() const; // 0: none
    [[nodiscard]] std::vector<qint64> selectedOids() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] OrderModel &model() const { return *m_model; }
    [[nodiscard]] OrderTable &table() const { return *m_table; }
    [[nodiscard]] EmptyState &emptyState() const { return *m_empty; }

Q_SIGNALS:
    void currentChanged(qint64 oid);
    void selectionChanged();
    void searchCleared();
    void menuWanted(const QPoint &globalPosition);
    void opened(qint64 oid); // double click, Return
    void newsChanged(qint64 changes);
    void columnsChanged(); // which are shown, where, or what is sorted by
    void searchElsewhereWanted();

private:
    void runQuery();
    void takeSnapshot();
    void updateState();
    void showNoOrders();
    [[nodiscard]] store::OrderQuery viewQuery() const; // with today's dates
    void countElsewhere();
    void setElsewhere(qint64 count);

    EngineHost &m_host;
    const AccountDirectory &m_accounts;
    QSettings &m_settings;
    View m_view;
    bool m_impossible = false;  // view and filter exclude one another
    bool m_focusWanted = false; // once it is known what there is to show
    qint64 m_elsewhere = 0;     // orders that match the search outside the view and the other filters
    int m_elsewhereRound = 0;
    qint64 m_keep = 0; // to be current again after the list was read again
    OrderModel *m_model;
    FilterBar *m_bar;
    OrderTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace platen
