// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/actions.h"

#include "ui/widgets/icon.h"

#include <QMenu>

namespace platen {

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *ActionRegistry::add(Spec spec)
{
    auto *action = new QAction(spec.text, m_window);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.shortcuts);
    if (!spec.icon.isEmpty())
        action->setIcon(themedIcon(spec.icon));
    action->setIconVisibleInMenu(false);
    if (!spec.name.isEmpty())
        action->setProperty("paletteName", spec.name);
    connect(action, &QAction::triggered, this, [run = std::move(spec.run)] { run(); });
    m_window->addAction(action);
    m_actions << action;
    m_byId.insert(spec.id, action);
    m_entries << Entry{action, spec.menu, spec.separatorBefore, std::move(spec.enabled), std::move(spec.shown)};
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    QAction *action = m_byId.value(id);
    Q_ASSERT_X(action, "ActionRegistry", qPrintable(id));
    return action;
}

void ActionRegistry::fill(QMenu *menu, ActionMenu which) const
{
    for (const Entry &entry : m_entries) {
        if (entry.menu != which)
            continue;
        if (entry.separatorBefore)
            menu->addSeparator();
        menu->addAction(entry.action);
    }
}

void ActionRegistry::setScope(std::function<bool(const QString &id)> isInScope)
{
    m_isInScope = std::move(isInScope);
    refresh();
}

void ActionRegistry::refresh()
{
    for (const Entry &entry : m_entries) {
        if (entry.shown)
            entry.action->setVisible(entry.shown());
        const bool isInScope = !m_isInScope || m_isInScope(entry.action->objectName());
        entry.action->setEnabled(isInScope && (!entry.enabled || entry.enabled()));
    }
}

} // namespace platen
