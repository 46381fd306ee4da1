#include "ui/orders/order_list.h"

#include "ui/orders/filter_bar.h"
#include "ui/orders/order_delegate.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/shell/account_directory.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/theme.h"

#include <QItemSelectionModel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace platen {

OrderList::OrderList(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_model(new OrderModel(host, accounts, this))
    , m_bar(new FilterBar(accounts, this))
    , m_table(new OrderTable(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_table->setOrderModel(m_model);
    m_table->setItemDelegate(new OrderDelegate(*m_model, accounts, m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(m_stack, 1);

    connect(m_model, &OrderModel::snapshotTaken, this, &OrderList::takeSnapshot);
    connect(m_model, &OrderModel::failed, this, &OrderList::updateState);
    connect(m_model, &OrderModel::newsChanged, this, [this](qint64 changes) {
        m_bar->setNews(changes);
        Q_EMIT newsChanged(changes);
    });
    connect(&accounts, &AccountDirectory::changed, this, &OrderList::updateState);
    connect(m_bar, &FilterBar::filterChanged, this, &OrderList::runQuery);
    connect(m_bar, &FilterBar::searchCleared, this, &OrderList::searchCleared);
    connect(m_bar, &FilterBar::newsWanted, this, [this] { reload(); });
    connect(m_empty, &EmptyState::clearFiltersWanted, this, &OrderList::clearFilters);
    connect(m_empty, &EmptyState::retryWanted, this, [this] { reload(); });

    connect(m_table, &OrderTable::sortChanged, this, &OrderList::runQuery);
    connect(m_table, &OrderTable::columnsChanged, this, [this] {
        m_table->keepColumns(m_settings, m_view.id);
        Q_EMIT columnsChanged();
    });
    connect(m_table, &OrderTable::currentRowChanged, this, [this] { Q_EMIT currentChanged(currentOid()); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->oidAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { Q_EMIT menuWanted(m_table->viewport()->mapToGlobal(position)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OrderList::selectionChanged);
    setFocusProxy(m_table);
    setMinimumWidth(grid(80));
}

void OrderList::setView(const View &view)
{
    m_view = view;
    m_bar->setFilter({});
    m_table->restoreColumns(m_settings, view.id);
    runQuery();
    Q_EMIT columnsChanged();
}

void OrderList::keepColumnsFor(const QString &viewId)
{
    m_table->keepColumns(m_settings, viewId);
}

void OrderList::setSearch(const QString &search)
{
    ListFilter filter = m_bar->filter();
    if (filter.search == search)
        return;
    filter.search = search;
    m_bar->setFilter(filter);
    runQuery();
}

void OrderList::clearFilters()
{
    m_bar->clearFilters();
}

const ListFilter &OrderList::filter() const
{
    return m_bar->filter();
}

store::OrderQuery OrderList::query() const
{
    return m_model->query();
}

void OrderList::reload(qint64 thenChoose)
{
    m_keep = thenChoose ? thenChoose : currentOid();
    m_model->reload();
}

void OrderList::runQuery()
{
    std::optional<store::OrderQuery> query = narrowed(m_view.query, m_bar->filter());
    m_impossible = !query;
    if (m_impossible) {
        updateState();
        return;
    }
    query->sort = m_table->sort();
    query->descending = m_table->descending();
    m_keep = currentOid();
    m_model->setQuery(*query);
    updateState();
}

void OrderList::takeSnapshot()
{
    const int row = m_keep ? m_model->rowOf(std::exchange(m_keep, 0)) : -1;
    if (row >= 0)
        m_table->chooseRow(row);
    else
        m_table->scrollToTop();
    updateState();
    Q_EMIT currentChanged(currentOid());
    Q_EMIT selectionChanged();
}

void OrderList::updateState()
{
    const bool rows = m_model->rowCount() > 0 && !m_impossible;
    m_bar->setCount(m_impossible ? 0 : m_model->rowCount(), m_model->hasSnapshot() || m_impossible);
    m_bar->setNews(m_model->news());
    if (m_model->error())
        m_empty->showError(*m_model->error());
    else if (!m_model->hasSnapshot() || !m_accounts.isLoaded())
        m_empty->show(EmptyState::Kind::Loading);
    else if (!m_bar->filter().isEmpty())
        m_empty->show(EmptyState::Kind::NothingMatches);
    else if (m_accounts.accounts().empty())
        m_empty->show(EmptyState::Kind::NoAccount);
    else if (m_view.query == store::OrderQuery() || isAccountView(m_view.id))
        showNoOrders();
    else
        m_empty->show(EmptyState::Kind::EmptyView);
    m_stack->setCurrentWidget(rows && !m_model->error() ? static_cast<QWidget *>(m_table) : m_empty);
    if (m_focusWanted)
        takeFocus();
}

void OrderList::takeFocus()
{
    const bool table = m_stack->currentWidget() == m_table;
    m_focusWanted = !table && m_empty->kind() == EmptyState::Kind::Loading;
    if (table)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (!m_focusWanted)
        m_empty->focusFirst();
}

// No order yet: because none was fetched, or because none can be.
void OrderList::showNoOrders()
{
    for (const AccountInfo &info : m_accounts.accounts()) {
        const bool shown = m_view.query.accounts.isEmpty() || m_view.query.accounts.contains(info.account.name);
        if (shown && !info.account.lastError.isEmpty()) {
            m_empty->showOffline(errorFromObject(info.account.lastError));
            return;
        }
    }
    m_empty->show(EmptyState::Kind::NoOrders);
}

void OrderList::step(int rows)
{
    m_table->step(rows);
}

void OrderList::openFilterMenu()
{
    m_bar->openMenu();
}

qint64 OrderList::currentOid() const
{
    return m_table->currentIndex().isValid() && !m_impossible ? m_model->oidAt(m_table->currentIndex().row()) : 0;
}

int OrderList::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<qint64> OrderList::selectedOids() const
{
    std::vector<qint64> oids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            oids.push_back(m_model->oidAt(row));
    }
    return oids;
}

} // namespace platen
