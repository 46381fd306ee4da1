// SPDX-License-Identifier: GPL-3.0-or-later
// Puts dropped artwork into a draft: one file for each required print area without artwork, in the order of the items,
// then for new items. What it did can be undone.
#pragma once

#include "ui/composer/draft_model.h"

namespace platen {

class ArtworkDrop
{
public:
    explicit ArtworkDrop(DraftModel &model)
        : m_model(model)
    {
    }

    // `artwork`: of each, the path of a file or a web address. Returns how many found a place; a provider that takes no
    // artwork has none.
    int place(const std::vector<QJsonObject> &artwork);
    void undo(); // the last place(), as far as nobody has changed it since

private:
    struct Placed
    {
        QString pointer;
        QJsonObject artwork;
    };
    [[nodiscard]] QString freePlace() const; // the pointer of the first print area without artwork; empty if none

    DraftModel &m_model;
    std::vector<Placed> m_placed;
    int m_added = 0; // items
};

} // namespace platen
