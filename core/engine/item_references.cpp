// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/item_references.h"

#include "core/domain/draft_texts.h"

#include <QSet>

namespace platen {

void makeItemReferences(std::vector<Item> &items)
{
    QSet<QString> taken;
    for (const Item &item : items)
        taken.insert(item.reference.trimmed().toLower());
    int number = 0;
    for (Item &item : items) {
        if (!isBlank(item.reference))
            continue;
        do {
            item.reference = QStringLiteral("line-%1").arg(++number);
        } while (taken.contains(item.reference));
    }
}

} // namespace platen
