// SPDX-License-Identifier: GPL-3.0-or-later
// The tray icon, if there is a tray: the listener keeps running while the window is closed, and orders that need
// attention are announced, bundled.
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
    void show(); // shows the icon
    void sayStillListening();
    // Notifies if more needs attention than at the last call and the window is not in front.
    void noteAttention(qint64 items);

Q_SIGNALS:
    void raiseWanted();
    void attentionWanted();
    void quitWanted();

private:
    QWidget *m_window;
    QMenu *m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    qint64 m_attention = -1;
    bool m_aboutAttention = false; // whether the last message was about attention: decides what a click on it does
};

} // namespace platen
