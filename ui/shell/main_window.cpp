// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/artwork/thumbnail_store.h"
#include "core/domain/text_display.h"
#include "core/store/order_reader.h"
#include "ui/artwork/remote_thumbnails.h"
#include "ui/attention/attention_page.h"
#include "ui/catalogue/catalogue_window.h"
#include "ui/composer/composer_tabs.h"
#include "ui/order/change_actions.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/orders/search_field.h"
#include "ui/session/account_directory.h"
#include "ui/session/actions.h"
#include "ui/session/attention_watch.h"
#include "ui/session/outbox_watch.h"
#include "ui/shell/app_actions.h"
#include "ui/shell/attention_actions.h"
#include "ui/shell/demo_sandbox.h"
#include "ui/shell/order_actions.h"
#include "ui/shell/side_windows.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/startup_error.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_run.h"
#include "ui/shell/tray.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/update_page.h"
#include "ui/shell/view_actions.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/web_link.h"
#include "ui/widgets/when_done.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace platen {

namespace {
constexpr int countInterval = 300;   // ms
constexpr int showUpdateAfter = 300; // ms

// What acts on the list or its orders is possible only while the list is shown.
bool isOfList(const QString &action)
{
    static const QStringList others{QStringLiteral("order.new"), QStringLiteral("order.open")};
    static const QStringList list{
        QStringLiteral("view.next"),   QStringLiteral("view.previous"),     QStringLiteral("view.news"),
        QStringLiteral("view.filter"), QStringLiteral("view.clearFilters"), QStringLiteral("view.save"),
        QStringLiteral("view.remove"), QStringLiteral("view.sidebar"),      QStringLiteral("view.pane")};
    const bool isListed = action.startsWith(u"order.") || action.startsWith(u"column.") || action.startsWith(u"sort.");
    return list.contains(action) || (isListed && !others.contains(action));
}

QString titleOf(const View &view)
{
    return QStringLiteral("%1 — Platen").arg(isolated(view.name));
}
} // namespace

