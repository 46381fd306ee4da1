// SPDX-License-Identifier: GPL-3.0-or-later
// Puts dropped artwork into a draft: by the names of the files where these say something, else one for each required
// print area without artwork, in the order of the items, then for new items. What it did can be undone.
#pragma once

#include "core/artwork/file_names.h"
#include "ui/composer/draft_model.h"

namespace platen {

class ArtworkDrop
{
public:
    explicit ArtworkDrop(DraftModel &model)
        : m_model(model)
    {
    }

    // Where one of them goes.
    struct Place
    {
        QJsonObject artwork;             // the path of a `file`, or a web address (`url`)
        QString name;                    // the file's, without folders
        std::optional<std::size_t> item; // nullopt: nowhere. May be an item that place() adds
        QString area;
        bool isReplacing = false; // the artwork that is there
        Message reason;           // why it goes nowhere
    };
    // Decides without changing anything, in the order given. At a provider that takes no artwork, all go nowhere.
    [[nodiscard]] std::vector<Place> plan(const std::vector<QJsonObject> &artwork) const;
    void place(const std::vector<Place> &places);
    // Puts it where a person said.
    void placeAt(const QString &pointer, const QJsonObject &artwork);
    void undo(); // the last place() or placeAt(), as far as nobody has changed it since

private:
    struct Placed
    {
        QString pointer;
        QJsonObject artwork;
        QJsonObject before;
    };
    [[nodiscard]] artwork::NamedOrder named() const;
    void set(const QString &pointer, const QJsonObject &artwork);

    DraftModel &m_model;
    std::vector<Placed> m_placed;
    int m_added = 0; // items
};

} // namespace platen
