// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the list's columns: quiet words over the same edge as their cells, one hairline below, an arrow where it
// is sorted.
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