MainWindow::MainWindow(EngineHost &host, const QString &dataDir, QWidget *parent)
    : QMainWindow(parent)
    , m_host(host)
    , m_dataDir(dataDir)
    , m_settings(dataDir + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_accounts(new AccountDirectory(host, this))
    , m_outbox(new OutboxWatch(host, this))
    , m_attentionWatch(new AttentionWatch(host, this))
    , m_actions(new ActionRegistry(this))
    , m_tray(new Tray(this))
    , m_demo(new DemoSandbox(host, *m_accounts, m_settings, this))
    , m_centre(new QStackedWidget(this))
    , m_windows(new SideWindows(host, *m_accounts, this))
    , m_sync(new SyncRun(host, this))
    , m_splitter(new Splitter(this))
    , m_sidebar(new Sidebar(*m_accounts, m_settings, this))
    , m_search(new SearchField(this))
    , m_list(new OrderList(host, *m_accounts, m_settings, this))
    , m_attention(new AttentionPage(host, *m_attentionWatch, *m_accounts, this))
    , m_views(new QStackedWidget(this))
    , m_undo(new UndoBar(this))
    , m_status(new StatusBar(host, *m_accounts, *m_outbox, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/platen.svg")));
    m_actions->add({QStringLiteral("order.new"),
                    tr("&New order…"),
                    ActionMenu::Order,
                    {QKeySequence::New},
                    QStringLiteral("add"),
                    [this] { m_tabs->newOrder(); },
                    [this] { return m_started; }});
    m_actions->add({QStringLiteral("order.open"),
                    tr("&Open a draft file…"),
                    ActionMenu::Order,
                    {QKeySequence::Open},
                    {},
                    [this] { m_tabs->askForFiles(); },
                    [this] { return m_started; }});
    m_tabs =
        new ComposerTabs(host, *m_actions, m_settings, dataDir + QStringLiteral("/artwork/pasted"), m_splitter, this);
    m_orderActions = new OrderActions(host, *m_accounts, *m_actions, this);
    m_viewActions = new ViewActions(*m_actions, {m_sidebar, m_search, m_list, m_undo}, this);
    m_attentionActions = new AttentionActions(host, *m_actions, this);
    registerActions();
    m_pane = new OrderPane(host, *m_accounts, *m_outbox, *m_actions, this);
    const auto thumbnails = std::make_shared<artwork::ThumbnailStore>(dataDir + QStringLiteral("/artwork/thumbnails"));
    RemoteThumbnails::provide(host, thumbnails);
    m_pane->setThumbnails(thumbnails);
    m_list->setThumbnails(thumbnails);
    m_orderActions->setParts(m_list, m_pane, m_undo);
    m_viewActions->setPane(m_pane);
    m_attentionActions->setParts({m_attention, m_pane, m_undo, m_windows});
    AppActions::fillMenus(menuBar(), *m_actions);
    buildToolBar();
    buildCentre();
    setStatusBar(m_status);
    connectParts();
    m_actions->setScope([this](const QString &id) {
        const bool isItem = AttentionActions::isOfPage(id);
        if (!isItem && !isOfList(id))
            return true;
        // The page shows an order beside it, too, and the order's own actions work there.
        const bool isEither = id.startsWith(u"order.") || id == u"view.sidebar" || id == u"view.pane";
        return m_tabs->isListShown() && (isEither || isItem == isAttentionShown());
    });
    restore();
    whenDone(m_host.readable(), this, [this](bool) {
        if (!m_isReadable)
            showOrders();
    });
}

MainWindow::~MainWindow()
{
    remember();
}

void MainWindow::registerActions()
{
    AppActions::Calls calls;
    calls.quit = [this] { quit(); };
    calls.sync = [this](bool full) { m_sync->start(full); };
    calls.addAccount = [this] { m_windows->addAccount(); };
    calls.showWebhooks = [this] { m_windows->openWebhooks(); };
    calls.showCatalogue = [this] { m_windows->openCatalogue(); };
    calls.trySandbox = [this] { trySandbox(); };
    calls.showSettings = [this](const QString &page) { m_windows->openSettings(page); };
    calls.showData = [this] { openFolder(m_dataDir); };
    calls.showAbout = [this] { AppActions::showAbout(this); };
    calls.isStarted = [this] { return m_started; };
    calls.maySync = [this] { return m_started && !m_sync->isRunning(); };
    calls.isCatalogueUseful = [this] { return CatalogueWindow::isUseful(*m_accounts); };
    AppActions::registerAll(*m_actions, calls);
}

void MainWindow::buildToolBar()
{
    auto *bar = new QToolBar(tr("Main"), this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize(QSize(16, 16));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_actions->action(QStringLiteral("order.new")));
    auto *left = new QWidget(bar);
    left->setFixedWidth(grid(4));
    bar->addWidget(left);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMaximumWidth(grid(180));
    bar->addWidget(m_search);
    auto *right = new QWidget(bar);
    right->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(right);
    bar->addAction(m_actions->action(QStringLiteral("accounts.sync")));
    addToolBar(bar);
}

void MainWindow::buildCentre()
{
    m_splitter->addWidget(m_sidebar);
    m_views->addWidget(m_list);
    m_views->addWidget(m_attention);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setCollapsible(1, false);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_undo);
    layout->addWidget(new Hairline(Qt::Horizontal, page));
    m_centre->addWidget(page);
    setCentralWidget(m_centre);
    setTabOrder(m_search, m_sidebar);
    setTabOrder(m_sidebar, m_list);
    setTabOrder(m_list, m_attention);
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::viewChosen, this, [this](const View &view) {
        m_search->clearQuietly();
        setWindowTitle(titleOf(view));
        m_tabs->showList();
        showView(view);
    });
    connect(m_sidebar, &Sidebar::accountsWanted, this, [this] { m_windows->openAccounts(); });
    connect(m_search, &SearchField::searchChanged, m_tabs, &ComposerTabs::showList);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &search) {
        if (isAttentionShown() && !search.isEmpty()) {
            m_sidebar->choose(QStringLiteral("all")); // orders are searched
            m_search->setQuietly(search);
        }
        m_list->setSearch(search);
    });
    connect(m_search, &SearchField::left, this, [this] {
        if (isAttentionShown())
            m_attention->takeFocus();
        else
            m_list->table().setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_list, &OrderList::searchCleared, m_search, &SearchField::clearQuietly);
    connect(m_list, &OrderList::currentChanged, m_pane, [this](qint64 oid) {
        if (!isAttentionShown())
            m_pane->showOrder(oid);
    });
    connect(m_attention, &AttentionPage::currentChanged, m_pane, [this] {
        if (isAttentionShown())
            m_pane->showOrder(m_attention->currentOid());
    });
    connect(m_attentionActions, &AttentionActions::said, this, &MainWindow::say);
    connect(m_attentionWatch, &AttentionWatch::changed, this, &MainWindow::readCounts);
    connect(m_list, &OrderList::searchElsewhereWanted, this, &MainWindow::searchEverywhere);
    connect(m_list, &OrderList::menuWanted, this, &MainWindow::showContextMenu);
    connect(m_list, &OrderList::opened, this, [this] {
        const QAction *edit = m_actions->action(QStringLiteral("order.edit"));
        if (edit->isEnabled())
            m_actions->action(QStringLiteral("order.edit"))->trigger();
        else
            m_pane->setVisible(true);
    });
    connect(m_list, &OrderList::pendingChangesChanged, m_actions, &ActionRegistry::refresh);
    EmptyState &empty = m_list->emptyState();
    connect(&empty, &EmptyState::addAccountWanted, this, [this] { m_windows->addAccount(); });
    connect(&empty, &EmptyState::sandboxWanted, this, &MainWindow::trySandbox);
    connect(&empty, &EmptyState::syncWanted, m_sync, [this] { m_sync->start(false); });
    connect(&empty, &EmptyState::newOrderWanted, m_tabs, &ComposerTabs::newOrder);

    connect(m_orderActions, &OrderActions::draftWanted, m_tabs, &ComposerTabs::open);
    connect(m_tabs, &ComposerTabs::said, this, &MainWindow::say);
    connect(m_tabs, &ComposerTabs::placed, this, &MainWindow::showPlaced);
    connect(m_tabs, &ComposerTabs::orderWanted, this, &MainWindow::showOrder);
    connect(m_tabs, &ComposerTabs::accountWanted, m_windows, &SideWindows::addAccount);
    connect(m_tabs, &ComposerTabs::left, m_list, [this] { m_list->reload(); });
    connect(m_orderActions, &OrderActions::said, this, &MainWindow::say);
    connect(m_pane, &OrderPane::said, this, &MainWindow::say);
    connect(m_status, &StatusBar::outboxWanted, this, [this] { m_sidebar->choose(QStringLiteral("queue")); });
    connect(m_status, &StatusBar::listenerWanted, m_windows, &SideWindows::openWebhooks);
    connect(m_status, &StatusBar::accountsWanted, this, [this] { m_windows->openAccounts(); });
    connect(m_windows, &SideWindows::orderWanted, this, &MainWindow::showOrder);
    connect(m_sync, &SyncRun::runningChanged, m_actions, &ActionRegistry::refresh);
    connect(m_sync, &SyncRun::ended, this, [this](const QString &result) {
        m_accounts->refresh();
        say(result);
    });
    connect(m_tray, &Tray::raiseWanted, this, &MainWindow::bringToFront);
    connect(m_tray, &Tray::attentionWanted, this, [this] { m_sidebar->choose(QStringLiteral("attention")); });
    connect(m_tray, &Tray::quitWanted, this, &MainWindow::quit);
    connect(m_demo, &DemoSandbox::ready, m_sync, [this] { m_sync->start(false); });
    connect(m_demo, &DemoSandbox::failed, this, [this](const Error &error) { say(error.message.text()); });

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countInterval);
    connect(&m_countTimer, &QTimer::timeout, this, &MainWindow::readCounts);
    const auto countSoon = [this] {
        if (m_isReadable && !m_countTimer.isActive())
            m_countTimer.start();
    };
    connect(&m_host, &EngineHost::updating, this, &MainWindow::showUpdate);
    connect(&m_host, &EngineHost::ordersChanged, this, countSoon);
    connect(&m_host, &EngineHost::accountsChanged, this, countSoon);
    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_list->table().viewport()->update(); });
    m_clock.start();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1560, 940).boundedTo(screen()->availableSize() * 9 / 10));
    if (!m_splitter->restoreState(m_settings.value(QStringLiteral("window/splitter")).toByteArray()))
        m_splitter->setSizes({m_sidebar->sizeHint().width(), 880, m_pane->sizeHint().width()});
    m_sidebar->setVisible(m_settings.value(QStringLiteral("window/sidebar"), true).toBool());
    m_pane->setVisible(m_settings.value(QStringLiteral("window/pane"), true).toBool());
    m_actions->action(QStringLiteral("view.sidebar"))->setChecked(!m_sidebar->isHidden());
    m_actions->action(QStringLiteral("view.pane"))->setChecked(!m_pane->isHidden());
    m_sidebar->choose(m_settings.value(QStringLiteral("window/view"), QStringLiteral("all")).toString());
    setWindowTitle(titleOf(m_sidebar->current()));
    m_viewActions->showColumns();
}

