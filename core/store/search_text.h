// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it is searched and sorted: case, accents and compatibility forms are folded, so that "emile" finds "Émile".
//
// A search word of three or more characters is found anywhere inside a text ("mil" finds "Émile"). A word of one or two
// characters is found at the beginning of a word ("em" finds "Émile", "mi" does not), and anywhere in scripts that are
// written without spaces between words or with a character for a syllable (Chinese, Japanese, Korean, Thai …): "中"
// finds "田中". A word begins after anything that is not a letter or digit, and every sign is a word of its own: "%"
// finds "100%".
#pragma once

#include "core/domain/order.h"

#include <QString>
#include <QStringList>

#include <initializer_list>

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

// What the index of short search words (orders_short) holds of an order: every text of one or two characters that finds
// it, each once, separated by spaces. Signs are replaced with characters that SQLite's tokenizer takes for letters.
QString shortTokens(const SearchText &text);

// What a person typed, prepared for the statement.
struct SearchWords
{
    QString match;      // an FTS5 expression for orders_fts: the words of three or more characters; empty if none
    QString shortMatch; // one for orders_short: the words of one or two characters; empty if none
    QStringList words;  // all of them
    [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
};
SearchWords searchWords(const QString &search);

// Whether each word is found in one of the folded texts: what the two indexes find.
bool findsAll(const QStringList &words, std::initializer_list<QStringView> texts);

} // namespace platen::store
