// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the list: uniform rows, columns that one can move, sort and hide.
#pragma once

#include "core/store/order_query.h"

#include <QTableView>

class QSettings;

namespace platen {

class OrderModel;
enum class OrderColumn;

class OrderTable : public QTableView
{
    Q_OBJECT
public:
    explicit OrderTable(QWidget *parent = nullptr);

    void setOrderModel(OrderModel *model);
    // Columns and sorting are kept for each view.
    void restoreColumns(QSettings &settings, const QString &view);
    void keepColumns(QSettings &settings, const QString &view) const;
    void resetColumns();
    [[nodiscard]] bool isColumnShown(OrderColumn column) const;
    [[nodiscard]] bool mayHideColumn(OrderColumn column) const; // not the last one
    void setColumnShown(OrderColumn column, bool shown);
    void startAfresh();                    // as the columns were at first, for good
    void sortByColumn(OrderColumn column); // the other way round where it is sorted by that already
    [[nodiscard]] store::OrderSort sort() const;
    [[nodiscard]] bool descending() const;

    // Does nothing: looking through every row for what was typed would fetch them all. The search field is for that.
    void keyboardSearch(const QString &search) override;

    void step(int rows); // makes the row so many below (or above) the current one
    void chooseRow(int row);

Q_SIGNALS:
    void sortChanged();
    void columnsChanged();
    void currentRowChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateRowHeight();
    void showHeaderMenu(const QPoint &position);
    void sortBy(int section);
    [[nodiscard]] int leastWidth(OrderColumn column) const;
    void fitColumns();
    bool m_fitted = true; // nobody has chosen a width
    bool m_fitting = false;
    bool m_ofOneAccount = false; // a column would say the same in every row
    int m_sorted;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace platen
