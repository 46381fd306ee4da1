// SPDX-License-Identifier: GPL-3.0-or-later
// Platen's main window: menus, views on the left, the list, the order pane and the status line.
#pragma once

#include "core/engine/engine_host.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace platen {

class AccountDirectory;
class ActionRegistry;
class AttentionActions;
class AttentionPage;
class AttentionWatch;
class DemoSandbox;
class OrderActions;
class OrderList;
class OrderPane;
class ComposerTabs;
class OutboxWatch;
struct View;
class SearchField;
class SideWindows;
class Sidebar;
class StartupError;
class StatusBar;
class SyncRun;
class Tray;
class UndoBar;
class UpdatePage;
class ViewActions;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // Shows itself at once, and the orders as soon as they can be read; everything else follows after started(). The
    // window's state is stored in `dataDir`.
    MainWindow(EngineHost &host, const QString &dataDir, QWidget *parent = nullptr);
    ~MainWindow() override;

    // The engine has started, or failed to.
    void started(const Result<void> &result);
    // Opens draft files, and begins a draft with artwork; this sends nothing. Files are kept until the engine has
    // started.
    void openFiles(const QStringList &files);
    void bringToFront();
    void quit(); // really, not to the tray

    [[nodiscard]] OrderList &list() const { return *m_list; }
    [[nodiscard]] OrderPane &pane() const { return *m_pane; }
    [[nodiscard]] ComposerTabs &tabs() const { return *m_tabs; }
    [[nodiscard]] Sidebar &sidebar() const { return *m_sidebar; }
    [[nodiscard]] ActionRegistry &actions() const { return *m_actions; }
    [[nodiscard]] AttentionPage &attention() const { return *m_attention; }
    [[nodiscard]] UndoBar &undoBar() const { return *m_undo; }

Q_SIGNALS:
    void quitWanted();
    // Restores a backup in place of a database that could not be opened; call started() again afterwards.
    void restoreWanted(const QString &backup);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void registerActions();
    void buildToolBar();
    void buildCentre();
    void connectParts();
    void restore();
    void remember();

    void showView(const View &view);
    [[nodiscard]] bool isAttentionShown() const;
    void showUpdate(const store::MigrationProgress &progress);
    void showOrders();
    void readCounts();
    void showPlaced(const QString &orderId, int undoSeconds);
    void showOrder(const QString &orderId); // in the list, clearing the filters
    void trySandbox();
    void searchEverywhere(); // repeats the search in all orders
    void showContextMenu(const QPoint &position);
    void say(const QString &text);

    EngineHost &m_host;
    QString m_dataDir;
    QSettings m_settings;
    bool m_isReadable = false; // the orders can be read
    bool m_started = false;
    bool m_quitting = false;
    QStringList m_filesToOpen;
    AccountDirectory *m_accounts;
    OutboxWatch *m_outbox;
    AttentionWatch *m_attentionWatch;
    ActionRegistry *m_actions;
    OrderActions *m_orderActions;
    ViewActions *m_viewActions;
    AttentionActions *m_attentionActions;
    ComposerTabs *m_tabs;
    Tray *m_tray;
    DemoSandbox *m_demo;
    QStackedWidget *m_centre;
    SideWindows *m_windows;
    SyncRun *m_sync;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    SearchField *m_search;
    OrderList *m_list;
    AttentionPage *m_attention;
    QStackedWidget *m_views; // the list, or what needs attention
    OrderPane *m_pane;
    UndoBar *m_undo;
    StatusBar *m_status;
    QPointer<StartupError> m_startupError;
    QPointer<UpdatePage> m_update;
    QTimer m_countTimer;
    bool m_counting = false;
    QTimer m_clock; // refreshes relative times
};

} // namespace platen
