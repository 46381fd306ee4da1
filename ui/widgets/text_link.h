// SPDX-License-Identifier: GPL-3.0-or-later
// Text that links to a place in the window: it wraps, and is focused by Tab and followed by Return
// (QLabel::linkActivated).
#pragma once

#include <QLabel>

namespace platen {

class TextLink : public QLabel
{
    Q_OBJECT
public:
    TextLink(const QString &text, const QString &target, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void write();
    QString m_text;
    QString m_target;
};

} // namespace platen
