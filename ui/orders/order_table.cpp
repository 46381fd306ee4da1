#include "ui/orders/order_table.h"

#include "ui/orders/order_columns.h"
#include "ui/orders/order_header.h"
#include "ui/orders/order_model.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

namespace platen {

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
        m_untouched = false;
        Q_EMIT columnsChanged();
    });
    updateRowHeight();
}

void OrderTable::setOrderModel(OrderModel *model)
{
    setModel(model);
    resetColumns();
}

void OrderTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker blocker(header);
    const int character = fontMetrics().averageCharWidth();
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        header->moveSection(header->visualIndex(i), i);
        header->setSectionHidden(i, !columnShownFirst(column));
        int width = defaultColumnWidth(column) * character;
        if (column == OrderColumn::Status) // the words of some languages are long
            width = qMax(width, widestStage(fontMetrics()) + grid(4));
        header->resizeSection(i, width);
    }
    m_sorted = static_cast<int>(OrderColumn::Created);
    m_order = Qt::DescendingOrder;
    header->setSortIndicator(m_sorted, m_order);
    m_untouched = true;
    fitItems();
}

void OrderTable::restoreColumns(QSettings &settings, const QString &view)
{
    const QByteArray state = settings.value(QStringLiteral("columns/") + view).toByteArray();
    const QSignalBlocker blocker(horizontalHeader());
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        resetColumns();
    else
        m_untouched = false;
    m_sorted = horizontalHeader()->sortIndicatorSection();
    m_order = horizontalHeader()->sortIndicatorOrder();
    viewport()->update();
}

void OrderTable::keepColumns(QSettings &settings, const QString &view) const
{
    settings.setValue(QStringLiteral("columns/") + view, horizontalHeader()->saveState());
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
        // The last one stays: an empty table has no header left to bring the others back with.
        action->setEnabled(header->isSectionHidden(section) || header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, section](bool shown) {
            horizontalHeader()->setSectionHidden(section, !shown);
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        Q_EMIT sortChanged();
        Q_EMIT columnsChanged();
    });
    menu->popup(header->mapToGlobal(position));
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
    const int column = horizontalHeader()->logicalIndexAt(0);
    const QModelIndex index = model()->index(row, qMax(0, column));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const int x = horizontalScrollBar()->value();
    scrollTo(index);
    horizontalScrollBar()->setValue(x);
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
    // Whoever comes here by keyboard has a row to go on from. (Before Qt makes a row the current one without choosing
    // it.)
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
    fitItems();
}

// The items take what room the others leave, for as long as nobody has chosen a width.
void OrderTable::fitItems()
{
    if (!m_untouched || !model())
        return;
    const int items = static_cast<int>(OrderColumn::Items);
    const int others = horizontalHeader()->length() - horizontalHeader()->sectionSize(items);
    const int least = defaultColumnWidth(OrderColumn::Items) * fontMetrics().averageCharWidth();
    m_fitting = true;
    horizontalHeader()->resizeSection(items, qMax(least, viewport()->width() - others));
    m_fitting = false;
}

void OrderTable::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(listRowHeight(font()));
}

} // namespace platen
