// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/artwork_legend.h"

#include "ui/widgets/flow_layout.h"

#include <QPainter>

namespace platen {

namespace {

constexpr int swatchWidth = grid(5);

class Entry : public QWidget
{
public:
    Entry(OverlayPart part, QWidget *parent)
        : QWidget(parent)
        , m_part(part)
    {
        setAccessibleName(overlayPartWord(part));
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {swatchWidth + grid(2) + fontMetrics().horizontalAdvance(overlayPartWord(m_part)),
                onGrid(fontMetrics().height())};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect swatch(0, (height() - grid(3)) / 2, swatchWidth, grid(3));
        paintSwatch(&painter, QStyle::visualRect(layoutDirection(), rect(), swatch), m_part, palette());
        painter.setPen(themeColor(Token::Muted, palette()));
        const QRect words = rect().adjusted(swatchWidth + grid(2), 0, 0, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading,
                         overlayPartWord(m_part));
    }

private:
    OverlayPart m_part;
};

} // namespace

ArtworkLegend::ArtworkLegend(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, grid(4)))
{
    m_row->setContentsMargins(0, 0, 0, 0);
}

void ArtworkLegend::setParts(const std::vector<OverlayPart> &parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OverlayPart part : parts) {
        auto *entry = new Entry(part, this);
        m_row->addWidget(entry);
        entry->show();
    }
}

} // namespace platen
