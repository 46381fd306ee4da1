// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet line at the bottom for what can still be taken back: "PO-1001 will be sent in 8 s — Undo".
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

    // One that is offered later takes the place of the one before.
    void offer(const QString &text, int seconds, std::function<void()> undo);
    // A text that names the seconds that are left.
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
