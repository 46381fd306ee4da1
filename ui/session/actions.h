// SPDX-License-Identifier: GPL-3.0-or-later
// All actions of the window: menus, toolbar, context menus and the command palette show these.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace platen {

enum class ActionMenu { Order, View, Columns, Sort, Attention, Accounts, Help };

class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    // `window` owns the actions, so that their shortcuts work in it.
    explicit ActionRegistry(QWidget *window);

    struct Spec
    {
        QString id; // "order.cancel"; identifies the action in tests and in custom shortcuts
        QString text;
        ActionMenu menu = ActionMenu::Order;
        QList<QKeySequence> shortcuts;
        QString icon; // from resources/icons
        std::function<void()> run;
        std::function<bool()> enabled = {}; // empty: always
        bool separatorBefore = false;
        std::function<bool()> shown = {}; // empty: always. A hidden action is in no menu and not in the palette.
        QString name = {};                // in the palette, if the menu's text is not what one would type
    };
    QAction *add(Spec spec);

    [[nodiscard]] QAction *action(const QString &id) const; // must exist
    [[nodiscard]] QList<QAction *> all() const { return m_actions; }
    void fill(QMenu *menu, ActionMenu which) const;

    // Actions outside of it are not enabled, whatever their own state: those on the list, while it is out of sight.
    void setScope(std::function<bool(const QString &id)> isInScope);

public Q_SLOTS:
    void refresh(); // updates whether each action is enabled and shown

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
    std::function<bool(const QString &id)> m_isInScope;
    QList<QAction *> m_actions;
    QList<Entry> m_entries;
    QHash<QString, QAction *> m_byId;
};

} // namespace platen
