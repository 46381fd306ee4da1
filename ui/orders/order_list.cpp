// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_list.h"

#include "core/store/order_reader.h"
#include "ui/orders/filter_bar.h"
#include "ui/orders/order_delegate.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_pictures.h"
#include "ui/orders/order_table.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QItemSelectionModel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace platen {

namespace {
constexpr int holdAtMost = 50; // ms
}

OrderList::OrderList(EngineHost &host, const AccountDirectory &accounts, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_model(new OrderModel(host, accounts, this))
    , m_bar(new FilterBar(accounts, this))
    , m_table(new OrderTable(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_table->setOrderModel(m_model);
    m_delegate = new OrderDelegate(*m_model, accounts, m_table);
    m_table->setItemDelegate(m_delegate);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(m_stack, 1);

    m_holding.setSingleShot(true);
    m_holding.setInterval(holdAtMost);
    connect(&m_holding, &QTimer::timeout, this, &OrderList::releasePicture);
    connect(m_model, &OrderModel::begun, this, &OrderList::takeFirst);
    connect(m_model, &OrderModel::snapshotTaken, this, &OrderList::takeSnapshot);
    connect(m_model, &OrderModel::failed, this, &OrderList::updateState);
    connect(m_model, &OrderModel::pendingChangesChanged, this, [this](qint64 changes) {
        m_bar->setPendingChanges(changes);
        Q_EMIT pendingChangesChanged(changes);
    });
    connect(&accounts, &AccountDirectory::changed, this, &OrderList::updateState);
    connect(m_bar, &FilterBar::filterChanged, this, &OrderList::runQuery);
    connect(m_bar, &FilterBar::searchCleared, this, &OrderList::searchCleared);
    connect(m_bar, &FilterBar::changesWanted, this, [this] { reload(); });
    connect(m_bar, &FilterBar::elsewhereWanted, this, &OrderList::searchElsewhereWanted);
    connect(m_empty, &EmptyState::elsewhereWanted, this, &OrderList::searchElsewhereWanted);
    connect(m_empty, &EmptyState::clearFiltersWanted, this, &OrderList::clearFilters);
    connect(m_empty, &EmptyState::retryWanted, this, [this] { reload(); });

    connect(m_table, &OrderTable::sortChanged, this, &OrderList::runQuery);
    connect(m_table, &OrderTable::columnsChanged, this, [this] {
        m_table->keepColumns(m_settings, m_view.id);
        Q_EMIT columnsChanged();
    });
    connect(m_table, &OrderTable::currentRowChanged, this, [this] {
        m_keep = 0; // a person has chosen another one
        Q_EMIT currentChanged(currentOid());
    });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->oidAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { Q_EMIT menuWanted(m_table->viewport()->mapToGlobal(position)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_keep = 0;
        Q_EMIT selectionChanged();
    });
    setFocusProxy(m_table);
    setMinimumWidth(grid(80));
}

OrderList::~OrderList()
{
    m_elsewhereCounting.cancel();
}

void OrderList::setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails)
{
    auto *pictures = new OrderPictures(m_host, std::move(thumbnails), this);
    m_delegate->setPictures(pictures);
    connect(pictures, &OrderPictures::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void OrderList::setView(const View &view)
{
    m_view = view;
    m_bar->setFilter({});
    holdPicture();
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

View OrderList::shownView() const
{
    ListFilter filter = m_bar->filter();
    View view = m_view;
    if (const QString span = std::exchange(filter.span, QString()); !span.isEmpty() && !view.spans.contains(span))
        view.spans << span;
    view.query = narrowed(m_view.query, filter).value_or(m_model->query());
    return view;
}

void OrderList::reload(qint64 thenChoose)
{
    m_keep = thenChoose ? thenChoose : currentOid();
    const bool moves = !m_view.spans.isEmpty() || !m_bar->filter().span.isEmpty();
    if (const auto now = moves ? narrowed(viewQuery(), m_bar->filter()) : std::nullopt) {
        store::OrderQuery query = m_model->query();
        query.from = now->from; // the day may have changed since the last read
        query.to = now->to;
        if (query != m_model->query()) {
            m_model->setQuery(query);
            return;
        }
    }
    m_model->reload(m_keep);
}

store::OrderQuery OrderList::viewQuery() const
{
    store::OrderQuery query = m_view.query;
    for (const QString &span : m_view.spans)
        narrowToSpan(query, span);
    return query;
}

void OrderList::runQuery()
{
    std::optional<store::OrderQuery> query = narrowed(viewQuery(), m_bar->filter());
    m_impossible = !query;
    m_elsewhereCounting.cancel();
    setElsewhere(0);
    if (m_impossible)
        countElsewhere();
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

// The columns change with the rows: the old rows are not painted once more in the columns of the new view.
void OrderList::holdPicture()
{
    m_table->setUpdatesEnabled(false);
    m_holding.start();
}

void OrderList::releasePicture()
{
    m_holding.stop();
    m_table->setUpdatesEnabled(true);
}

void OrderList::takeFirst()
{
    releasePicture();
    const int row = m_keep ? m_model->rowOf(m_keep) : -1;
    if (row >= 0)
        m_table->chooseRow(row);
    else
        m_table->scrollToTop();
    if (row >= 0 || m_model->hasSnapshot())
        m_keep = 0;
    updateState();
    if (m_keep == 0) // otherwise it is looked for in the whole list
        Q_EMIT currentChanged(currentOid());
    Q_EMIT selectionChanged();
}

// The rows after the first ones are known now. What is in sight stays where it is.
void OrderList::takeSnapshot()
{
    if (const int row = m_keep ? m_model->rowOf(std::exchange(m_keep, 0)) : -1; row >= 0)
        m_table->markRow(row);
    updateState();
    countElsewhere();
    Q_EMIT currentChanged(currentOid());
    Q_EMIT selectionChanged();
}

// A search is limited to the view and its filters. The number of matches elsewhere is shown, so that nobody thinks such
// an order is missing.
void OrderList::countElsewhere()
{
    m_elsewhereCounting.cancel();
    m_elsewhereCounting = {};
    store::OrderQuery everywhere;
    everywhere.search = m_bar->filter().search;
    ListFilter only;
    only.search = everywhere.search;
    if (everywhere.search.isEmpty() || (m_view.isEverything() && m_bar->filter() == only)) {
        setElsewhere(0);
        return;
    }
    auto call = [everywhere, counting = m_elsewhereCounting](store::OrderReader &reader) {
        return reader.count(everywhere, counting);
    };
    whenDone(m_host.scan(call), this, [this, counting = m_elsewhereCounting](const Result<qint64> &count) {
        if (!counting.isCancelled() && count)
            setElsewhere(*count - (m_impossible ? 0 : m_model->rowCount()));
    });
}

void OrderList::setElsewhere(qint64 count)
{
    m_elsewhere = std::max<qint64>(count, 0);
    const bool rows = m_model->rowCount() > 0 && !m_impossible;
    m_bar->setElsewhere(rows ? m_elsewhere : 0); // with no rows, the empty state says so
    if (m_empty->kind() == EmptyState::Kind::NothingMatches)
        m_empty->showNothingMatches(m_elsewhere);
}

void OrderList::updateState()
{
    const bool rows = m_model->rowCount() > 0 && !m_impossible;
    m_bar->setCount(m_impossible ? 0 : m_model->rowCount(), m_model->isCountKnown() || m_impossible);
    m_bar->setPendingChanges(m_model->pendingChanges());
    if (m_model->error())
        m_empty->showError(*m_model->error());
    else if (!m_model->hasRows() || !m_accounts.isLoaded())
        m_empty->show(EmptyState::Kind::Loading);
    else if (!m_bar->filter().isEmpty())
        m_empty->showNothingMatches(m_elsewhere);
    else if (m_accounts.accounts().empty())
        m_empty->show(EmptyState::Kind::NoAccount);
    else if (m_view.isEverything() || isAccountView(m_view.id))
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

// There are no orders: either none was fetched, or fetching failed.
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
    // While some are not known yet, nothing can be done with all of them.
    const bool isKnown = std::find(oids.begin(), oids.end(), 0) == oids.end();
    return isKnown ? oids : std::vector<qint64>();
}

} // namespace platen
