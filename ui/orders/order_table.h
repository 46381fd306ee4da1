// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the list: rows of equal height; columns can be moved, sorted and hidden.
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
    // Columns and sorting are stored per view.
    void restoreColumns(QSettings &settings, const QString &view);
    void keepColumns(QSettings &settings, const QString &view) const;
    void resetColumns();
    [[nodiscard]] bool isColumnShown(OrderColumn column) const;
    [[nodiscard]] bool mayHideColumn(OrderColumn column) const; // false for the last one
    void setColumnShown(OrderColumn column, bool shown);
    void startAfresh();                    // resets the columns permanently
    void sortByColumn(OrderColumn column); // reverses the order if already sorted by it
    [[nodiscard]] store::OrderSort sort() const;
    [[nodiscard]] bool descending() const;

    // Does nothing: searching the rows for typed text would fetch them all. The search field does that.
    void keyboardSearch(const QString &search) override;

    void step(int rows);     // moves the current row down (or up) by that many
    void chooseRow(int row); // and scrolls to it
    void markRow(int row);   // makes it current without scrolling

Q_SIGNALS:
    void sortChanged();
    void columnsChanged();
    void currentRowChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
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
    bool m_isAtEnd = false; // a person went there
    bool m_fitted = true;   // nobody has set a width
    bool m_fitting = false;
    bool m_ofOneAccount = false; // its column would be the same in every row
    int m_sorted;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace platen
