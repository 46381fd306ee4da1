// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that must not be seen, and every form in which they may be written: the one place that takes them out of what
// a provider answers, of what is kept and of what is shown.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace platen::net {

extern const QByteArray redactionMark; // "•••", in UTF-8

class SecretSet
{
public:
    // Secrets of up to 7 bytes may be common words: in documents that are read they count only where they stand as a
    // word of their own, so that ids and addresses stay whole. Those of up to 3 bytes never count.
    enum class Short { Anywhere, AsWords };

    SecretSet() = default;
    SecretSet(std::initializer_list<QByteArray> secrets); // NOLINT(google-explicit-constructor): a list of secrets
    SecretSet(const std::vector<QByteArray> &secrets);    // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }

    // Every occurrence becomes the mark: as it is, in upper or lower case, percent-encoded, escaped as in JSON, XML or
    // HTML, in hex, within base64 of either alphabet at any offset ("user:secret" too), and up to three of these within
    // each other. Takes time that grows with the length of the text only.
    [[nodiscard]] QByteArray masked(const QByteArray &text, Short shortOnes = Short::Anywhere) const;
    [[nodiscard]] QString masked(const QString &text, Short shortOnes = Short::Anywhere) const;
    // The same for each header's value, and values that together spell a secret are masked whole.
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
    [[nodiscard]] Headers masked(const Headers &headers, Short shortOnes = Short::Anywhere) const;
    // In every text of an error, and in the errors that it carries.
    void mask(Error &error) const;

private:
    // A trie of all forms, with the links of Aho and Corasick: one pass finds them all.
    struct Node
    {
        qint32 child = 0;
        qint32 sibling = 0;
        qint32 suffix = 0;  // the longest proper suffix that is in the trie
        qint32 shorter = 0; // the next suffix that is a form itself
        qint32 length = 0;  // of the form that ends here, or 0
        uchar byte = 0;
        bool isShort = false;
        bool isBase64 = false;
    };
    struct Range
    {
        qsizetype begin;
        qsizetype end;
    };
    enum class Shorts { Anywhere, AsWords, Never };

    void addForms(const QByteArray &secret);
    void addForm(const QByteArray &form, bool isShort, bool isBase64);
    void link();
    [[nodiscard]] qint32 childOf(qint32 node, uchar byte) const;
    template <typename Found>
    void search(const QByteArray &text, Shorts shortOnes, Found found) const;
    static void add(std::vector<Range> &found, Range range);
    static std::vector<Range> merged(std::vector<Range> found);
    template <typename Layer>
    void searchBehind(const Layer &layer, unsigned kinds, Shorts shortOnes, int depth, std::vector<Range> &found) const;
    // Behind up to `depth` escapes and codes within each other, escapes of these kinds only.
    [[nodiscard]] std::vector<Range> searchThrough(const QByteArray &text, unsigned kinds, Shorts shortOnes,
                                                   int depth) const;
    [[nodiscard]] std::vector<Range> occurrences(const QByteArray &text, Shorts shortOnes) const;

    std::vector<Node> m_nodes; // the first is the root
    std::array<qint32, 256> m_first{};
    bool m_holdsEscapes = false; // a secret looks as if it were escaped itself
};

} // namespace platen::net
