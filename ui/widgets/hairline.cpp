// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hairline.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::Hairline, palette()));
}

} // namespace platen
