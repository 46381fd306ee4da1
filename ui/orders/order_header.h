// SPDX-License-Identifier: GPL-3.0-or-later
// The column headers of the list: muted titles aligned with their cells, a hairline below, and an arrow on the sorted
// column.
#pragma once

#include <QHeaderView>

namespace platen {

class OrderHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit OrderHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace platen
