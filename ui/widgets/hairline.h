// SPDX-License-Identifier: GPL-3.0-or-later
// A line of one device-independent pixel between two parts.
#pragma once

#include <QWidget>

namespace platen {

class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace platen
