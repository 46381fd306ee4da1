// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/sizing_card.h"

#include "ui/widgets/product_words.h"

#include <QPainter>

#include <algorithm>

namespace platen {

namespace {

constexpr int padding = grid(3);
constexpr int consequenceLines = 2;

} // namespace

SizingCard::SizingCard(QString word, QWidget *parent)
    : QRadioButton(parent)
    , m_word(std::move(word))
{
    setObjectName(m_word);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SizingCard::setScene(const artwork::Overlay *overlay, const artwork::Rect &previewPlace,
                          const QString &consequence)
{
    m_preview.place = previewPlace;
    m_overlay = overlay ? std::optional(*overlay) : std::nullopt;
    m_consequence = consequence;
    setAccessibleName(sizingWord(m_word));
    setAccessibleDescription(m_consequence);
    updateGeometry();
    update();
}

void SizingCard::setPreview(const QImage &preview)
{
    m_preview.image = preview;
    update();
}

int SizingCard::textHeight() const
{
    return fontMetrics().height() + grid(1) + consequenceLines * fontMetrics().lineSpacing();
}

QSize SizingCard::sizeHint() const
{
    return {std::max(grid(44), fontMetrics().averageCharWidth() * 24 + 2 * padding),
            grid(40) + textHeight() + 3 * padding};
}

QSize SizingCard::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18 + 2 * padding, grid(16) + textHeight() + 3 * padding};
}

QRect SizingCard::drawingRect() const
{
    return rect().adjusted(padding, padding, -padding, -2 * padding - textHeight());
}

QRectF SizingCard::trimRect() const
{
    if (!m_overlay)
        return {};
    const QRectF room = drawingRect();
    const QRectF bounds = overlayBounds(*m_overlay);
    const double aspect = m_overlay->aspect.height / m_overlay->aspect.width;
    const double width = std::min(room.width() / bounds.width(), room.height() / (bounds.height() * aspect));
    const double height = width * aspect;
    const QPointF corner = room.center() - QPointF(bounds.center().x() * width, bounds.center().y() * height);
    return {corner, QSizeF(width, height)};
}

void SizingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(isChecked()    ? themeColor(Token::Selection, palette())
                     : underMouse() ? themeColor(Token::Hover, palette())
                                    : palette().color(QPalette::Base));
    const bool isStrong = isChecked() || hasFocus();
    painter.setPen(QPen(isStrong ? palette().color(QPalette::Highlight) : themeColor(Token::Hairline, palette()),
                        hasFocus() ? 2 : 1));
    painter.drawRoundedRect(frame, 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_overlay) {
        painter.save();
        painter.setClipRect(drawingRect().adjusted(-2, -2, 2, 2));
        artwork::Overlay plain = *m_overlay; // the lines of bleed and safe area are too much for this size
        plain.bleed.reset();
        plain.safe.reset();
        paintOverlay(&painter, trimRect(), plain, m_preview, palette());
        painter.restore();
    }
    QRect words(padding, height() - padding - textHeight(), width() - 2 * padding, fontMetrics().height());
    painter.setPen(palette().color(QPalette::Text));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(sizingWord(m_word), Qt::ElideRight, words.width()));
    painter.setFont(font());
    painter.setPen(themeColor(Token::Muted, palette()));
    const QRect below(words.left(), words.bottom() + grid(1), words.width(), height() - padding - words.bottom());
    painter.drawText(below, Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, m_consequence);
}

} // namespace platen
