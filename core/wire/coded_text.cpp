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

CodedText::CodedText(const QByteArray &text, Code code, int skipped)
    : m_code(code)
{
    const Digits &digits = digitsOf(code);
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && digits[static_cast<uchar>(text[end])] != none)
            ++end;
        if (end - begin >= shortestWord)
            addWord(text, begin + skipped, end);
        begin = end + 1;
    }
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
