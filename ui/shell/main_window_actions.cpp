// The window's actions that are not about one order, and the menus.
#include "ui/catalogue/catalogue_window.h"
#include "ui/order/order_pane.h"
#include "ui/orders/filter_bar.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/orders/search_field.h"
#include "ui/palette/command_palette.h"
#include "ui/shell/account_directory.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"
#include "ui/widgets/web_link.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QUrl>

namespace platen {

namespace {
constexpr int undoRemovalSeconds = 10;
}

void MainWindow::registerActions()
{
    registerViewActions();
    registerColumnActions();
    registerOtherActions();
}

void MainWindow::registerViewActions()
{
    const auto view = [this](const char *id, const QString &text, QList<QKeySequence> keys, std::function<void()> run,
                             std::function<bool()> enabled = {}, bool separator = false) {
        return m_actions->add({QLatin1String(id),
                               text,
                               ActionMenu::View,
                               std::move(keys),
                               {},
                               std::move(run),
                               std::move(enabled),
                               separator});
    };
    int number = 1;
    for (const View &each : builtInViews()) {
        const QKeySequence key(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + number)));
        m_actions->add({QStringLiteral("view.") + each.id,
                        QStringLiteral("&%1 %2").arg(number).arg(each.name),
                        ActionMenu::View,
                        {key},
                        {},
                        [this, id = each.id] { m_sidebar->choose(id); },
                        {},
                        false,
                        {},
                        each.name});
        ++number;
    }
    view(
        "view.search", tr("&Search"), {QKeySequence::Find}, [this] { m_search->setFocus(Qt::ShortcutFocusReason); }, {},
        true);
    view("view.filter", tr("&Filter…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
         [this] { m_list->openFilterMenu(); });
    view("view.clearFilters", tr("&Clear filters"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)},
         [this] { m_list->clearFilters(); });
    view("view.save", tr("Save as a &view…"), {}, [this] { saveView(); });
    view(
        "view.remove", tr("&Remove this view"), {}, [this] { removeView(m_sidebar->current().id); },
        [this] { return m_sidebar->current().saved; });
    view(
        "view.news", tr("Show &what is new"), {QKeySequence(Qt::Key_F6)}, [this] { m_list->reload(); },
        [this] { return m_list->model().news() > 0; });
    view(
        "view.next", tr("&Next order"), {QKeySequence(Qt::ALT | Qt::Key_Down), QKeySequence(Qt::Key_J)},
        [this] { stepOrder(1); }, {}, true);
    view("view.previous", tr("&Previous order"), {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::Key_K)},
         [this] { stepOrder(-1); });
    QAction *sidebar = view(
        "view.sidebar", tr("Side&bar"), {QKeySequence(Qt::Key_F9)},
        [this] { m_sidebar->setVisible(m_sidebar->isHidden()); }, {}, true);
    sidebar->setCheckable(true);
    QAction *pane = view("view.pane", tr("&Order beside the list"), {QKeySequence(Qt::Key_F8)},
                         [this] { m_pane->setVisible(m_pane->isHidden()); });
    pane->setCheckable(true);
    view(
        "view.palette", tr("Co&mmand palette…"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] {
            auto *palette = new CommandPalette(m_actions->all(), this);
            palette->setAttribute(Qt::WA_DeleteOnClose);
            palette->open();
        },
        {}, true);
}

// What the list's header does with the mouse, for the keyboard and the palette.
void MainWindow::registerColumnActions()
{
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        const QString title = QString(columnTitle(column)).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *show = m_actions->add({QStringLiteral("column.%1").arg(i),
                                        title,
                                        ActionMenu::Columns,
                                        {},
                                        {},
                                        [this, column] {
                                            OrderTable &table = m_list->table();
                                            table.setColumnShown(column, !table.isColumnShown(column));
                                        },
                                        [this, column] { return m_list->table().mayHideColumn(column); }});
        show->setCheckable(true);
        if (columnSort(column)) {
            QAction *sort =
                m_actions->add({QStringLiteral("sort.%1").arg(i), title, ActionMenu::Sort, {}, {}, [this, column] {
                                    m_list->table().sortByColumn(column);
                                }});
            sort->setCheckable(true);
        }
    }
    m_actions->add({QStringLiteral("column.reset"),
                    tr("&Reset columns"),
                    ActionMenu::Columns,
                    {},
                    {},
                    [this] { m_list->table().startAfresh(); },
                    {},
                    true});
}

void MainWindow::showColumnActions()
{
    const OrderTable &table = m_list->table();
    const std::optional<OrderColumn> sorted = sortColumn(table.sort());
    for (int i = 0; i < orderColumnCount; ++i) {
        const auto column = static_cast<OrderColumn>(i);
        m_actions->action(QStringLiteral("column.%1").arg(i))->setChecked(table.isColumnShown(column));
        if (columnSort(column))
            m_actions->action(QStringLiteral("sort.%1").arg(i))->setChecked(sorted == column);
    }
    m_actions->refresh();
}

