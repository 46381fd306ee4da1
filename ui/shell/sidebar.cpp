// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "core/domain/text_display.h"
#include "ui/session/account_directory.h"
#include "ui/shell/sidebar_delegate.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QStandardItemModel>

#include <algorithm>

namespace platen {

Sidebar::Sidebar(const AccountDirectory &accounts, QSettings &settings, QWidget *parent)
    : QListView(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Views"));
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumWidth(onGrid(fontMetrics().averageCharWidth() * 22));
    setViewportMargins(0, grid(2), 0, 0);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(&accounts, &AccountDirectory::changed, this, &Sidebar::rebuild);
    rebuild();
}

QSize Sidebar::sizeHint() const
{
    return {onGrid(fontMetrics().averageCharWidth() * 34), grid(100)};
}

void Sidebar::addHeading(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setData(true, SidebarDelegate::HeadingRole);
    m_model->appendRow(item);
}

void Sidebar::addView(const View &view)
{
    auto *item = new QStandardItem(displayed(view.name));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(view.id, SidebarDelegate::IdRole);
    item->setData(view.icon, SidebarDelegate::IconRole);
    item->setToolTip(plainToolTip(view.name));
    m_model->appendRow(item);
    m_views.push_back(view);
}

void Sidebar::rebuild()
{
    QString chosen = m_model->rowCount() > 0 ? current().id : QStringLiteral("all");
    const View before = m_model->rowCount() > 0 ? current() : View();
    if (m_accounts.isLoaded()) {
        const RenamedAccounts renamed = renamedAccounts(m_settings, m_accounts.accounts());
        followRenames(m_settings, renamed);
        if (isAccountView(chosen))
            chosen = accountView(renamed.value(before.name, before.name)).id;
    }
    m_rebuilding = true;
    m_model->clear();
    m_views.clear();
    for (const View &view : builtInViews())
        addView(view);
    const std::vector<View> saved = savedViews(m_settings);
    if (!saved.empty())
        addHeading(tr("Saved views"));
    for (const View &view : saved)
        addView(view);
    if (!m_accounts.accounts().empty())
        addHeading(tr("Accounts"));
    for (const AccountInfo &info : m_accounts.accounts()) {
        addView(accountView(info.account.name));
        QStandardItem *item = m_model->item(m_model->rowCount() - 1);
        item->setData(info.environment, SidebarDelegate::EnvironmentRole);
        item->setData(!info.account.lastError.isEmpty(), SidebarDelegate::TroubleRole);
        QString tip = QStringLiteral("%1 — %2").arg(isolated(info.account.name), environmentWord(info.environment));
        if (!info.account.lastError.isEmpty())
            tip += QLatin1Char('\n') +
                   tr("Could not be synced: %1").arg(isolated(errorFromObject(info.account.lastError).message.text()));
        item->setToolTip(plainToolTip(tip));
        item->setData(tip, Qt::AccessibleTextRole);
    }
    updateCounts();
    choose(chosen);
    m_rebuilding = false;
    if (!before.query.accounts.isEmpty() && current().query.accounts != before.query.accounts)
        Q_EMIT viewChosen(current());
}

void Sidebar::setCounts(const store::OrderReader::Counts &counts)
{
    m_counts = counts;
    updateCounts();
}

void Sidebar::updateCounts()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        const QString id = item->data(SidebarDelegate::IdRole).toString();
        const auto view = std::find_if(m_views.begin(), m_views.end(), [&](const View &each) { return each.id == id; });
        if (view == m_views.end())
            continue;
        const qint64 count = countOf(*view, m_counts);
        item->setData(count, SidebarDelegate::CountRole);
        item->setData(id == QLatin1String("attention") && count > 0, SidebarDelegate::UrgentRole);
        if (count >= 0 && !item->data(SidebarDelegate::EnvironmentRole).isValid())
            item->setData((id == QLatin1String("attention") ? tr("%1, %Ln item(s)", nullptr, static_cast<int>(count))
                                                            : tr("%1, %Ln order(s)", nullptr, static_cast<int>(count)))
                              .arg(view->name),
                          Qt::AccessibleTextRole);
    }
}

qint64 Sidebar::shownCount(const QString &viewId) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(SidebarDelegate::IdRole).toString() == viewId)
            return m_model->item(row)->data(SidebarDelegate::CountRole).toLongLong();
    }
    return -1;
}

void Sidebar::choose(const QString &viewId)
{
    int row = 0;
    for (int each = 0; each < m_model->rowCount(); ++each) {
        if (m_model->item(each)->data(SidebarDelegate::IdRole).toString() == viewId)
            row = each;
    }
    setCurrentIndex(m_model->index(row, 0));
}

View Sidebar::current() const
{
    return view(currentIndex().data(SidebarDelegate::IdRole).toString()).value_or(builtInViews().front());
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_rebuilding && current.isValid())
        Q_EMIT viewChosen(this->current());
}

void Sidebar::saveView(const QString &name, const store::OrderQuery &query, const QStringList &spans)
{
    std::vector<View> views = savedViews(m_settings);
    View view;
    view.id = savedViewId(name);
    view.name = name;
    view.query = query;
    view.spans = spans;
    view.query.sort = store::OrderSort::Created;
    view.query.descending = true;
    const auto same = std::find_if(views.begin(), views.end(), [&](const View &each) { return each.name == name; });
    if (same != views.end())
        *same = view;
    else
        views.push_back(view);
    keepSavedViews(m_settings, views);
    rebuild();
    choose(view.id);
}

std::optional<View> Sidebar::view(const QString &viewId) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [&](const View &view) { return view.id == viewId; });
    return found == m_views.end() ? std::nullopt : std::optional(*found);
}

void Sidebar::removeView(const QString &viewId)
{
    std::vector<View> views = savedViews(m_settings);
    views.erase(std::remove_if(views.begin(), views.end(), [&](const View &view) { return view.id == viewId; }),
                views.end());
    keepSavedViews(m_settings, views);
    const bool wasChosen = current().id == viewId;
    rebuild();
    if (wasChosen) {
        choose(QStringLiteral("all"));
        Q_EMIT viewChosen(current());
    }
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const QString id = indexAt(event->pos()).data(SidebarDelegate::IdRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (id.startsWith(QLatin1String("saved:")))
        connect(menu->addAction(tr("Remove this view")), &QAction::triggered, this,
                [this, id] { Q_EMIT removalWanted(id); });
    connect(menu->addAction(tr("Accounts…")), &QAction::triggered, this, &Sidebar::accountsWanted);
    menu->popup(event->globalPos());
}

} // namespace platen
