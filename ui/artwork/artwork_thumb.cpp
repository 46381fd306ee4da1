// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/artwork_thumb.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

ArtworkThumb::ArtworkThumb(int side, QWidget *parent)
    : QAbstractButton(parent)
    , m_side(side)
{
    setFixedSize(side, side);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ArtworkThumb::setPicture(const QImage &picture)
{
    const QSize most = QSize(m_side, m_side) * devicePixelRatioF();
    const bool isLarger = picture.width() > most.width() || picture.height() > most.height();
    m_picture = isLarger ? picture.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void ArtworkThumb::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect edge = rect();
    if (m_picture.isNull()) {
        painter.fillRect(rect(), themeColor(Token::Hover, palette()));
        QRect icon(0, 0, grid(6), grid(6));
        icon.moveCenter(rect().center());
        paintIcon(&painter, icon, QStringLiteral("artwork"), themeColor(Token::Muted, palette()));
    } else {
        edge.setSize(m_picture.deviceIndependentSize().toSize());
        edge.moveCenter(rect().center());
        painter.drawImage(edge.topLeft(), m_picture);
    }
    painter.setPen(themeColor(Token::Hairline, palette()));
    painter.drawRect(edge.adjusted(0, 0, -1, -1));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace platen
