// SPDX-License-Identifier: GPL-3.0-or-later
// Lights up the part of the window that something is being dragged over, and says what dropping it would do.
#pragma once

#include <QWidget>

namespace platen {

class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *over);

    void say(const QString &text, bool isUseful); // shows it
    [[nodiscard]] const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_isUseful = true;
};

} // namespace platen
