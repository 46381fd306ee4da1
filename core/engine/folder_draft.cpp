// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/folder_draft.h"

#include <algorithm>

namespace platen {

namespace {

const QString mainArea = QStringLiteral("default");

bool isEmpty(const Artwork &artwork)
{
    return artwork.file.isEmpty() && artwork.url.isEmpty();
}

QString areaOf(const Artwork &artwork)
{
    return artwork.area.isEmpty() ? mainArea : artwork.area;
}

void fill(Item &item, const QString &area, const QString &file)
{
    const auto place = std::find_if(item.artwork.begin(), item.artwork.end(), [&area](const Artwork &artwork) {
        return areaOf(artwork) == area && isEmpty(artwork);
    });
    Artwork &artwork = place == item.artwork.end() ? item.artwork.emplace_back() : *place;
    artwork.area = area;
    artwork.file = file;
}

bool hasFile(const Draft &draft, const QString &file)
{
    return std::any_of(draft.items.begin(), draft.items.end(), [&file](const Item &item) {
        return std::any_of(item.artwork.begin(), item.artwork.end(),
                           [&file](const Artwork &artwork) { return artwork.file == file; });
    });
}

} // namespace

artwork::NamedOrder namedOrder(const Draft &draft)
{
    artwork::NamedOrder order;
    order.reference = draft.reference;
    for (const Item &item : draft.items) {
        artwork::NamedItem named{item.reference, item.sku, {}, {}};
        for (const Artwork &artwork : item.artwork) {
            named.areas.append(areaOf(artwork));
            if (!isEmpty(artwork))
                named.filled.append(areaOf(artwork));
        }
        order.items.push_back(std::move(named));
    }
    return order;
}

FolderDraft draftOf(const Draft &pattern, const artwork::FileGroup &group)
{
    Draft draft = pattern;
    draft.reference = group.reference;
    if (pattern.items.size() == 1 && !group.lines.isEmpty())
        draft.items.clear(); // one item for each line
    return withFiles(std::move(draft), pattern, group);
}

FolderDraft withFiles(Draft draft, const Draft &pattern, const artwork::FileGroup &group)
{
    if (pattern.items.size() == 1) {
        for (const QString &line : group.lines) {
            const bool isThere = std::any_of(draft.items.begin(), draft.items.end(),
                                             [&line](const Item &item) { return item.reference == line; });
            if (isThere)
                continue;
            Item item = pattern.items.front();
            item.reference = line;
            draft.items.push_back(std::move(item));
        }
    }
    QStringList files;
    for (const QString &file : group.files) {
        if (!hasFile(draft, file))
            files.append(file);
    }
    FolderDraft made;
    for (const artwork::Assignment &assignment : artwork::assigned(files, namedOrder(draft))) {
        if (assignment.item)
            fill(draft.items[static_cast<std::size_t>(*assignment.item)], assignment.area, assignment.file);
        else
            made.unclear.emplace_back(assignment.file, assignment.reason);
    }
    made.draft = std::move(draft);
    return made;
}

} // namespace platen
