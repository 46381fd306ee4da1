// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/overlay_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace platen {

using artwork::Overlay;
using artwork::Rect;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ArtworkOverlay)
};

constexpr double hatchDistance = 12;

QRectF onGridLines(const QRectF &rect)
{
    return QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor lineColor(OverlayPart part, const QPalette &palette)
{
    switch (part) {
    case OverlayPart::Bleed:
        return themeColor(Token::Danger, palette);
    case OverlayPart::Safe:
        return themeColor(Token::Success, palette);
    case OverlayPart::LowResolution:
        return themeColor(Token::Warning, palette);
    default:
        return palette.color(QPalette::Text);
    }
}

QPen linePen(OverlayPart part, const QPalette &palette)
{
    QPen pen(lineColor(part, palette), part == OverlayPart::Trim ? 1.5 : 1);
    pen.setJoinStyle(Qt::MiterJoin);
    if (part != OverlayPart::Trim)
        pen.setDashPattern(part == OverlayPart::Safe ? QList<qreal>{4, 4} : QList<qreal>{8, 3});
    return pen;
}

// Visible on every picture: a second line below it in the opposite brightness.
void paintFrame(QPainter *painter, const QRectF &rect, OverlayPart part, const QPalette &palette)
{
    QColor halo = palette.color(QPalette::Base);
    halo.setAlpha(170);
    QPen below(halo, 3);
    below.setJoinStyle(Qt::MiterJoin);
    painter->setBrush(Qt::NoBrush);
    for (const QPen &pen : {below, linePen(part, palette)}) {
        painter->setPen(pen);
        painter->drawRect(onGridLines(rect));
    }
}

void paintHatch(QPainter *painter, const QRectF &rect, const QColor &color, bool isRising)
{
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setPen(QPen(color, 1));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += hatchDistance) {
        const QPointF low(x, rect.bottom());
        const QPointF high(x + rect.height(), rect.top());
        painter->drawLine(isRising ? low : QPointF(low.x(), high.y()), isRising ? high : QPointF(high.x(), low.y()));
    }
    painter->restore();
}

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

void paintArea(QPainter *painter, const QRectF &rect, OverlayPart part, const QPalette &palette)
{
    switch (part) {
    case OverlayPart::CutOff:
        painter->fillRect(rect, withAlpha(palette.color(QPalette::Window), 200));
        break;
    case OverlayPart::Empty:
        painter->fillRect(rect, Qt::white); // paper, by day and by night
        paintHatch(painter, rect, QColor(0xc3, 0xc7, 0xce), false);
        break;
    case OverlayPart::LowResolution:
        paintHatch(painter, rect, withAlpha(themeColor(Token::Warning, palette), 120), true);
        break;
    default:
        break;
    }
}

// What lies beyond the file is drawn, too: a page may bring its bleed.
void paintFile(QPainter *painter, const QRectF &rect, bool isTurned, const ArtworkPreview &preview)
{
    if (preview.image.isNull()) {
        painter->fillRect(rect, QColor(0x80, 0x80, 0x80, 60));
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->translate(isTurned ? rect.topRight() : rect.topLeft());
    if (isTurned)
        painter->rotate(90);
    const QSizeF size = isTurned ? rect.size().transposed() : rect.size();
    painter->drawImage(onTrim(preview.place, QRectF(QPointF(), size)), preview.image);
    painter->restore();
}

bool isArea(OverlayPart part)
{
    return part == OverlayPart::CutOff || part == OverlayPart::Empty || part == OverlayPart::LowResolution;
}

} // namespace

QString overlayPartWord(OverlayPart part)
{
    switch (part) {
    case OverlayPart::Trim:
        return Words::tr("Cut edge");
    case OverlayPart::Bleed:
        return Words::tr("Bleed");
    case OverlayPart::Safe:
        return Words::tr("Safe area");
    case OverlayPart::CutOff:
        return Words::tr("Cut off");
    case OverlayPart::Empty:
        return Words::tr("Stays empty");
    case OverlayPart::LowResolution:
        break;
    }
    return Words::tr("Low resolution");
}

std::vector<OverlayPart> overlayParts(const Overlay &overlay)
{
    std::vector<OverlayPart> parts{OverlayPart::Trim};
    const auto add = [&parts](bool has, OverlayPart part) {
        if (has)
            parts.push_back(part);
    };
    add(overlay.bleed.has_value(), OverlayPart::Bleed);
    add(overlay.safe.has_value(), OverlayPart::Safe);
    add(!overlay.cutOff.empty(), OverlayPart::CutOff);
    add(!overlay.empty.empty(), OverlayPart::Empty);
    add(!overlay.lowResolution.empty(), OverlayPart::LowResolution);
    return parts;
}

void paintSwatch(QPainter *painter, const QRectF &rect, OverlayPart part, const QPalette &palette)
{
    if (!isArea(part)) {
        painter->setPen(linePen(part, palette));
        const double middle = std::floor(rect.center().y()) + 0.5;
        painter->drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        return;
    }
    if (part == OverlayPart::CutOff)
        painter->fillRect(rect, withAlpha(palette.color(QPalette::Text), 90));
    paintArea(painter, rect, part, palette);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(themeColor(Token::Outline, palette));
    painter->drawRect(onGridLines(rect));
}

QRectF onTrim(const Rect &fraction, const QRectF &trim)
{
    return {trim.left() + fraction.x * trim.width(), trim.top() + fraction.y * trim.height(),
            fraction.width * trim.width(), fraction.height * trim.height()};
}

QRectF overlayBounds(const Overlay &overlay)
{
    const QRectF unit(0, 0, 1, 1);
    QRectF bounds = onTrim(overlay.file, unit).united(unit);
    if (overlay.bleed)
        bounds = bounds.united(onTrim(*overlay.bleed, unit));
    return bounds;
}

void paintOverlay(QPainter *painter, const QRectF &trim, const Overlay &overlay, const ArtworkPreview &preview,
                  const QPalette &palette)
{
    const QRectF file = onTrim(overlay.file, trim);
    const QRectF printed = onTrim(overlay.bleed.value_or(overlay.trim), trim);
    painter->fillRect(printed, Qt::white);
    QPainterPath shown;
    shown.setFillRule(Qt::WindingFill);
    shown.addRect(file);
    shown.addRect(printed);
    painter->save();
    painter->setClipPath(shown, Qt::IntersectClip);
    paintFile(painter, file, overlay.turned, preview);
    painter->restore();
    for (const Rect &part : overlay.cutOff)
        paintArea(painter, onTrim(part, trim), OverlayPart::CutOff, palette);
    for (const Rect &part : overlay.empty)
        paintArea(painter, onTrim(part, trim), OverlayPart::Empty, palette);
    for (const Rect &part : overlay.lowResolution)
        paintArea(painter, onTrim(part, trim), OverlayPart::LowResolution, palette);
    if (overlay.bleed)
        paintFrame(painter, onTrim(*overlay.bleed, trim), OverlayPart::Bleed, palette);
    if (overlay.safe)
        paintFrame(painter, onTrim(*overlay.safe, trim), OverlayPart::Safe, palette);
    paintFrame(painter, onTrim(overlay.trim, trim), OverlayPart::Trim, palette);
}

} // namespace platen
