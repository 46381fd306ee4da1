// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/xml_bounds.h"

#include <algorithm>

namespace platen::imprinted {

namespace {

constexpr qsizetype maxTag = 4096;
constexpr int maxAttributes = 16;
constexpr int maxDepth = 64;

// The end of the tag that begins at `at`; -1 if it is too long or has too many attributes to be genuine.
qsizetype endOfTag(const QByteArray &xml, qsizetype at)
{
    const qsizetype limit = std::min(xml.size(), at + maxTag);
    int attributes = 0;
    char quote = 0;
    for (; at < limit; ++at) {
        const char c = xml[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
        else if (c == '=' && ++attributes > maxAttributes)
            return -1;
    }
    return at == xml.size() ? at : -1;
}

// The end of a comment, a CDATA section or a processing instruction that begins at `at`; `at` itself if none does.
qsizetype pastMarkup(const QByteArray &xml, qsizetype at)
{
    struct Markup
    {
        QByteArrayView begin;
        QByteArrayView end;
    };
    static constexpr Markup kinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    for (const Markup &kind : kinds) {
        if (!QByteArrayView(xml).sliced(at).startsWith(kind.begin))
            continue;
        const qsizetype end = xml.indexOf(kind.end, at + kind.begin.size());
        return end < 0 ? xml.size() : end + kind.end.size();
    }
    return at;
}

} // namespace

bool isWithinBounds(const QByteArray &xml)
{
    int depth = 0;
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        if (const qsizetype past = pastMarkup(xml, at); past > at) {
            at = past;
            continue;
        }
        const qsizetype end = endOfTag(xml, at);
        if (end < 0 || QByteArrayView(xml).sliced(at).startsWith("<!"))
            return false;
        if (QByteArrayView(xml).sliced(at).startsWith("</"))
            --depth;
        else if (xml[end - 1] == '>' && xml[end - 2] != '/' && ++depth > maxDepth)
            return false;
        at = end;
    }
    return true;
}

} // namespace platen::imprinted
