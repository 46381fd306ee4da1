// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the list: how many there are, what they are narrowed down by (a chip each, to be taken away), and the
// news.
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

    void setFilter(const ListFilter &filter); // tells nobody
    [[nodiscard]] const ListFilter &filter() const { return m_filter; }
    void setCount(qint64 count, bool known);
    void setNews(qint64 changes);
    void setElsewhere(qint64 count); // so many orders match the search outside the view and the other filters
    void clearFilters();
    void openMenu();

Q_SIGNALS:
    void filterChanged();
    void searchCleared(); // the chip of the search was taken away
    void newsWanted();
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
    QPushButton *m_news;
};

} // namespace platen
