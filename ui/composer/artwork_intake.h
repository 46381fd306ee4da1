// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork that was dropped on a draft, pasted into it or chosen for it. It waits until the draft has an account, goes
// where its name says, and can be undone. Nothing is sent.
#pragma once

#include "ui/composer/artwork_drop.h"

#include <QObject>

namespace platen {

class UndoNote;

class ArtworkIntake : public QObject
{
    Q_OBJECT
public:
    ArtworkIntake(DraftModel &model, UndoNote &note, QObject *parent = nullptr); // the note must outlive this

    // Files (`file`) or web addresses (`url`).
    void take(const std::vector<QJsonObject> &artwork);
    void takeAt(const QString &pointer, const QJsonObject &artwork);

    // While the draft is being placed, nothing is added to it or undone.
    void setClosed(bool closed) { m_isClosed = closed; }

    // What take() would do, one line each.
    struct Preview
    {
        QStringList lines;
        bool isUseful = true;
    };
    [[nodiscard]] Preview preview(const std::vector<QJsonObject> &artwork) const;

private:
    void place();
    void report(const std::vector<ArtworkDrop::Place> &places);
    [[nodiscard]] QString line(const ArtworkDrop::Place &place) const;

    DraftModel &m_model;
    ArtworkDrop m_drop;
    UndoNote &m_note;
    std::vector<QJsonObject> m_waiting;
    bool m_isClosed = false;
};

} // namespace platen
