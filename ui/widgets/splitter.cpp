// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitter.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

namespace {

class HairlineHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor color = themeColor(Token::Hairline, palette());
        if (orientation() == Qt::Horizontal)
            painter.fillRect(QRect(width() / 2, 0, 1, height()), color);
        else
            painter.fillRect(QRect(0, height() / 2, width(), 1), color);
    }
};

} // namespace

Splitter::Splitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    // If it is one pixel wide, Qt itself enlarges the area that can be dragged.
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *Splitter::createHandle()
{
    return new HairlineHandle(orientation(), this);
}

} // namespace platen