void MainWindow::remember()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    m_settings.setValue(QStringLiteral("window/sidebar"), !m_sidebar->isHidden());
    m_settings.setValue(QStringLiteral("window/pane"), !m_pane->isHidden());
    m_settings.setValue(QStringLiteral("window/view"), m_sidebar->current().id);
    m_tabs->remember();
}

void MainWindow::started(const Result<void> &result)
{
    delete m_update;
    if (!result) {
        delete m_startupError;
        auto *page = new StartupError(result.error(), m_dataDir, this);
        m_startupError = page;
        connect(page, &StartupError::quitWanted, this, &MainWindow::quit);
        connect(page, &StartupError::restoreWanted, this, [this, page](const QString &file) {
            page->setEnabled(false);
            say(tr("Restoring %1…").arg(QFileInfo(file).fileName()));
            Q_EMIT restoreWanted(file);
        });
        m_centre->addWidget(page);
        m_centre->setCurrentWidget(page);
        m_search->setEnabled(false);
        return;
    }
    const bool isRestored = m_startupError;
    delete m_startupError;
    m_search->setEnabled(true);
    m_started = true;
    if (!m_isReadable || isRestored)
        showOrders();
    if (isRestored)
        m_list->reload();
    m_attentionWatch->refresh();
    m_outbox->refresh();
    m_status->refreshListener();
    m_actions->refresh();
    // The sandbox of the previous session is started again if its account still exists.
    if (m_accounts->isLoaded()) {
        m_demo->resume();
    } else {
        auto *once = new QObject(this);
        connect(m_accounts, &AccountDirectory::changed, once, [this, once] {
            once->deleteLater();
            m_demo->resume();
        });
    }
    m_tabs->reopen();
    openFiles(std::exchange(m_filesToOpen, {}));
}