void MainWindow::registerOtherActions()
{
    const auto started = [this] { return m_started; };
    m_actions->add({QStringLiteral("app.quit"),
                    tr("&Quit"),
                    ActionMenu::Order,
                    {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                    {},
                    [this] { quit(); },
                    {},
                    true});
    m_actions->add({QStringLiteral("accounts.sync"),
                    tr("&Sync now"),
                    ActionMenu::Accounts,
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                    QStringLiteral("sync"),
                    [this] { sync(false); },
                    [this] { return m_started && !m_syncing; }});
    m_actions->add({QStringLiteral("accounts.syncAll"),
                    tr("Read &everything again"),
                    ActionMenu::Accounts,
                    {},
                    {},
                    [this] { sync(true); },
                    [this] { return m_started && !m_syncing; }});
    m_actions->add({QStringLiteral("accounts.add"),
                    tr("&Add an account…"),
                    ActionMenu::Accounts,
                    {},
                    {},
                    [this] { openAccounts(true); },
                    started,
                    true});
    m_actions->add({QStringLiteral("accounts.show"),
                    tr("A&ccounts…"),
                    ActionMenu::Accounts,
                    {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                    {},
                    [this] { openAccounts(false); },
                    started});
    m_actions->add({QStringLiteral("accounts.webhooks"),
                    tr("&Webhooks…"),
                    ActionMenu::Accounts,
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
                    QStringLiteral("listener"),
                    [this] { openWebhooks(); },
                    started});
    m_actions->add({QStringLiteral("accounts.catalogue"),
                    tr("Cata&logue…"),
                    ActionMenu::Accounts,
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                    QStringLiteral("catalogue"),
                    [this] { openCatalogue(); },
                    started,
                    false,
                    [this] { return CatalogueWindow::isUseful(*m_accounts); }});
    m_actions->add({QStringLiteral("accounts.sandbox"),
                    tr("&Try it with the sandbox"),
                    ActionMenu::Accounts,
                    {},
                    {},
                    [this] { trySandbox(); },
                    started});
    m_actions->add({QStringLiteral("help.data"), tr("Show the &data folder"), ActionMenu::Help, {}, {}, [this] {
                        openFolder(m_dataDir);
                    }});
    m_actions->add(
        {QStringLiteral("help.about"),
         tr("&About Platen"),
         ActionMenu::Help,
         {},
         {},
         [this] {
             auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Platen"), {}, QMessageBox::Close, this);
             box->setIconPixmap(windowIcon().pixmap(64, 64));
             box->setText(QStringLiteral("Platen %1").arg(QStringLiteral(PLATEN_VERSION)));
             box->setInformativeText(tr("The order desk for print shops.\nFree software under the GNU General Public "
                                        "License, version 3 or later."));
             box->setAttribute(Qt::WA_DeleteOnClose);
             box->open();
         },
         {},
         true});
    m_actions->action(QStringLiteral("app.quit"))->setMenuRole(QAction::QuitRole);
    m_actions->action(QStringLiteral("help.about"))->setMenuRole(QAction::AboutRole);
}

void MainWindow::buildMenus()
{
    const std::pair<QString, ActionMenu> menus[] = {{tr("&Order"), ActionMenu::Order},
                                                    {tr("&View"), ActionMenu::View},
                                                    {tr("&Accounts"), ActionMenu::Accounts},
                                                    {tr("&Help"), ActionMenu::Help}};
    for (const auto &[title, which] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        menu->setToolTipsVisible(true);
        m_actions->fill(menu, which);
        if (which != ActionMenu::View)
            continue;
        const std::pair<QString, ActionMenu> submenus[] = {{tr("C&olumns"), ActionMenu::Columns},
                                                           {tr("Sor&t by"), ActionMenu::Sort}};
        for (const auto &[name, inside] : submenus) {
            auto *submenu = new QMenu(name, menu);
            m_actions->fill(submenu, inside);
            menu->insertMenu(m_actions->action(QStringLiteral("view.sidebar")), submenu);
        }
    }
}

void MainWindow::stepOrder(int rows)
{
    m_list->step(rows);
}

void MainWindow::openFileDialog()
{
    auto *dialog = new QFileDialog(this, tr("Open a draft file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Draft files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::saveView()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a view"));
    dialog->setLabelText(tr("What the list shows now is kept at the left, under this name:"));
    dialog->setTextValue(m_list->filter().search);
    dialog->setOkButtonText(tr("Save view"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, shown = m_list->shownView()](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        m_list->keepColumnsFor(savedViewId(name.trimmed()));
        m_sidebar->saveView(name.trimmed(), shown.query, shown.spans);
        m_actions->refresh();
    });
    dialog->open();
}

void MainWindow::removeView(const QString &viewId)
{
    const std::optional<View> view = m_sidebar->view(viewId);
    if (!view || !view->saved)
        return;
    m_sidebar->removeView(viewId);
    m_undo->offer(tr("The view “%1” was removed").arg(view->name), undoRemovalSeconds,
                  [this, view] { m_sidebar->saveView(view->name, view->query, view->spans); });
}

} // namespace platen
