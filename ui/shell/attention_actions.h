// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done about the current item of “Needs attention”: its fix, put it aside, and undo that.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>

class QMenu;

namespace platen {

class ActionRegistry;
class AttentionPage;
class OrderPane;
class SideWindows;
class UndoBar;

class AttentionActions : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        AttentionPage *page;
        OrderPane *pane;
        UndoBar *undo;
        SideWindows *windows;
    };
    AttentionActions(EngineHost &host, ActionRegistry &actions, QWidget *window);
    void setParts(const Parts &parts);
    // The actions are possible only while the page is shown.
    [[nodiscard]] static bool isOfPage(const QString &action);

Q_SIGNALS:
    void said(const QString &text); // for the status bar

private:
    void registerAll();
    void add(const char *id, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run,
             bool separator = false);
    void showState();
    void fix();
    void fixOrder(qint64 oid, const QString &action);
    void tryNow(const AttentionItem &item);
    void retry(const AttentionItem &item);
    void handle();
    void snooze(const QDateTime &until);
    void askForDate();
    // `said` with the item's subject as %1.
    void putAside(const AttentionItem &item, const QDateTime &until, const QString &said);
    void showMenu(const QPoint &position);

    EngineHost &m_host;
    ActionRegistry &m_actions;
    QWidget *m_window;
    Parts m_parts{};
};

} // namespace platen
