// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, once: the menus, the toolbar, context menus and the command palette all show these.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace platen {

enum class ActionMenu { Order, View, Columns, Sort, Accounts, Help };

class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    // The actions belong to `window`, so that their shortcuts work in it.
    explicit ActionRegistry(QWidget *window);

    struct Spec
    {
        QString id; // "order.cancel"; names the action in tests and in a person's own shortcuts
        QString text;
        ActionMenu menu = ActionMenu::Order;
        QList<QKeySequence> shortcuts;
        QString icon; // of resources/icons
        std::function<void()> run;
        std::function<bool()> enabled = {}; // empty: always
        bool separatorBefore = false;
        std::function<bool()> shown = {}; // empty: always. What is not shown is in no menu and not in the palette.
        QString name = {};                // in the palette, where the menu's text is not what one would type
    };
    QAction *add(Spec spec);

    [[nodiscard]] QAction *action(const QString &id) const; // must exist
    [[nodiscard]] QList<QAction *> all() const { return m_actions; }
    void fill(QMenu *menu, ActionMenu which) const;

public Q_SLOTS:
    void refresh(); // asks every "enabled when" again

private:
    struct Entry
    {
        QAction *action;
        ActionMenu menu;
        bool separatorBefore;
        std::function<bool()> enabled;
        std::function<bool()> shown;
    };
    QWidget *m_window;
    QList<QAction *> m_actions;
    QList<Entry> m_entries;
    QHash<QString, QAction *> m_byId;
};

} // namespace platen
