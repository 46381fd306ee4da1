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

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.85F);
    painter.fillRect(rect(), veil);
    const QColor colour = themeColor(m_isUseful ? Token::Info : Token::Warning, palette());
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(grid(2), grid(2), -grid(2), -grid(2)), grid(1), grid(1));
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(grid(6), grid(6), -grid(6), -grid(6)), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace platen
