// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/coded_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace platen::net {

namespace {

constexpr qsizetype shortestWord = 8;
constexpr uchar none = 0xff;

using Digits = std::array<uchar, 256>;

constexpr Digits digitsOf(std::string_view alphabet, std::string_view other)
{
    Digits digits{};
    for (auto &digit : digits)
        digit = none;
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        digits[static_cast<uchar>(alphabet[i])] = static_cast<uchar>(i);
    for (std::size_t i = 0; i < other.size(); ++i)
        digits[static_cast<uchar>(other[i])] = static_cast<uchar>(alphabet.size() - other.size() + i);
    return digits;
}

// With the last two digits of the other base64 alphabet, and hex digits in upper case.
constexpr Digits base64Digits = digitsOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "-_");
constexpr Digits hexDigits = digitsOf("0123456789abcdef", "ABCDEF");

const Digits &digitsOf(CodedText::Code code)
{
    return code == CodedText::Code::Base64 ? base64Digits : hexDigits;
}

constexpr int bitsOf(CodedText::Code code)
{
    return code == CodedText::Code::Base64 ? 6 : 4;
}

} // namespace

CodedText::Words CodedText::wordsOf(const QByteArray &text, Code code, qsizetype leastBytes)
{
    const Digits &digits = digitsOf(code);
    const qsizetype shortest = std::max(shortestWord, (leastBytes * 8 + bitsOf(code) - 1) / bitsOf(code));
    Words words;
    // From one candidate for a word's last character to the next, so that most characters are never looked at.
    for (qsizetype at = shortest - 1; at < text.size();) {
        qsizetype begin = at + 1;
        while (begin > 0 && at - begin + 1 < shortest && digits[static_cast<uchar>(text[begin - 1])] != none)
            --begin;
        if (at - begin + 1 < shortest) {
            at = begin - 1 + shortest;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && digits[static_cast<uchar>(text[end])] != none)
            ++end;
        while (begin > 0 && digits[static_cast<uchar>(text[begin - 1])] != none)
            --begin;
        words.emplace_back(begin, end);
        at = end + shortest;
    }
    return words;
}

CodedText::CodedText(const QByteArray &text, const Words &words, Code code, int skipped)
    : m_code(code)
{
    for (const auto &[begin, end] : words)
        addWord(text, begin + skipped, end);
}

void CodedText::addWord(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const Digits &digits = digitsOf(m_code);
    const int width = bitsOf(m_code);
    m_words.push_back({m_bytes.size(), begin});
    unsigned bits = 0;
    int count = 0;
    for (qsizetype i = begin; i < end; ++i) {
        bits = (bits << width) | digits[static_cast<uchar>(text[i])];
        count += width;
        if (count >= 8) {
            count -= 8;
            m_bytes += static_cast<char>((bits >> count) & 0xff);
        }
    }
    m_bytes += '\n';
}

const CodedText::Word &CodedText::wordOf(qsizetype at) const
{
    const auto behind = std::upper_bound(m_words.begin(), m_words.end(), at,
                                         [](qsizetype wanted, const Word &word) { return wanted < word.at; });
    return *(behind - 1);
}

qsizetype CodedText::beginOf(qsizetype at) const
{
    const Word &word = wordOf(at);
    return word.source + (at - word.at) * 8 / bitsOf(m_code);
}

qsizetype CodedText::endOf(qsizetype at) const
{
    const Word &word = wordOf(at);
    const int width = bitsOf(m_code);
    return word.source + ((at - word.at + 1) * 8 + width - 1) / width;
}

} // namespace platen::net
