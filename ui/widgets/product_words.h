// SPDX-License-Identifier: GPL-3.0-or-later
// A product in a person's words.
#pragma once

#include "core/domain/product.h"

#include <QJsonObject>
#include <QString>

namespace platen {

QString productLine(const Product &product); // "Standard canvas · 254 × 254 mm"
// What artwork for that area is best made as, with these attributes chosen: "Best at 3000 × 3000 px"; empty where it is
// not known.
QString areaSize(const Product &product, const QJsonObject &chosen, const QString &area);
QString attributeWord(const QString &attribute); // "frameColour" → "Frame colour"
QString areaWord(const QString &area);           // "default" → "Artwork", "insideFront" → "Inside front"
QString sizingWord(const QString &sizing);       // "fillPrintArea" → "Fill print area"

} // namespace platen
