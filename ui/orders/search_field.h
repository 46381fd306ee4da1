// SPDX-License-Identifier: GPL-3.0-or-later
// The search over everything: tells what was typed once the typing pauses.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace platen {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int pauseMilliseconds = 150;

    explicit SearchField(QWidget *parent = nullptr);
    void clearQuietly(); // without telling
    void setQuietly(const QString &search);

Q_SIGNALS:
    void searchChanged(const QString &text); // trimmed
    void left();                             // Escape on an empty field, Return, Down: on to the list

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();
    QTimer m_pause;
    QString m_told;
};

} // namespace platen
