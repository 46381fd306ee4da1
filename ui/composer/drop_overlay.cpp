// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/drop_overlay.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

DropOverlay::DropOverlay(QWidget *over)
    : QWidget(over)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::say(const QString &text, bool isUseful)
{
    m_text = text;
    m_isUseful = isUseful;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

// The fields below stay in sight, because one may want to drop it on one of them.
void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = themeColor(m_isUseful ? Token::Info : Token::Warning, palette());
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(grid(1), grid(1), -grid(1), -grid(1)), grid(1), grid(1));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    constexpr int flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect space = rect().adjusted(grid(12), grid(12), -grid(12), -grid(12));
    QRect text = painter.boundingRect(space, flags, m_text);
    text.moveBottom(space.bottom());
    painter.setBrush(palette().brush(QPalette::ToolTipBase));
    painter.drawRoundedRect(text.adjusted(-grid(6), -grid(4), grid(6), grid(4)), grid(1), grid(1));
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(text, flags, m_text);
}

} // namespace platen
