// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_actions.h"

#include "ui/order/order_pane.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/orders/search_field.h"
#include "ui/palette/command_palette.h"
#include "ui/session/actions.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"

#include <QInputDialog>

namespace platen {

namespace {
constexpr int undoRemovalSeconds = 10;
}

ViewActions::ViewActions(ActionRegistry &actions, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_parts(parts)
    , m_window(window)
{
    registerViews();
    registerListActions();
    registerWindowActions();
    registerColumnActions();
    connect(m_parts.list, &OrderList::columnsChanged, this, &ViewActions::showColumns);
    connect(m_parts.sidebar, &Sidebar::removalWanted, this, &ViewActions::removeView);
}

QAction *ViewActions::add(const char *id, const QString &text, QList<QKeySequence> keys, std::function<void()> run,
                          std::function<bool()> enabled, bool separator)
{
    return m_actions.add({QLatin1String(id),
                          text,
                          ActionMenu::View,
                          std::move(keys),
                          {},
                          std::move(run),
                          std::move(enabled),
                          separator});
}

void ViewActions::registerViews()
{
    int number = 1;
    for (const View &each : builtInViews()) {
        const QKeySequence key(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + number)));
        m_actions.add({QStringLiteral("view.") + each.id,
                       QStringLiteral("&%1 %2").arg(number).arg(each.name),
                       ActionMenu::View,
                       {key},
                       {},
                       [this, id = each.id] { m_parts.sidebar->choose(id); },
                       {},
                       false,
                       {},
                       each.name});
        ++number;
    }
}

void ViewActions::registerListActions()
{
    add(
        "view.search", tr("&Search"), {QKeySequence::Find},
        [this] { m_parts.search->setFocus(Qt::ShortcutFocusReason); }, {}, true);
    add("view.filter", tr("&Filter…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
        [this] { m_parts.list->openFilterMenu(); });
    add("view.clearFilters", tr("&Clear filters"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)},
        [this] { m_parts.list->clearFilters(); });
    add("view.save", tr("Save as a &view…"), {}, [this] { saveView(); });
    add(
        "view.remove", tr("&Remove this view"), {}, [this] { removeView(m_parts.sidebar->current().id); },
        [this] { return m_parts.sidebar->current().saved; });
    add(
        "view.news", tr("Sho&w new orders"), {QKeySequence(Qt::Key_F6)}, [this] { m_parts.list->reload(); },
        [this] { return m_parts.list->model().pendingChanges() > 0; });
    add(
        "view.next", tr("&Next order"), {QKeySequence(Qt::ALT | Qt::Key_Down), QKeySequence(Qt::Key_J)},
        [this] { m_parts.list->step(1); }, {}, true);
    add("view.previous", tr("&Previous order"), {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::Key_K)},
        [this] { m_parts.list->step(-1); });
}

void ViewActions::registerWindowActions()
{
    QAction *sidebar = add(
        "view.sidebar", tr("Side&bar"), {QKeySequence(Qt::Key_F9)},
        [this] { m_parts.sidebar->setVisible(m_parts.sidebar->isHidden()); }, {}, true);
    sidebar->setCheckable(true);
    QAction *pane = add("view.pane", tr("&Order beside the list"), {QKeySequence(Qt::Key_F8)},
                        [this] { m_pane->setVisible(m_pane->isHidden()); });
    pane->setCheckable(true);
    add(
        "view.palette", tr("Co&mmand palette…"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] {
            auto *palette = new CommandPalette(m_actions.all(), m_window);
            palette->setAttribute(Qt::WA_DeleteOnClose);
            palette->open();
        },
        {}, true);
}

// What the mouse does in the list's header, for the keyboard and the palette.
void ViewActions::registerColumnActions()
{
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        const QString title = QString(columnTitle(column)).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *show = m_actions.add({QStringLiteral("column.%1").arg(i),
                                       title,
                                       ActionMenu::Columns,
                                       {},
                                       {},
                                       [this, column] {
                                           OrderTable &table = m_parts.list->table();
                                           table.setColumnShown(column, !table.isColumnShown(column));
                                       },
                                       [this, column] { return m_parts.list->table().mayHideColumn(column); }});
        show->setCheckable(true);
        if (columnSort(column)) {
            QAction *sort =
                m_actions.add({QStringLiteral("sort.%1").arg(i), title, ActionMenu::Sort, {}, {}, [this, column] {
                                   m_parts.list->table().sortByColumn(column);
                               }});
            sort->setCheckable(true);
        }
    }
    m_actions.add({QStringLiteral("column.reset"),
                   tr("&Reset columns"),
                   ActionMenu::Columns,
                   {},
                   {},
                   [this] { m_parts.list->table().startAfresh(); },
                   {},
                   true});
}

void ViewActions::showColumns()
{
    const OrderTable &table = m_parts.list->table();
    const std::optional<OrderColumn> sorted = sortColumn(table.sort());
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        m_actions.action(QStringLiteral("column.%1").arg(i))->setChecked(table.isColumnShown(column));
        if (columnSort(column))
            m_actions.action(QStringLiteral("sort.%1").arg(i))->setChecked(sorted == column);
    }
    m_actions.refresh();
}

void ViewActions::saveView()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a view"));
    dialog->setLabelText(tr("The current list is saved as a view on the left, under this name:"));
    dialog->setTextValue(m_parts.list->filter().search);
    dialog->setOkButtonText(tr("Save view"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, shown = m_parts.list->shownView()](const QString &name) {
                if (name.trimmed().isEmpty())
                    return;
                m_parts.list->keepColumnsFor(savedViewId(name.trimmed()));
                m_parts.sidebar->saveView(name.trimmed(), shown.query, shown.spans);
                m_actions.refresh();
            });
    dialog->open();
}

void ViewActions::removeView(const QString &viewId)
{
    const std::optional<View> view = m_parts.sidebar->view(viewId);
    if (!view || !view->saved)
        return;
    m_parts.sidebar->removeView(viewId);
    m_parts.undo->offer(tr("The view “%1” was removed").arg(view->name), undoRemovalSeconds,
                        [this, view] { m_parts.sidebar->saveView(view->name, view->query, view->spans); });
}

} // namespace platen
