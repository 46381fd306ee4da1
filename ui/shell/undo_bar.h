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

    // `text` has %1 where the seconds that are left stand. One that is offered later takes the place of the one before.
    void offer(const QString &text, int seconds, std::function<void()> undo);
    void dismiss();
    [[nodiscard]] QString text() const;

private:
    void tick();
    QString m_pattern;
    int m_left = 0;
    std::function<void()> m_undo;
    QTimer m_timer;
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace platen
