// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the View menu: the views on the left, filters, columns, and the parts of the window.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;

namespace platen {

class ActionRegistry;
class OrderList;
class OrderPane;
class SearchField;
class Sidebar;
class UndoBar;

class ViewActions : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Sidebar *sidebar;
        SearchField *search;
        OrderList *list;
        UndoBar *undo;
    };
    ViewActions(ActionRegistry &actions, const Parts &parts, QWidget *window);
    void setPane(OrderPane *pane) { m_pane = pane; } // call before any action is triggered

    void showColumns(); // updates the check marks

private:
    QAction *add(const char *id, const QString &text, QList<QKeySequence> keys, std::function<void()> run,
                 std::function<bool()> enabled = {}, bool separator = false);
    void registerViews();
    void registerListActions();
    void registerWindowActions();
    void registerColumnActions();
    void saveView();
    void removeView(const QString &viewId);

    ActionRegistry &m_actions;
    Parts m_parts;
    QWidget *m_window;
    OrderPane *m_pane = nullptr;
};

} // namespace platen
