// SPDX-License-Identifier: GPL-3.0-or-later
// Which item and print area a file is for, by its name: “front.pdf”, “SKU_back.png”, “PO-1001_line-2.pdf”. Pure. Names
// only suggest; where two places fit equally well, none is chosen.
#pragma once

#include "core/domain/message.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen::artwork {

// An item of a draft, as far as file names refer to it.
struct NamedItem
{
    QString reference;
    QString sku;
    QStringList areas;  // that its product has, the main one first; empty: only "default"
    QStringList filled; // areas that have artwork already: taken only by a file that names them
};

struct NamedOrder
{
    QString reference;
    std::vector<NamedItem> items;
};

struct Assignment
{
    QString file;            // as given
    std::optional<int> item; // index; nullopt if it is not clear
    QString area;
    bool isNamed = false; // its name says an item or an area, also if that is not clear
    Message reason;       // why it goes there, or why that is not clear
    bool operator==(const Assignment &) const = default;
};

// One for each file, in their order. Each place is given to one file at most. Only the last part of a path counts, and
// the folder before it if the name says nothing by itself.
[[nodiscard]] std::vector<Assignment> assigned(const QStringList &files, const NamedOrder &order);

} // namespace platen::artwork
