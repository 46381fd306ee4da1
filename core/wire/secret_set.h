// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that must not be seen, in every form in which they may be written. This is the one place that removes them
// from providers' responses, from what is stored and from what is shown.
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
    // Secrets of up to 7 bytes may be common words. In documents they are masked only as separate words, so that ids
    // and addresses stay intact. Those of up to 3 bytes are then never masked.
    enum class Short { Anywhere, AsWords };

    SecretSet() = default;
    SecretSet(std::initializer_list<QByteArray> secrets); // NOLINT(google-explicit-constructor): a list of secrets
    SecretSet(const std::vector<QByteArray> &secrets);    // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }

    // Replaces every occurrence by the mark: as it is, in upper or lower case, percent-encoded, escaped as in JSON, XML
    // or HTML, in hex, in base64 of either alphabet at any offset ("user:secret" too), and up to three of these nested.
    // The time is linear in the length of the text.
    [[nodiscard]] QByteArray masked(const QByteArray &text, Short shortOnes = Short::Anywhere) const;
    [[nodiscard]] QString masked(const QString &text, Short shortOnes = Short::Anywhere) const;
    // In what is foreign: a message's key is ours.
    [[nodiscard]] Message masked(const Message &message) const;
    // The same for each header's value. Values that spell a secret only together are masked as a whole.
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
    [[nodiscard]] Headers masked(const Headers &headers, Short shortOnes = Short::Anywhere) const;
    // Masks every text of an error, and of the errors that it contains.
    void mask(Error &error) const;

private:
    // A trie of all forms with Aho-Corasick links: one pass finds all of them.
    struct Node
    {
        qint32 child = 0;
        qint32 sibling = 0;
        qint32 suffix = 0;  // the longest proper suffix that is in the trie
        qint32 shorter = 0; // the next suffix that is itself a form
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
    // Searches behind up to `depth` nested escapes and codes, with only these kinds of escapes.
    [[nodiscard]] std::vector<Range> searchThrough(const QByteArray &text, unsigned kinds, Shorts shortOnes,
                                                   int depth) const;
    [[nodiscard]] std::vector<Range> occurrences(const QByteArray &text, Shorts shortOnes) const;

    std::vector<Node> m_nodes; // the first is the root
    std::array<qint32, 256> m_first{};
    qsizetype m_shortest = 0;    // of the forms
    bool m_holdsEscapes = false; // a secret looks escaped itself
};

} // namespace platen::net
