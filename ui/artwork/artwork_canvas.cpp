// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/artwork_canvas.h"

#include "core/artwork/size_text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace platen {

namespace {

constexpr double zoomStep = 1.25;
constexpr double millimetresPerInch = 25.4;
constexpr int mostPixels = 16'000; // of the trim's longer side
constexpr int leastPixels = 16;
constexpr int margin = grid(6); // around the drawing, also for the lengths

} // namespace

ArtworkCanvas::ArtworkCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("artworkCanvas"));
    setLayoutDirection(Qt::LeftToRight); // a product has the same left side everywhere
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::OpenHandCursor);
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void ArtworkCanvas::setScene(const artwork::Overlay &overlay, std::optional<artwork::Size> millimetres,
                             artwork::Rect previewPlace)
{
    const bool isSame = m_scene == overlay && m_millimetres == millimetres && m_preview.place == previewPlace;
    if (isSame)
        return; // whoever looks at a part of it goes on looking at it
    m_preview.place = previewPlace;
    m_scene = overlay;
    m_millimetres = millimetres;
    fit();
}

void ArtworkCanvas::clearScene()
{
    m_scene.reset();
    m_millimetres.reset();
    m_preview = {};
    fit();
}

void ArtworkCanvas::setPreview(const QImage &preview)
{
    m_preview.image = preview;
    viewport()->update();
}

QSize ArtworkCanvas::sizeHint() const
{
    return {grid(120), grid(100)};
}

QSize ArtworkCanvas::minimumSizeHint() const
{
    return {grid(40), grid(40)};
}

double ArtworkCanvas::printedWidth() const
{
    if (!m_millimetres)
        return 0;
    // In device-independent pixels. Some displays do not know their size.
    const double measured = screen()->physicalDotsPerInchX();
    const double dpi = measured >= 40 && measured <= 600 ? measured : screen()->logicalDotsPerInchX();
    return m_millimetres->width / millimetresPerInch * dpi;
}

std::optional<double> ArtworkCanvas::printedScale() const
{
    if (!knowsPrintedSize())
        return std::nullopt;
    return m_trimWidth / printedWidth();
}

double ArtworkCanvas::fittingWidth() const
{
    const QRectF bounds = overlayBounds(*m_scene);
    const double aspect = m_scene->aspect.height / m_scene->aspect.width;
    const QSize room = maximumViewportSize() - QSize(2 * margin, 2 * margin);
    return std::max(double(leastPixels),
                    std::min(room.width() / bounds.width(), room.height() / (bounds.height() * aspect)));
}

// Everything that can be scrolled to, with the trim's upper left corner as the origin.
QRectF ArtworkCanvas::contentRect(double trimWidth) const
{
    const QRectF bounds = overlayBounds(*m_scene);
    const double trimHeight = trimWidth * m_scene->aspect.height / m_scene->aspect.width;
    return QRectF(bounds.left() * trimWidth, bounds.top() * trimHeight, bounds.width() * trimWidth,
                  bounds.height() * trimHeight)
        .adjusted(-margin, -margin, margin, margin);
}

QRectF ArtworkCanvas::trimRect() const
{
    if (!m_scene)
        return {};
    const QRectF content = contentRect(m_trimWidth);
    // In the middle while there is room.
    const double left = std::max(0.0, (viewport()->width() - content.width()) / 2) - horizontalScrollBar()->value();
    const double top = std::max(0.0, (viewport()->height() - content.height()) / 2) - verticalScrollBar()->value();
    return {left - content.left(), top - content.top(), m_trimWidth,
            m_trimWidth * m_scene->aspect.height / m_scene->aspect.width};
}

void ArtworkCanvas::adaptScrollBars()
{
    const QSizeF content = m_scene ? contentRect(m_trimWidth).size() : QSizeF();
    const auto adapt = [](QScrollBar *bar, double length, int room) {
        bar->setRange(0, std::max(0, int(std::floor(length)) - room));
        bar->setPageStep(room);
        bar->setSingleStep(grid(5));
    };
    const QSize room = m_isFitted ? maximumViewportSize() : viewport()->size();
    adapt(horizontalScrollBar(), content.width(), room.width());
    adapt(verticalScrollBar(), content.height(), room.height());
}