void MainWindow::showUpdate(const store::MigrationProgress &progress)
{
    if (!m_update) {
        m_update = new UpdatePage(this);
        m_centre->addWidget(m_update);
        // A small database is ready before anybody could read this.
        QTimer::singleShot(showUpdateAfter, m_update, [this] { m_centre->setCurrentWidget(m_update); });
    }
    m_update->setProgress(progress);
}

void MainWindow::showOrders()
{
    m_isReadable = true;
    m_accounts->refresh();
    showView(m_sidebar->current());
    m_list->setSearch(m_search->text().trimmed()); // typed meanwhile
    readCounts();
    auto *first = new QObject(this);
    connect(
        &m_list->model(), &OrderModel::begun, first,
        [this, first] {
            first->deleteLater();
            if (!m_search->hasFocus() && !isAttentionShown())
                m_list->takeFocus();
        },
        Qt::QueuedConnection);
}

bool MainWindow::isAttentionShown() const
{
    return m_views->currentWidget() == m_attention;
}

void MainWindow::showView(const View &view)
{
    const bool isAttention = view.id == QLatin1String("attention");
    const bool wasAttention = isAttentionShown();
    if (isAttention)
        m_list->table().clearSelection(); // the actions are about the order in the pane
    m_views->setCurrentWidget(isAttention ? static_cast<QWidget *>(m_attention) : m_list);
    m_actions->refresh();
    if (isAttention != wasAttention)
        m_pane->showOrder(isAttention ? m_attention->currentOid() : m_list->currentOid());
    if (!m_isReadable)
        return;
    if (!isAttention)
        m_list->setView(view);
    else if (m_list->view().id.isEmpty())
        m_list->setView(builtInViews().front()); // what is behind it
}

