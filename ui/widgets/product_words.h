// SPDX-License-Identifier: GPL-3.0-or-later
// Products as text.
#pragma once

#include "core/domain/product.h"

#include <QJsonObject>
#include <QString>

namespace platen {

QString productLine(const Product &product); // "Standard canvas · 254 × 254 mm"
// The best size of artwork for that area with these attributes: "Best at 3000 × 3000 px"; empty if not known.
QString areaSize(const Product &product, const QJsonObject &chosen, const QString &area);
QString attributeWord(const QString &attribute); // "frameColour" → "Frame colour"
QString areaWord(const QString &area);           // "default" → "Artwork", "insideFront" → "Inside front"
QString sizingWord(const QString &sizing);       // "fillPrintArea" → "Fill print area"

} // namespace platen
