// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/thumbnail_label.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPixmapCache>

#include <cmath>

namespace platen {

namespace {

// Empty if the content is not known: then the picture of another file could be shown.
QString cacheKeyOf(const artwork::ThumbnailSource &source, int sizePx)
{
    const artwork::ThumbnailKey key{source.md5, source.page, sizePx};
    return key.isValid() ? QStringLiteral("thumbnail ") + key.fileName() : QString();
}

} // namespace

ThumbnailLabel::ThumbnailLabel(artwork::ThumbnailStore &store, const artwork::ThumbnailSource &source, int side,
                               QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setFixedSize(side, side);
    const int sizePx = int(std::ceil(side * devicePixelRatioF()));
    const QString cacheKey = cacheKeyOf(source, sizePx);
    if (!cacheKey.isEmpty() && QPixmapCache::find(cacheKey, &m_picture))
        return;
    m_request = store.request(source, sizePx, [this, cacheKey](const QByteArray &png) { setPicture(png, cacheKey); });
}

void ThumbnailLabel::setPicture(const QByteArray &png, const QString &cacheKey)
{
    if (!m_picture.loadFromData(png, "PNG"))
        return;
    if (!cacheKey.isEmpty())
        QPixmapCache::insert(cacheKey, m_picture);
    update();
}

void ThumbnailLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.fillRect(rect(), themeColor(Token::Hover, palette()));
        QRect icon(0, 0, grid(6), grid(6));
        icon.moveCenter(rect().center());
        paintIcon(&painter, icon, QStringLiteral("artwork"), themeColor(Token::Muted, palette()));
        return;
    }
    // Never enlarged: a small picture would look blurred, as if the file were.
    const QSize most = QSize(m_side, m_side).boundedTo(m_picture.size() / devicePixelRatioF());
    QRect place(QPoint(), m_picture.size().scaled(most, Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_picture);
    painter.setPen(themeColor(Token::Hairline, palette()));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace platen
