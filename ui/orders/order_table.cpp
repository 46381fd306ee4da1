// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_table.h"

#include "ui/orders/order_columns.h"
#include "ui/orders/order_header.h"
#include "ui/orders/order_model.h"
#include "ui/session/views.h"
#include "ui/widgets/format.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace platen {

namespace {

// The longest times in the list, as the locale writes them.
int widestTime(const QFontMetrics &metrics)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QTime late(22, 58);
    int widest = 0;
    for (const QDateTime &at : {now.addSecs(-59 * 60), QDateTime(now.date().addDays(-1), late),
                                QDateTime(now.date().addDays(-3), late), QDateTime(now.date().addDays(-9), late)})
        widest = std::max(widest, metrics.horizontalAdvance(relativeTime(at, now)));
    return widest;
}

QString stateKey(const QString &view)
{
    return QStringLiteral("columns/") + view;
}

// Whether the columns still have their automatic widths, which follow the window.
QString fittedKey(const QString &view)
{
    return QStringLiteral("columnsFitted/") + view;
}

} // namespace

OrderTable::OrderTable(QWidget *parent)
    : QTableView(parent)
    , m_sorted(static_cast<int>(OrderColumn::Created))
{
    setObjectName(QStringLiteral("orderTable"));
    setAccessibleName(tr("Orders"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    auto *corner = new QWidget(this);
    corner->setBackgroundRole(QPalette::Base);
    corner->setAutoFillBackground(true);
    setCornerWidget(corner); // between the scroll bars
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    auto *header = new OrderHeader(this);
    setHorizontalHeader(header);
    connect(header, &QHeaderView::sectionClicked, this, &OrderTable::sortBy);
    connect(header, &QWidget::customContextMenuRequested, this, &OrderTable::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &OrderTable::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_fitted = false;
        Q_EMIT columnsChanged();
    });
    updateRowHeight();
}

void OrderTable::setOrderModel(OrderModel *model)
{
    setModel(model);
    resetColumns();
}

int OrderTable::leastWidth(OrderColumn column) const
{
    const int width = defaultColumnWidth(column) * fontMetrics().averageCharWidth();
    if (column == OrderColumn::Status) // stage names are long in some languages
        return qMax(width, widestStage(fontMetrics()) + grid(4));
    if (column == OrderColumn::Created || column == OrderColumn::Updated)
        return widestTime(fontMetrics()) + grid(5);
    return width;
}

void OrderTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker blocker(header);
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        header->moveSection(header->visualIndex(i), i);
        header->setSectionHidden(i, !columnShownFirst(column) || (column == OrderColumn::Account && m_ofOneAccount));
        header->resizeSection(i, leastWidth(column));
    }
    m_sorted = static_cast<int>(OrderColumn::Created);
    m_order = Qt::DescendingOrder;
    header->setSortIndicator(m_sorted, m_order);
    m_fitted = true;
    fitColumns();
}

void OrderTable::restoreColumns(QSettings &settings, const QString &view)
{
    m_ofOneAccount = isAccountView(view);
    const QByteArray state = settings.value(stateKey(view)).toByteArray();
    const QSignalBlocker blocker(horizontalHeader());
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        resetColumns();
    else
        m_fitted = settings.value(fittedKey(view)).toBool();
    m_sorted = horizontalHeader()->sortIndicatorSection();
    m_order = horizontalHeader()->sortIndicatorOrder();
    fitColumns();
    updateGeometries(); // the header's signals were blocked
    viewport()->update();
}

void OrderTable::keepColumns(QSettings &settings, const QString &view) const
{
    settings.setValue(stateKey(view), horizontalHeader()->saveState());
    settings.setValue(fittedKey(view), m_fitted);
}

store::OrderSort OrderTable::sort() const
{
    return columnSort(static_cast<OrderColumn>(horizontalHeader()->sortIndicatorSection()))
        .value_or(store::OrderSort::Created);
}

