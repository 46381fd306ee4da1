// SPDX-License-Identifier: GPL-3.0-or-later
// Says what the lines and hatches of the drawing mean: only of those that it has.
#pragma once

#include "ui/artwork/overlay_painter.h"

#include <QWidget>

namespace platen {

class FlowLayout;

class ArtworkLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ArtworkLegend(QWidget *parent = nullptr);
    void setParts(const std::vector<OverlayPart> &parts);

private:
    FlowLayout *m_row;
    std::vector<OverlayPart> m_parts;
};

} // namespace platen
