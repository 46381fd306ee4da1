// SPDX-License-Identifier: GPL-3.0-or-later
// The search field; emits what was typed, with every letter: a search that is overtaken by the next one is cancelled.
#pragma once

#include <QLineEdit>

namespace platen {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void clearQuietly(); // without a signal
    void setQuietly(const QString &search);

Q_SIGNALS:
    void searchChanged(const QString &text); // trimmed
    void left();                             // Escape in the empty field, Return or Down: the list gets the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void report();
    QString m_reported;
};

} // namespace platen
