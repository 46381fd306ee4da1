// SPDX-License-Identifier: GPL-3.0-or-later
// A message to the person beside what it is about: an icon, the text, and buttons for what can be done.
#pragma once

#include <QFrame>

class QLabel;

namespace platen {

class FlowLayout;

class Notice : public QFrame
{
    Q_OBJECT
public:
    Notice(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);
    void addFix(QWidget *button); // below the text

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QLabel *m_text;
    QWidget *m_fixes;
    FlowLayout *m_row;
};

} // namespace platen