void ArtworkCanvas::fit()
{
    m_isFitted = true;
    m_trimWidth = m_scene ? fittingWidth() : 0;
    adaptScrollBars();
    viewport()->update();
    Q_EMIT zoomed();
}

void ArtworkCanvas::setTrimWidth(double width, QPointF about)
{
    if (!m_scene)
        return;
    const double longer = std::max(1.0, m_scene->aspect.height / m_scene->aspect.width);
    const QRectF before = trimRect();
    const QPointF kept((about.x() - before.left()) / before.width(), (about.y() - before.top()) / before.height());
    m_isFitted = false;
    m_trimWidth = std::clamp(width, double(leastPixels), mostPixels / longer);
    adaptScrollBars();
    const QRectF after = trimRect();
    const QPointF moved(after.left() + kept.x() * after.width(), after.top() + kept.y() * after.height());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x() - about.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y() - about.y())));
    viewport()->update();
    const QRectF file = onTrim(m_scene->file, after);
    const int wanted = int(std::max(file.width(), file.height()) * devicePixelRatioF());
    if (wanted > std::max(m_preview.image.width(), m_preview.image.height()))
        Q_EMIT previewWanted(wanted);
    Q_EMIT zoomed();
}

void ArtworkCanvas::zoomBy(double factor)
{
    setTrimWidth(m_trimWidth * factor, viewport()->rect().center());
}

void ArtworkCanvas::showPrintedSize()
{
    if (knowsPrintedSize())
        setTrimWidth(printedWidth(), viewport()->rect().center());
}

void ArtworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    if (m_scene) {
        paintOverlay(&painter, trimRect(), *m_scene, m_preview, palette());
        paintLengths(&painter);
    }
    if (hasFocus())
        paintFocus(&painter);
}

void ArtworkCanvas::paintFocus(QPainter *painter) const
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(palette().color(QPalette::Highlight));
    painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

// The printed width below the drawing and the printed height to the right of it.
void ArtworkCanvas::paintLengths(QPainter *painter) const
{
    if (!m_millimetres)
        return;
    const auto text = [](double length) {
        return tr("%1 mm").arg(QLocale().toString(length, 'f', std::abs(length - std::round(length)) < 0.05 ? 0 : 1));
    };
    const QRectF trim = trimRect();
    const QRectF all = contentRect(m_trimWidth).translated(trim.topLeft());
    painter->setPen(themeColor(Token::Muted, palette()));
    const auto paint = [painter](double length, const QString &words) {
        painter->drawLine(QPointF(0, -3), QPointF(0, 3));
        painter->drawLine(QPointF(length, -3), QPointF(length, 3));
        const double width = painter->fontMetrics().horizontalAdvance(words) + grid(3);
        const double side = std::max(0.0, (length - width) / 2);
        painter->drawLine(QPointF(0, 0), QPointF(side, 0));
        painter->drawLine(QPointF(length - side, 0), QPointF(length, 0));
        painter->drawText(QRectF(length / 2 - width, -grid(3), 2 * width, grid(6)), Qt::AlignCenter, words);
    };
    painter->save();
    painter->translate(trim.left(), all.bottom() - margin / 2);
    paint(trim.width(), text(m_millimetres->width));
    painter->restore();
    painter->save();
    painter->translate(all.right() - margin / 2, trim.bottom());
    painter->rotate(-90);
    paint(trim.height(), text(m_millimetres->height));
    painter->restore();
}

void ArtworkCanvas::resizeEvent(QResizeEvent *)
{
    if (m_isFitted)
        fit();
    else
        adaptScrollBars();
}

void ArtworkCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where + needs Shift
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return showPrintedSize();
    default:
        QAbstractScrollArea::keyPressEvent(event); // the arrows scroll
    }
}

void ArtworkCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setTrimWidth(m_trimWidth * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ArtworkCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_dragged = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void ArtworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return;
    const QPoint by = event->position().toPoint() - *m_dragged;
    m_dragged = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void ArtworkCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
    viewport()->setCursor(Qt::OpenHandCursor);
}

} // namespace platen
