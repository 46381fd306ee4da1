// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it is searched for and sorted by: case, accents and compatibility forms folded away, so that "emile" finds
// "Émile".
#pragma once

#include "core/domain/order.h"

#include <QString>
#include <QStringList>

namespace platen::store {

// Folded; control characters and runs of white space become single spaces.
QString folded(const QString &text);

// What lists sort by: folded, with numbers in numerical order ("PO-9" before "PO-10"), cut at 64 characters.
QString sortKey(const QString &text);

struct SearchText
{
    QString recipient; // name, company, address
    QString other;     // reference, remote id, email, SKUs, titles, tracking numbers
};
SearchText searchText(const Order &order);

// What a person typed, ready for the statement.
struct SearchWords
{
    QString match;     // an expression of FTS5 for the words that its trigrams can find; empty if there are none
    QStringList small; // words of one or two characters, to be looked for in the text itself
    [[nodiscard]] bool isEmpty() const { return match.isEmpty() && small.isEmpty(); }
};
// With `column`, the expression looks there alone.
SearchWords searchWords(const QString &search, const QString &column = {});

} // namespace platen::store
