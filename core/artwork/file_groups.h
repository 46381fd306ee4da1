// SPDX-License-Identifier: GPL-3.0-or-later
// Which files belong to one order, by their names: “PO-1001_line-1.pdf” and “PO-1001_line-2.pdf”, “MUG_front.png” and
// “MUG_back.png”, or the files of a folder “PO-1001”. Pure.
#pragma once

#include "core/artwork/file_names.h"

#include <vector>

namespace platen::artwork {

struct FileGroup
{
    QString reference; // the order's, as the names say it; empty: they say none
    QStringList files;
    QStringList lines; // “line-2”: the lines that the names count, in order; empty: they count none
    bool operator==(const FileGroup &) const = default;
};

// `folder`: where the files are, some perhaps in folders of their own below it. `order`: what the files are for. Groups
// come in the order of their first files.
[[nodiscard]] std::vector<FileGroup> grouped(const QStringList &files, const QString &folder, const NamedOrder &order);

} // namespace platen::artwork
