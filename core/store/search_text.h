// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it is searched and sorted: case, accents and compatibility forms are folded, so that "emile" finds "Émile".
#pragma once

#include "core/domain/order.h"

#include <QString>
#include <QStringList>

namespace platen::store {

// Folds the text and replaces control characters and runs of white space with single spaces.
QString folded(const QString &text);

// The sort key of lists: folded, with numbers in numerical order ("PO-9" before "PO-10"), cut at 64 characters.
QString sortKey(const QString &text);

struct SearchText
{
    QString recipient; // name, company, address
    QString other;     // reference, remote id, email, SKUs, titles, tracking numbers
};
SearchText searchText(const Order &order);

// What a person typed, prepared for the statement.
struct SearchWords
{
    QString match;     // an FTS5 expression for the words that its trigrams can find; empty if there are none
    QStringList small; // words of one or two characters, searched for in the text itself
    [[nodiscard]] bool isEmpty() const { return match.isEmpty() && small.isEmpty(); }
};
// With `column`, the expression searches only that column.
SearchWords searchWords(const QString &search, const QString &column = {});

} // namespace platen::store
