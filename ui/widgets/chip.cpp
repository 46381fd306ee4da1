// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "core/domain/text_display.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace platen {

namespace {
constexpr int crossSize = 12;
}

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    const QString shown = isolated(text);
    setAccessibleName(tr("Remove the filter “%1”").arg(shown));
    setToolTip(plainToolTip(tr("%1. Click to remove this filter.").arg(shown)));
    setText(displayed(text));
    setShortcut({}); // “&” in the text would set one
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, &Chip::removed);
}

QSize Chip::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + crossSize + grid(5) + 1;
    return {qMin(width, fontMetrics().averageCharWidth() * 40), onGrid(fontMetrics().height() + grid(1))};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 10), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(themeColor(Token::Selection, palette()));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QRect inner = rect().adjusted(grid(2), 0, -grid(2), 0);
    const QRect cross(inner.right() - crossSize + 1, 0, crossSize, height());
    const QRect words = inner.adjusted(0, 0, -crossSize - grid(1), 0);
    const QColor color = palette().color(QPalette::WindowText);
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), cross), QStringLiteral("close"),
              underMouse() ? color : themeColor(Token::Muted, palette()));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removed();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace platen
