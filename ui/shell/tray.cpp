// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

namespace platen {

Tray::Tray(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    connect(m_menu->addAction(tr("Show Platen")), &QAction::triggered, this, &Tray::raiseWanted);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
}

Tray::~Tray() = default;

bool Tray::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::show()
{
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(m_window->windowIcon(), this);
        m_icon->setToolTip(QStringLiteral("Platen"));
        m_icon->setContextMenu(m_menu);
        connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT raiseWanted();
        });
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
            Q_EMIT raiseWanted();
            if (m_aboutAttention)
                Q_EMIT attentionWanted();
        });
    }
    m_icon->show();
}

void Tray::sayStillListening()
{
    m_aboutAttention = false;
    if (m_icon)
        m_icon->showMessage(tr("Platen is still listening"),
                            tr("The window is closed, but Platen still accepts webhooks and sends orders. To quit, use "
                               "this icon's menu."),
                            QSystemTrayIcon::Information);
}

void Tray::noteAttention(qint64 items)
{
    const qint64 before = std::exchange(m_attention, items);
    if (before < 0 || items <= before || m_window->isActiveWindow() || !isAvailable())
        return;
    show();
    m_aboutAttention = true;
    m_icon->showMessage(tr("%Ln item(s) need attention", nullptr, static_cast<int>(items)),
                        tr("%Ln more than before", nullptr, static_cast<int>(items - before)),
                        QSystemTrayIcon::Warning);
}

} // namespace platen
