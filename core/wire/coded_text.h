// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes the words of a text as base64 or hex, and maps the result back to the text. It is unknown where a code begins
// within a word, so each possible start is decoded separately.
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace platen::net {

class CodedText
{
public:
    enum class Code { Base64, Hex };
    // How many characters represent a whole number of bytes. A code can begin at any of the first that many characters.
    static constexpr int period(Code code) { return code == Code::Base64 ? 4 : 2; }

    // The words that may hold a code of at least so many bytes: begin and end.
    using Words = std::vector<std::pair<qsizetype, qsizetype>>;
    static Words wordsOf(const QByteArray &text, Code code, qsizetype leastBytes);

    // Decodes these words without their first `skipped` characters, one per line. Linear in the text's length.
    CodedText(const QByteArray &text, const Words &words, Code code, int skipped);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isChanged() const { return !m_words.empty(); }
    // The begin and end of the characters that encode a byte.
    [[nodiscard]] qsizetype beginOf(qsizetype at) const;
    [[nodiscard]] qsizetype endOf(qsizetype at) const;

private:
    struct Word
    {
        qsizetype at;     // of its first byte
        qsizetype source; // of its first character
    };
    void addWord(const QByteArray &text, qsizetype begin, qsizetype end);
    [[nodiscard]] const Word &wordOf(qsizetype at) const;

    Code m_code;
    QByteArray m_bytes;
    std::vector<Word> m_words;
};

} // namespace platen::net
