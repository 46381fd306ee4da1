// SPDX-License-Identifier: GPL-3.0-or-later
// One sizing to choose: a small drawing of the file on the product, its name and its consequence. A radio button for
// keyboard and screen readers.
#pragma once

#include "ui/artwork/overlay_painter.h"

#include <QRadioButton>

namespace platen {

class SizingCard : public QRadioButton
{
    Q_OBJECT
public:
    // `word` as in the order document: "fillPrintArea".
    explicit SizingCard(QString word, QWidget *parent = nullptr);

    // `overlay` is null if the place of the file is not known.
    void setScene(const artwork::Overlay *overlay, const artwork::Rect &previewPlace, const QString &consequence);
    void setPreview(const QImage &preview);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QRectF trimRect() const; // where the trimmed product is drawn
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    [[nodiscard]] int textHeight() const;
    [[nodiscard]] QRect drawingRect() const;

    QString m_word;
    QString m_consequence;
    std::optional<artwork::Overlay> m_overlay;
    ArtworkPreview m_preview;
};

} // namespace platen
