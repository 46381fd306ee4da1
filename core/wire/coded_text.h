// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a text stand for if they are base64 or hex, and where that came from. Nothing tells where a code
// begins within a word, so each place that it can begin at is a text of its own.
#pragma once

#include <QByteArray>

#include <vector>

namespace platen::net {

class CodedText
{
public:
    enum class Code { Base64, Hex };
    // Characters of a word that stand for a whole number of bytes: a code can begin at the first so many.
    static constexpr int period(Code code) { return code == Code::Base64 ? 4 : 2; }

    // Every word without its first `skipped` characters, decoded, one a line. Linear in the text's length.
    CodedText(const QByteArray &text, Code code, int skipped);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isChanged() const { return !m_words.empty(); }
    // Where the characters begin and end that a byte is in.
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
