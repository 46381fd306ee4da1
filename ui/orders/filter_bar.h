// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the list: the number of orders, a removable chip for each filter, and the number of changes not yet
// shown.
#pragma once

#include "ui/orders/list_filter.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace platen {

class AccountDirectory;
class FlowLayout;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(const AccountDirectory &accounts, QWidget *parent = nullptr);

    void setFilter(const ListFilter &filter); // emits nothing
    [[nodiscard]] const ListFilter &filter() const { return m_filter; }
    void setCount(qint64 count, bool known);
    void setPendingChanges(qint64 changes);
    void setElsewhere(qint64 count); // matches of the search outside the view and the other filters
    void clearFilters();
    void openMenu();

Q_SIGNALS:
    void filterChanged();
    void searchCleared(); // the search's chip was removed
    void changesWanted();
    void elsewhereWanted();

private:
    void fillMenu();
    void rebuildChips();
    void change(const ListFilter &filter);
    void addChip(const QString &text, const ListFilter &without);
    void addSpan(QMenu *menu, const QString &span);
    void askForDates();

    const AccountDirectory &m_accounts;
    ListFilter m_filter;
    QLabel *m_count;
    QToolButton *m_add;
    QMenu *m_menu;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QPushButton *m_elsewhere;
    QPushButton *m_showChanges;
};

} // namespace platen
