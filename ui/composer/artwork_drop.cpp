// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_drop.h"

#include "core/domain/json_members.h"

#include <QFileInfo>
#include <QSet>
#include <QUrl>

namespace platen {

namespace {

QString pointerTo(std::size_t item, const QString &area)
{
    return itemPointer(item, QStringLiteral("/artwork/") + pointerToken(area));
}

// The path whose name and folder may say where it belongs.
QString pathOf(const QJsonObject &artwork)
{
    return artwork.contains("file") ? artwork["file"].toString() : QUrl(artwork["url"].toString()).path();
}

// The required print areas without artwork, in the order of the items, then those of new items.
class FreePlaces
{
public:
    FreePlaces(const DraftModel &model, QSet<QString> taken)
        : m_model(model)
        , m_taken(std::move(taken))
    {
    }

    std::pair<std::size_t, QString> next()
    {
        for (; m_item < m_model.itemCount(); ++m_item) {
            const std::vector<WantedArea> areas = m_model.areas(m_item);
            for (const WantedArea &area : areas) {
                const QString pointer = pointerTo(m_item, area.area);
                const bool isWanted = area.required || areas.size() == 1;
                if (isWanted && m_model.value(pointer).isUndefined() && !m_taken.contains(pointer)) {
                    m_taken.insert(pointer);
                    return {m_item, area.area};
                }
            }
        }
        return {m_item++, declaredAreas(m_model.provider()).first()};
    }

private:
    const DraftModel &m_model;
    QSet<QString> m_taken;
    std::size_t m_item = 0;
};

} // namespace

artwork::NamedOrder ArtworkDrop::named() const
{
    artwork::NamedOrder order{m_model.text(QStringLiteral("/reference")), {}};
    for (std::size_t i = 0; i < m_model.itemCount(); ++i) {
        const Item &item = m_model.item(i);
        artwork::NamedItem named{item.reference, item.sku, {}, {}};
        for (const WantedArea &area : m_model.areas(i))
            named.areas << area.area;
        const Product *product = m_model.product(i);
        if (!product || product->areas.empty())
            named.areas << declaredAreas(m_model.provider());
        named.areas.removeDuplicates();
        for (const Artwork &one : item.artwork)
            named.filled << one.area;
        order.items.push_back(std::move(named));
    }
    return order;
}

std::vector<ArtworkDrop::Place> ArtworkDrop::plan(const std::vector<QJsonObject> &artwork) const
{
    QStringList paths;
    for (const QJsonObject &one : artwork)
        paths << pathOf(one);
    if (!m_model.isAsked(QStringLiteral("/items/*/artwork"))) {
        std::vector<Place> nowhere;
        for (const QJsonObject &one : artwork)
            nowhere.push_back({one, QFileInfo(pathOf(one)).fileName(), {}, {}, false, {}});
        return nowhere;
    }
    const std::vector<artwork::Assignment> assigned = artwork::assigned(paths, named());
    QSet<QString> taken;
    for (const artwork::Assignment &one : assigned) {
        if (one.item)
            taken.insert(pointerTo(static_cast<std::size_t>(*one.item), one.area));
    }
    FreePlaces free(m_model, taken);
    std::vector<Place> places;
    for (std::size_t i = 0; i < artwork.size(); ++i) {
        const artwork::Assignment &one = assigned[i];
        Place place{artwork[i], QFileInfo(one.file).fileName(), {}, {}, false, {}};
        if (one.item) {
            place.item = static_cast<std::size_t>(*one.item);
            place.area = one.area;
            place.isReplacing = !m_model.value(pointerTo(*place.item, place.area)).isUndefined();
        } else if (one.isNamed) {
            place.reason = one.reason;
        } else {
            std::tie(place.item, place.area) = free.next();
        }
        places.push_back(std::move(place));
    }
    return places;
}

void ArtworkDrop::set(const QString &pointer, const QJsonObject &artwork)
{
    const QJsonObject before = m_model.value(pointer).toObject();
    m_model.set(pointer, artwork);
    m_placed.push_back({pointer, artwork, before});
}

void ArtworkDrop::place(const std::vector<Place> &places)
{
    m_placed.clear();
    m_added = 0;
    for (const Place &place : places) {
        if (!place.item)
            continue;
        for (; m_model.itemCount() <= *place.item; ++m_added)
            m_model.addItem();
        set(pointerTo(*place.item, place.area), place.artwork);
    }
}

void ArtworkDrop::placeAt(const QString &pointer, const QJsonObject &artwork)
{
    m_placed.clear();
    m_added = 0;
    set(pointer, artwork);
}

void ArtworkDrop::undo()
{
    for (const Placed &placed : m_placed) {
        if (m_model.value(placed.pointer).toObject() == placed.artwork)
            m_model.set(placed.pointer, placed.before);
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
