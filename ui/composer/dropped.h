// SPDX-License-Identifier: GPL-3.0-or-later
// What was dropped on the window or is in the clipboard, by what can be done with it.
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <vector>

class QMimeData;

namespace platen {

class ArtworkIntake;

struct Dropped
{
    QStringList drafts;     // order documents
    QStringList artwork;    // pictures and PDFs, recognised by their names; of a folder, what is in it
    QString address;        // a web address, if there are no files
    bool isPicture = false; // a picture without a file or an address
    QStringList others;     // the names of files that are neither

    [[nodiscard]] bool hasFiles() const { return !drafts.isEmpty() || !artwork.isEmpty() || !others.isEmpty(); }
    [[nodiscard]] bool isUseful() const;
    // Each with a `file` or `url`. A picture is not among them.
    [[nodiscard]] std::vector<QJsonObject> artworkFound() const;
};

Dropped readDropped(const QMimeData &data);
// The web address in it: of a link, a picture or plain text; empty if there is none.
QString droppedAddress(const QMimeData &data);

struct DroppedWords
{
    QString text;
    bool isUseful = false;
};
// What dropping it would do to that draft, or to the list (null); else why it does nothing.
DroppedWords droppedWords(const Dropped &dropped, const ArtworkIntake *draft);

} // namespace platen
