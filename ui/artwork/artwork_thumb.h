// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of a file that can be clicked; an icon until it is there, and if there is none.
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace platen {

class ArtworkThumb : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ArtworkThumb(int side, QWidget *parent = nullptr);

    void setPicture(const QImage &picture); // of any size
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    QImage m_picture; // scaled
};

} // namespace platen
