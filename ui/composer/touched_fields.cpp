// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/touched_fields.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {

// Errors count a print file by its index, fields by its print area; so one area stands for all of its item.
QString fieldOf(const QString &pointer)
{
    const QString artwork = QStringLiteral("/artwork");
    const std::optional<std::size_t> item = itemIndex(pointer);
    return item && isWithin(withinItem(pointer), artwork) ? itemPointer(*item, artwork) : pointer;
}

} // namespace

TouchedFields::TouchedFields(DraftModel &model, QObject *parent)
    : QObject(parent)
{
    connect(&model, &DraftModel::itemInserted, this, [this](std::size_t at) { renumber(afterInserting(at)); });
    connect(&model, &DraftModel::itemRemoved, this, [this](std::size_t item) { renumber(afterRemoving(item)); });
    connect(&model, &DraftModel::itemMoved, this,
            [this](std::size_t from, std::size_t to) { renumber(afterMoving(from, to)); });
}

void TouchedFields::clear()
{
    m_pointers.clear();
    m_isAll = false;
}

void TouchedFields::touch(const QString &pointer)
{
    if (!m_isAll && m_pointers.insert(fieldOf(pointer)).second)
        Q_EMIT changed();
}

void TouchedFields::touchAll()
{
    if (!std::exchange(m_isAll, true))
        Q_EMIT changed();
}

bool TouchedFields::isTouched(const QString &pointer) const
{
    return m_isAll || std::any_of(m_pointers.begin(), m_pointers.end(),
                                  [&pointer](const QString &touched) { return isWithin(pointer, touched); });
}

void TouchedFields::renumber(const NewPlace &newPlace)
{
    for (const QString &pointer : std::exchange(m_pointers, {})) {
        const std::optional<std::size_t> item = itemIndex(pointer);
        const std::optional<std::size_t> now = item ? newPlace(*item) : std::nullopt;
        if (!item || now)
            m_pointers.insert(now ? itemPointer(*now, withinItem(pointer)) : pointer);
    }
}

} // namespace platen
