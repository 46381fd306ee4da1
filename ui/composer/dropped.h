// SPDX-License-Identifier: GPL-3.0-or-later
// What was dropped on the window, by what can be done with it.
#pragma once

#include <QStringList>

class QMimeData;

namespace platen {

struct Dropped
{
    QStringList drafts;  // order documents
    QStringList artwork; // pictures and PDFs, recognised by their names; of a folder, what is in it
    QString address;     // a web address, if there are no files
    QStringList others;  // the names of files that are neither

    [[nodiscard]] bool isUseful() const { return !drafts.isEmpty() || !artwork.isEmpty() || !address.isEmpty(); }
};

Dropped readDropped(const QMimeData &data);
// What dropping it would do to the draft in front, or to the list (`isList`); else why it does nothing.
QString droppedWords(const Dropped &dropped, bool isList);

} // namespace platen
