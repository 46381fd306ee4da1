// SPDX-License-Identifier: GPL-3.0-or-later
// Single-colour icons from resources/icons, painted in a palette colour.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRect;

namespace platen {

// In the palette's text colour at the time of painting.
QIcon themedIcon(const QString &name);
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);
QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &color);

} // namespace platen
