// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_drop.h"

#include "core/domain/json_members.h"

namespace platen {

QString ArtworkDrop::freePlace() const
{
    for (std::size_t i = 0; i < m_model.itemCount(); ++i) {
        const std::vector<WantedArea> areas = m_model.areas(i);
        for (const WantedArea &area : areas) {
            const QString pointer = itemPointer(i, QStringLiteral("/artwork/") + pointerToken(area.area));
            const bool isWanted = area.required || areas.size() == 1;
            if (isWanted && m_model.value(pointer).isUndefined())
                return pointer;
        }
    }
    return {};
}

int ArtworkDrop::place(const std::vector<QJsonObject> &artwork)
{
    m_placed.clear();
    m_added = 0;
    for (const QJsonObject &one : artwork) {
        QString pointer = freePlace();
        if (pointer.isEmpty() && m_model.isAsked(QStringLiteral("/items/*/artwork"))) {
            m_model.addItem();
            ++m_added;
            pointer = freePlace();
        }
        if (pointer.isEmpty())
            break;
        m_model.set(pointer, one);
        m_placed.push_back({pointer, one});
    }
    return static_cast<int>(m_placed.size());
}

void ArtworkDrop::undo()
{
    for (const Placed &placed : m_placed) {
        if (m_model.value(placed.pointer).toObject() == placed.artwork)
            m_model.set(placed.pointer, QJsonObject());
    }
    // An item that was added for a file, and has got nothing else meanwhile, goes with it.
    for (; m_added > 0 && m_model.itemCount() > 1; --m_added) {
        const Item &last = m_model.item(m_model.itemCount() - 1);
        if (!last.sku.isEmpty() || !last.artwork.empty())
            break;
        m_model.removeItem(m_model.itemCount() - 1);
    }
    m_placed.clear();
    m_added = 0;
}

} // namespace platen
