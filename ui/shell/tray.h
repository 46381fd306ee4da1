// SPDX-License-Identifier: GPL-3.0-or-later
// The icon beside the clock, where there is one: the window can be closed while the listener goes on, and what needs a
// person is told, bundled.
#pragma once

#include <QObject>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace platen {

class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QWidget *window);
    ~Tray() override;

    static bool isAvailable();
    void show(); // the icon
    void sayStillListening();
    // Tells if more orders need attention than at the last call, and the window is not in front.
    void noteAttention(qint64 orders);

Q_SIGNALS:
    void raiseWanted();
    void attentionWanted();
    void quitWanted();

private:
    QWidget *m_window;
    QMenu *m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    qint64 m_attention = -1;
    bool m_toldAttention = false; // what a click on the message is about
};

} // namespace platen
