// SPDX-License-Identifier: GPL-3.0-or-later
// A thumbnail in a square of fixed size, so that nothing moves when it arrives; an icon until then, and if there is
// none.
#pragma once

#include "core/artwork/thumbnail_store.h"

#include <QPixmap>
#include <QWidget>

namespace platen {

class ThumbnailLabel : public QWidget
{
    Q_OBJECT
public:
    // `side` in device-independent pixels.
    ThumbnailLabel(artwork::ThumbnailStore &store, const artwork::ThumbnailSource &source, int side,
                   QWidget *parent = nullptr);

    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setPicture(const QByteArray &png, const QString &cacheKey);

    int m_side;
    QPixmap m_picture;
    std::shared_ptr<artwork::ThumbnailStore::Request> m_request; // dropped with this widget
};

} // namespace platen