bool OrderTable::descending() const
{
    return horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void OrderTable::sortBy(int section)
{
    QHeaderView *header = horizontalHeader();
    if (columnSort(static_cast<OrderColumn>(section))) {
        m_sorted = section;
        m_order = header->sortIndicatorOrder();
        Q_EMIT sortChanged();
        Q_EMIT columnsChanged();
    } else {
        header->setSortIndicator(m_sorted, m_order);
    }
}

void OrderTable::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < orderColumnCount; ++visual) {
        const int section = header->logicalIndex(visual);
        QAction *action = menu->addAction(columnTitle(static_cast<OrderColumn>(section)));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(section));
        action->setEnabled(mayHideColumn(static_cast<OrderColumn>(section)));
        connect(action, &QAction::toggled, this,
                [this, section](bool shown) { setColumnShown(static_cast<OrderColumn>(section), shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &OrderTable::startAfresh);
    menu->popup(header->mapToGlobal(position));
}

bool OrderTable::isColumnShown(OrderColumn column) const
{
    return !horizontalHeader()->isSectionHidden(static_cast<int>(column));
}

bool OrderTable::mayHideColumn(OrderColumn column) const
{
    // The last column stays: without a header there would be no menu to bring the others back.
    const QHeaderView *header = horizontalHeader();
    return !isColumnShown(column) || header->count() - header->hiddenSectionCount() > 1;
}

void OrderTable::setColumnShown(OrderColumn column, bool shown)
{
    if (shown == isColumnShown(column) || !mayHideColumn(column))
        return;
    m_fitting = true; // showing or hiding it does not set its width
    horizontalHeader()->setSectionHidden(static_cast<int>(column), !shown);
    m_fitting = false;
    fitColumns();
    Q_EMIT columnsChanged();
}

void OrderTable::startAfresh()
{
    resetColumns();
    Q_EMIT sortChanged();
    Q_EMIT columnsChanged();
}

void OrderTable::sortByColumn(OrderColumn column)
{
    const int section = static_cast<int>(column);
    const bool same = section == m_sorted;
    const bool newestFirst = column == OrderColumn::Created || column == OrderColumn::Updated;
    const Qt::SortOrder order = same ? (m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder)
                                : newestFirst ? Qt::DescendingOrder
                                              : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(section, order);
    sortBy(section);
}

void OrderTable::keyboardSearch(const QString &) {}

void OrderTable::step(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    chooseRow(qBound(0, row, model()->rowCount() - 1));
}

void OrderTable::chooseRow(int row)
{
    markRow(row);
    const int x = horizontalScrollBar()->value();
    scrollTo(currentIndex());
    horizontalScrollBar()->setValue(x);
}

void OrderTable::markRow(int row)
{
    const int column = horizontalHeader()->logicalIndexAt(0);
    const QModelIndex index = model()->index(row, qMax(0, column));
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
}

// Home and End lead to the first and the last order. (In Qt's tables they lead to the ends of the row.)
QModelIndex OrderTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    m_isAtEnd = action == MoveEnd && modifiers == Qt::NoModifier;
    const int last = model()->rowCount() - 1;
    if ((action != MoveHome && action != MoveEnd) || last < 0)
        return QTableView::moveCursor(action, modifiers);
    const int column = currentIndex().isValid() ? currentIndex().column() : horizontalHeader()->logicalIndexAt(0);
    return model()->index(action == MoveHome ? 0 : last, qMax(0, column));
}

// The rows after the first ones, if their number was not known before: who went to the end meant the end of these.
void OrderTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (std::exchange(m_isAtEnd, false) && currentIndex().row() == start - 1)
        chooseRow(end);
}

void OrderTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged();
}

void OrderTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void OrderTable::focusInEvent(QFocusEvent *event)
{
    // When the focus arrives by keyboard, select a row to start from. (Qt would make one current without selecting it.)
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        chooseRow(0);
    QTableView::focusInEvent(event);
    viewport()->update();
}

void OrderTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void OrderTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Until someone sets a width, spare room goes to the columns whose text is cut off: first a little to each, then as
// much as most names need, and the rest to the items.
void OrderTable::fitColumns()
{
    if (!m_fitted || !model())
        return;
    struct Wish
    {
        OrderColumn column;
        int characters;
    };
    constexpr std::array wishes{
        Wish{OrderColumn::Account, 16},   Wish{OrderColumn::Recipient, 18}, Wish{OrderColumn::Items, 26},
        Wish{OrderColumn::Recipient, 22}, Wish{OrderColumn::Account, 18},   Wish{OrderColumn::Items, 32},
        Wish{OrderColumn::Account, 25},   Wish{OrderColumn::Recipient, 26}, Wish{OrderColumn::Reference, 15}};
    QHeaderView *header = horizontalHeader();
    std::array<int, orderColumnCount> widths{};
    int room = viewport()->width();
    for (int i = 0; i < orderColumnCount; ++i) {
        widths[static_cast<std::size_t>(i)] = leastWidth(static_cast<OrderColumn>(i));
        if (!header->isSectionHidden(i))
            room -= widths[static_cast<std::size_t>(i)];
    }
    const auto give = [&](OrderColumn column, int wanted) {
        if (header->isSectionHidden(static_cast<int>(column)))
            return;
        int &width = widths[static_cast<std::size_t>(column)];
        const int more = qMin(qMax(0, wanted - width), qMax(0, room));
        width += more;
        room -= more;
    };
    for (const Wish &wish : wishes)
        give(wish.column, wish.characters * fontMetrics().averageCharWidth());
    give(OrderColumn::Status, leastWidth(OrderColumn::Status) + grid(5)); // the attention flag beside the longest stage
    give(OrderColumn::Items, viewport()->width());
    m_fitting = true;
    for (int i = 0; i < orderColumnCount; ++i) {
        if (!header->isSectionHidden(i))
            header->resizeSection(i, widths[static_cast<std::size_t>(i)]);
    }
    m_fitting = false;
}

void OrderTable::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(listRowHeight(font()));
}

} // namespace platen
