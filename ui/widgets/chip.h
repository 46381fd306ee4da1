// SPDX-License-Identifier: GPL-3.0-or-later
// An active filter: its text, and a cross that removes it (as do Delete and Space).
#pragma once

#include <QAbstractButton>

namespace platen {

class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace platen