void MainWindow::readCounts()
{
    if (m_counting) {
        m_countTimer.start();
        return;
    }
    m_counting = true;
    using Counts = Result<store::OrderReader::Counts>;
    whenDone(m_host.read([](store::OrderReader &reader) { return reader.counts(); }), this,
             [this](const Counts &counts) {
                 m_counting = false;
                 if (!counts)
                     return;
                 // Items: of the orders one each, and the others.
                 Counts items = counts;
                 items->attention += static_cast<qint64>(m_attentionWatch->others().size());
                 m_sidebar->setCounts(*items);
                 if (m_attentionWatch->isKnown())
                     m_tray->noteAttention(items->attention);
             });
}

void MainWindow::say(const QString &text)
{
    m_status->say(text);
}

void MainWindow::openFiles(const QStringList &files)
{
    if (!m_started) {
        m_filesToOpen << files;
        return;
    }
    m_tabs->openFiles(files);
}

// An order just placed here is shown at once, in another view if it is not in this one.
void MainWindow::showPlaced(const QString &orderId, int undoSeconds)
{
    m_orderActions->offerRecall(orderId, undoSeconds);
    m_tabs->showList();
    const auto future = m_host.ask<qint64>([orderId](Engine &engine) -> QCoro::Task<Result<qint64>> {
        Result<store::StoredOrder> found = engine.orders().find(orderId);
        co_return found ? found->oid : 0;
    });
    whenDone(future, this, [this, orderId](const Result<qint64> &oid) {
        m_list->reload(oid.value_or(0));
        auto *once = new QObject(this);
        connect(&m_list->model(), &OrderModel::snapshotTaken, once, [this, once, orderId, oid = oid.value_or(0)] {
            once->deleteLater();
            if (isAttentionShown() || m_list->model().rowOf(oid) < 0)
                showOrder(orderId);
            m_list->takeFocus();
        });
    });
}

void MainWindow::showOrder(const QString &orderId)
{
    const auto future = m_host.ask<qint64>([orderId](Engine &engine) -> QCoro::Task<Result<qint64>> {
        PLATEN_CO_TRY(store::StoredOrder found, engine.orders().find(orderId));
        co_return found.oid;
    });
    whenDone(future, this, [this](const Result<qint64> &oid) {
        if (!oid) {
            say(oid.error().message.text());
            return;
        }
        bringToFront();
        m_tabs->showList();
        m_pane->setVisible(true);
        m_actions->action(QStringLiteral("view.pane"))->setChecked(true);
        m_sidebar->choose(QStringLiteral("all"));
        m_search->clearQuietly();
        m_list->setSearch({});
        m_list->clearFilters();
        m_list->reload(*oid);
    });
}

void MainWindow::searchEverywhere()
{
    const QString search = m_list->filter().search;
    m_sidebar->choose(QStringLiteral("all"));
    m_list->setView(m_sidebar->current()); // even if it is the current view, to clear its filters
    m_search->setQuietly(search);
    m_list->setSearch(search);
}

void MainWindow::trySandbox()
{
    if (DemoSandbox::isInstalled())
        m_demo->start();
    else
        m_windows->addAccount(); // a sandbox account at a provider
}

void MainWindow::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](std::initializer_list<const char *> ids) {
        for (const char *id : ids)
            menu->addAction(m_actions->action(QLatin1String(id)));
    };
    add({"order.edit", "order.takeBack", "order.retry", "order.resolve", "order.refresh"});
    menu->addSeparator();
    add({"order.cancel", "order.delete"});
    for (const ChangeAction &change : changeActions())
        add({change.id});
    add({"order.batch"});
    menu->addSeparator();
    add({"order.duplicate", "order.saveFile", "order.discard"});
    menu->addSeparator();
    add({"order.copyReference", "order.tracking"});
    menu->popup(position);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    if (!m_quitting && m_status->listening() && Tray::isAvailable()) {
        m_tray->show();
        if (!m_settings.value(QStringLiteral("tray/told")).toBool()) {
            m_tray->sayStillListening();
            m_settings.setValue(QStringLiteral("tray/told"), true);
        }
        hide();
        event->ignore();
        return;
    }
    if (!m_tabs->isKept()) {
        event->ignore();
        m_tabs->settle([this] { close(); });
        return;
    }
    event->accept();
    Q_EMIT quitWanted();
}

} // namespace platen
