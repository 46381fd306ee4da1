// SPDX-License-Identifier: GPL-3.0-or-later
// A filter that is in force: its text, and a cross that takes it away (or Delete, or Space).
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
