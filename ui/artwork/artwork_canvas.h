// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of a file on its product, which can be zoomed (Ctrl and the wheel, + and -, 0 fits, 1 is the printed
// size) and moved (dragging, arrow keys, scroll bars).
#pragma once

#include "ui/artwork/overlay_painter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace platen {

class ArtworkCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ArtworkCanvas(QWidget *parent = nullptr);

    // `millimetres`: the trim size, if it is known; it is written at the edges.
    // `previewPlace`: see preview_place.h.
    void setScene(const artwork::Overlay &overlay, std::optional<artwork::Size> millimetres,
                  artwork::Rect previewPlace = {0, 0, 1, 1});
    void clearScene();
    void setPreview(const QImage &preview);

    void zoomBy(double factor); // about the middle
    void fit();
    void showPrintedSize(); // does nothing if it is not known
    [[nodiscard]] bool knowsPrintedSize() const { return m_scene && m_millimetres; }
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    // How large it is drawn, compared with the print; nullopt if the printed size is not known.
    [[nodiscard]] std::optional<double> printedScale() const;

    // Where the trimmed product is drawn, in pixels of the viewport.
    [[nodiscard]] QRectF trimRect() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomed();
    void previewWanted(int sizePx); // a sharper one, in device pixels of the longer side of the file

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double fittingWidth() const;
    [[nodiscard]] double printedWidth() const; // of the trim size, in pixels; 0 if not known
    [[nodiscard]] QRectF contentRect(double trimWidth) const;
    void setTrimWidth(double width, QPointF about);
    void adaptScrollBars();
    void paintLengths(QPainter *painter) const;
    void paintFocus(QPainter *painter) const;

    std::optional<artwork::Overlay> m_scene;
    std::optional<artwork::Size> m_millimetres;
    ArtworkPreview m_preview;
    double m_trimWidth = 0; // in pixels
    bool m_isFitted = true;
    std::optional<QPoint> m_dragged; // from where
};

} // namespace platen
