// SPDX-License-Identifier: GPL-3.0-or-later
// One line about what was just done to the draft, which can be undone.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace platen {

class UndoNote : public QFrame
{
    Q_OBJECT
public:
    explicit UndoNote(QWidget *parent = nullptr); // hidden until there is something to say

    void say(const QString &text, bool isUndoable);

Q_SIGNALS:
    void undoWanted();

private:
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace platen
