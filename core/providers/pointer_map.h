// SPDX-License-Identifier: GPL-3.0-or-later
// Maps a provider's name of a field to its pointer in the order document.
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace platen {

struct PointerRow
{
    const char *theirs;
    const char *ours;
};

// nullopt if the field is in no row. Names ignore case.
template <std::size_t N>
std::optional<QString> pointerIn(const std::array<PointerRow, N> &rows, const QString &theirs)
{
    for (const PointerRow &row : rows) {
        if (theirs.compare(QLatin1String(row.theirs), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(row.ours);
    }
    return std::nullopt;
}

// "$.items[0].sku", "order.items.0.sku", "/items/0/sku" → "items", "0", "sku": parts that stand for the whole document
// are left out.
QStringList fieldPath(const QString &theirField);

// The index of a list element; nullopt if the step is not an index.
std::optional<int> indexIn(const QString &step);

} // namespace platen
