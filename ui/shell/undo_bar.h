// SPDX-License-Identifier: GPL-3.0-or-later
// A bar at the bottom for what can still be undone: "PO-1001 will be sent in 8 s — Undo".
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace platen {

class UndoBar : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    // A new offer replaces the previous one.
    void offer(const QString &text, int seconds, std::function<void()> undo);
    // Returns the text for the seconds left.
    void offer(std::function<QString(int)> text, int seconds, std::function<void()> undo);
    void dismiss();
    [[nodiscard]] QString text() const;

private:
    void tick();
    std::function<QString(int)> m_text;
    int m_left = 0;
    std::function<void()> m_undo;
    QTimer m_timer;
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace platen
