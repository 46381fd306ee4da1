// SPDX-License-Identifier: GPL-3.0-or-later
// The list for a view: filters on top, then the table, or the empty state if there is nothing to list.
#pragma once

#include "core/store/cancellation.h"
#include "ui/orders/empty_state.h"
#include "ui/orders/list_filter.h"
#include "ui/session/views.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QSettings;
class QStackedLayout;

namespace platen::artwork {
class ThumbnailStore;
}

namespace platen {

class AccountDirectory;
class EngineHost;
class FilterBar;
class OrderDelegate;
class OrderModel;
class OrderTable;

class OrderList : public QWidget
{
    Q_OBJECT
public:
    OrderList(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QWidget *parent = nullptr);
    ~OrderList() override;

    // Pictures of the orders' artwork are then shown with their items.
    void setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails);
    void setView(const View &view); // clears the filters of the previous view
    [[nodiscard]] const View &view() const { return m_view; }
    void setSearch(const QString &search);
    void clearFilters();
    [[nodiscard]] const ListFilter &filter() const;
    // The query for what the list shows now, with today's dates.
    [[nodiscard]] store::OrderQuery query() const;
    // The same as a view to save: relative days stay relative.
    [[nodiscard]] View shownView() const;
    void keepColumnsFor(const QString &viewId); // that view then starts with these columns and this sorting
    // Reads the list again; `thenChoose` becomes the current row if it is in the list.
    void reload(qint64 thenChoose = 0);
    void step(int rows);
    void takeFocus(); // focuses the table, or the empty state's button
    void openFilterMenu();

    [[nodiscard]] qint64 currentOid() const;                // 0 if none
    [[nodiscard]] std::vector<qint64> selectedOids() const; // none while one of them is not known yet
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
    void pendingChangesChanged(qint64 changes);
    void columnsChanged(); // which are shown, their positions, or the sorting
    void searchElsewhereWanted();

private:
    void runQuery();
    void holdPicture();
    void releasePicture();
    void takeFirst();
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
    bool m_impossible = false;  // view and filter exclude each other
    bool m_focusWanted = false; // once the content is known
    qint64 m_elsewhere = 0;     // matches of the search outside the view and the other filters
    store::Cancellation m_elsewhereCounting;
    QTimer m_holding;
    qint64 m_keep = 0; // the row to make current in the list that is read
    OrderModel *m_model;
    FilterBar *m_bar;
    OrderDelegate *m_delegate;
    OrderTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace platen
