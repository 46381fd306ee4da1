// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the draft's artwork files while the draft is being written: each is inspected and laid on its product, in the
// engine's thread. What changes is checked again, and only the last result counts. Errors become problems of the model
// until a person accepts them.
#pragma once

#include "core/engine/artwork_check.h"
#include "core/engine/engine_host.h"
#include "ui/composer/draft_model.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <tuple>

namespace platen {

class ArtworkDesk : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        QString file;
        int page = 1;
        bool isChecking = true;
        // While the file is checked again: the result until then.
        std::optional<CheckedArtwork> checked;
    };

    ArtworkDesk(EngineHost &host, DraftModel &model, QObject *parent = nullptr);
    ~ArtworkDesk() override;

    // Of an item's print area; null if no file is there. The order is judged by the first page; others have to be
    // wanted first.
    [[nodiscard]] const State *at(std::size_t item, const QString &area, int page = 1) const;
    [[nodiscard]] QString addressAt(std::size_t item, const QString &area) const; // empty if no address is there
    [[nodiscard]] bool isChecking() const;
    void wantPage(std::size_t item, const QString &area, int page); // instead of the page that was wanted before
    // What a person entered about the size of an item's product; remembered for its account and SKU.
    void readSize(std::size_t item, std::function<void(const store::ProductSize &)> then);
    void rememberSize(std::size_t item, const store::ProductSize &size, std::function<void(const Result<void> &)> then);
    void checkAgain(); // files or sizes may have changed

    void setAccepted(const QString &file, const artwork::Finding &finding, bool accepted);
    void setAllAccepted(std::vector<Acceptance> accepted); // of a draft that is opened again
    [[nodiscard]] bool isAccepted(const QString &file, const artwork::Finding &finding) const;
    [[nodiscard]] const std::vector<Acceptance> &accepted() const { return m_accepted; }
    [[nodiscard]] bool hasTold(const Error &error) const; // it is one of the problems found here

    [[nodiscard]] EngineHost &host() const { return m_host; }
    // For previews; belongs to the window's thread.
    [[nodiscard]] artwork::Inspector &inspector() { return *m_inspector; }
    void look(std::size_t item, const QString &area) { Q_EMIT lookWanted(item, area); }

Q_SIGNALS:
    void changed();                                         // some state
    void acceptedChanged();                                 // by a person: it is to be kept
    void problemsChanged();                                 // those of the model: its draft has to be checked
    void lookWanted(std::size_t item, const QString &area); // a person wants to see the artwork as it is printed

private:
    struct Entry
    {
        State state;
        ItemArtworkRequest request;
        int number = 0; // of the last request
    };
    using Entries = QHash<QByteArray, std::shared_ptr<Entry>>;
    using Place = std::tuple<std::size_t, QString, int>; // item, area and page

    void follow();
    void add(Entries &entries, const Draft &draft, std::size_t item, std::size_t artwork, int page);
    void drop(const Entries &before);
    void ask(const std::shared_ptr<Entry> &entry);
    void take(const std::shared_ptr<Entry> &entry, const Result<CheckedArtwork> &checked);
    void tellModel();

    EngineHost &m_host;
    DraftModel &m_model;
    std::unique_ptr<artwork::Inspector> m_inspector;
    QTimer m_soon;
    Entries m_entries; // by what was asked
    std::map<Place, QByteArray> m_places;
    std::map<Place, QString> m_addresses;
    std::optional<Place> m_wanted; // another page than the first
    std::vector<Acceptance> m_accepted;
    std::vector<std::vector<Error>> m_told; // to the model, by item
};

} // namespace platen
