// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/secret_set.h"

#include "core/wire/coded_text.h"
#include "core/wire/escapes.h"

#include <algorithm>

namespace platen::net {

const QByteArray redactionMark = "\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2";

namespace {

constexpr qsizetype tooShort = 3;
constexpr qsizetype shortest = 8; // a word of a document is never this long by chance
constexpr int rounds = 3;         // of nested escapes and codes

// Case is ignored, and so are the differences between base64's two alphabets and between the ways to write a space.
constexpr uchar foldedByte(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<uchar>(c - 'A' + 'a');
    if (c == ' ' || c == '-')
        return '+';
    return c == '_' ? uchar('/') : static_cast<uchar>(c);
}

constexpr std::array<uchar, 256> foldedBytes = [] {
    std::array<uchar, 256> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = foldedByte(static_cast<char>(i));
    return bytes;
}();

uchar folded(char c)
{
    return foldedBytes[static_cast<uchar>(c)];
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isOfBase64(char c)
{
    return isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
}

// Whether a word ends before `at` (`step` 1) or after it (-1): "test" is not a word in "api.test.example.org".
bool endsWord(const QByteArray &text, qsizetype at, int step)
{
    const auto charAt = [&text](qsizetype i) { return i < 0 || i >= text.size() ? ' ' : text[i]; };
    const char c = charAt(at);
    const bool joins = c == '.' || c == '-' || c == '_' || c == '/' || c == '+' || c == '@';
    return !isAlphanumeric(c) && !(joins && isAlphanumeric(charAt(at + step)));
}

// The part of the secret's base64 that does not depend on neighbouring bytes, for each of the three offsets.
std::vector<QByteArray> base64Forms(const QByteArray &secret)
{
    std::vector<QByteArray> forms;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, '\0') + secret;
        const auto whole = padded.size() * 8 / 6; // characters without bits of what follows
        const auto first = (offset * 8 + 5) / 6;  // and without bits of what precedes
        forms.push_back(padded.toBase64().mid(first, whole - first));
    }
    return forms;
}

} // namespace

SecretSet::SecretSet(std::initializer_list<QByteArray> secrets)
    : SecretSet(std::vector<QByteArray>(secrets))
{
}

SecretSet::SecretSet(const std::vector<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (secret.size() > tooShort)
            addForms(secret);
    }
    link();
}

void SecretSet::addForms(const QByteArray &secret)
{
    const bool isShort = secret.size() < shortest;
    m_holdsEscapes = m_holdsEscapes || secret.contains('%') || secret.contains('\\') || secret.contains('&');
    addForm(secret, isShort, false);
    addForm(secret.toHex(), isShort, false);
    for (const QByteArray &form : base64Forms(secret))
        addForm(form, isShort, true);
}

void SecretSet::addForm(const QByteArray &form, bool isShort, bool isBase64)
{
    if (m_nodes.empty())
        m_nodes.emplace_back();
    qint32 at = 0;
    for (const char c : form) {
        const uchar byte = folded(c);
        qint32 next = childOf(at, byte);
        if (next == 0) {
            next = static_cast<qint32>(m_nodes.size());
            Node node;
            node.byte = byte;
            node.sibling = m_nodes[static_cast<std::size_t>(at)].child;
            m_nodes.push_back(node);
            m_nodes[static_cast<std::size_t>(at)].child = next;
            if (at == 0)
                m_first.at(byte) = next;
        }
        at = next;
    }
    m_shortest = m_shortest == 0 ? form.size() : std::min(m_shortest, form.size());
    Node &end = m_nodes[static_cast<std::size_t>(at)];
    const bool isKnown = end.length > 0;
    end.length = static_cast<qint32>(form.size());
    end.isShort = isShort && (!isKnown || end.isShort);
    end.isBase64 = isBase64 || end.isBase64;
}

qint32 SecretSet::childOf(qint32 node, uchar byte) const
{
    if (node == 0)
        return m_first[byte];
    qint32 child = m_nodes[static_cast<std::size_t>(node)].child;
    while (child != 0 && m_nodes[static_cast<std::size_t>(child)].byte != byte)
        child = m_nodes[static_cast<std::size_t>(child)].sibling;
    return child;
}

// Breadth first, because a node's suffix is nearer to the root than the node itself.
void SecretSet::link()
{
    std::vector<qint32> queue;
    const auto node = [this](qint32 at) -> Node & { return m_nodes[static_cast<std::size_t>(at)]; };
    const auto enqueueChildren = [&](qint32 at) {
        for (qint32 child = node(at).child; child != 0; child = node(child).sibling)
            queue.push_back(child);
    };
    if (m_nodes.empty())
        return;
    enqueueChildren(0);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const qint32 at = queue[i];
        for (qint32 child = node(at).child; child != 0; child = node(child).sibling) {
            qint32 suffix = node(at).suffix;
            qint32 next = childOf(suffix, node(child).byte);
            while (suffix != 0 && next == 0) {
                suffix = node(suffix).suffix;
                next = childOf(suffix, node(child).byte);
            }
            node(child).suffix = next;
            node(child).shorter = node(next).length > 0 ? next : node(next).shorter;
        }
        enqueueChildren(at);
    }
}

template <typename Found>
void SecretSet::search(const QByteArray &text, Shorts shortOnes, Found found) const
{
    const auto node = [this](qint32 at) -> const Node & { return m_nodes[static_cast<std::size_t>(at)]; };
    const auto counts = [&](const Node &form, qsizetype end) {
        if (!form.isShort || shortOnes == Shorts::Anywhere)
            return true;
        return shortOnes == Shorts::AsWords && endsWord(text, end, 1) && endsWord(text, end - form.length - 1, -1);
    };
    qint32 at = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar byte = folded(text[i]);
        if (at == 0 && m_first[byte] == 0)
            continue;
        qint32 next = childOf(at, byte);
        while (next == 0 && at != 0) {
            at = node(at).suffix;
            next = childOf(at, byte);
        }
        at = next;
        for (qint32 form = node(at).length > 0 ? at : node(at).shorter; form != 0; form = node(form).shorter) {
            if (!counts(node(form), i + 1))
                continue;
            // The characters at both ends of a base64 form also hold some of the secret's bits; but in a row of headers
            // they may belong to another header.
            const qsizetype begin = i + 1 - node(form).length;
            const bool isBase64 = node(form).isBase64 && shortOnes != Shorts::Never;
            const bool before = isBase64 && begin > 0 && isOfBase64(text[begin - 1]);
            const bool behind = isBase64 && i + 1 < text.size() && isOfBase64(text[i + 1]);
            found(Range{begin - (before ? 1 : 0), i + 1 + (behind ? 1 : 0)});
            break; // the others are inside this one
        }
    }
}

// Ranges are added by their ends: one that overlaps the last one extends it.
void SecretSet::add(std::vector<Range> &found, Range range)
{
    if (found.empty() || range.begin >= found.back().end || range.end < found.back().end)
        return found.push_back(range);
    found.back() = {std::min(range.begin, found.back().begin), range.end};
}

std::vector<SecretSet::Range> SecretSet::merged(std::vector<Range> found)
{
    std::sort(found.begin(), found.end(),
              [](Range a, Range b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<Range> all;
    for (const Range &range : found) {
        if (!all.empty() && range.begin < all.back().end)
            all.back().end = std::max(all.back().end, range.end);
        else
            all.push_back(range);
    }
    return all;
}

// Maps what is found in the text that a layer decodes to its position in the layer itself.
template <typename Layer>
void SecretSet::searchBehind(const Layer &layer, unsigned kinds, Shorts shortOnes, int depth,
                             std::vector<Range> &found) const
{
    if (!layer.isChanged())
        return;
    for (const Range &range : searchThrough(layer.bytes(), kinds, shortOnes, depth - 1))
        found.push_back({layer.beginOf(range.begin), layer.endOf(range.end - 1)});
}

std::vector<SecretSet::Range> SecretSet::searchThrough(const QByteArray &text, unsigned kinds, Shorts shortOnes,
                                                       int depth) const
{
    std::vector<Range> found;
    search(text, shortOnes, [&](Range range) { add(found, range); });
    if (depth > 0) {
        searchBehind(UnescapedText(text, kinds), kinds, shortOnes, depth, found);
        // Words that are not encoded decode to bytes that may contain a short secret by chance.
        const Shorts inCode = shortOnes == Shorts::Anywhere ? Shorts::AsWords : shortOnes;
        for (const auto code : {CodedText::Code::Base64, CodedText::Code::Hex}) {
            // No encoding is shorter than what it encodes.
            const CodedText::Words words = CodedText::wordsOf(text, code, m_shortest);
            for (int skipped = 0; skipped < CodedText::period(code) && !words.empty(); ++skipped)
                searchBehind(CodedText(text, words, code, skipped), kinds, inCode, depth, found);
        }
    }
    return merged(std::move(found));
}

std::vector<SecretSet::Range> SecretSet::occurrences(const QByteArray &text, Shorts shortOnes) const
{
    if (isEmpty())
        return {};
    std::vector<Range> found = searchThrough(text, AnyEscape, shortOnes, rounds);
    if (m_holdsEscapes) { // only one kind may have been applied to it
        for (const unsigned kind : {PercentEscape, JsonEscape, EntityEscape}) {
            const std::vector<Range> more = searchThrough(text, kind, shortOnes, rounds);
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    return merged(std::move(found));
}

QByteArray SecretSet::masked(const QByteArray &text, Short shortOnes) const
{
    const auto found = occurrences(text, shortOnes == Short::Anywhere ? Shorts::Anywhere : Shorts::AsWords);
    if (found.empty())
        return text;
    QByteArray result;
    result.reserve(text.size());
    qsizetype copied = 0;
    for (Range range : found) {
        // No half of an escape is left before the mark.
        qsizetype backslashes = 0;
        while (range.begin - backslashes > copied && text[range.begin - backslashes - 1] == '\\')
            ++backslashes;
        range.begin -= backslashes % 2;
        result.append(text.constData() + copied, range.begin - copied);
        result += redactionMark;
        copied = range.end;
    }
    result.append(text.constData() + copied, text.size() - copied);
    return result;
}

QString SecretSet::masked(const QString &text, Short shortOnes) const
{
    if (isEmpty() || text.isEmpty())
        return text;
    const QByteArray bytes = text.toUtf8();
    const QByteArray clean = masked(bytes, shortOnes);
    return clean == bytes ? text : QString::fromUtf8(clean);
}

SecretSet::Headers SecretSet::masked(const Headers &headers, Short shortOnes) const
{
    Headers clean = headers;
    if (isEmpty())
        return clean;
    for (auto &[name, value] : clean)
        value = masked(value, shortOnes);
    // The values one after the other, without the separators that join headers of the same name.
    QByteArray all;
    std::vector<std::size_t> owners; // per byte
    for (std::size_t i = 0; i < headers.size(); ++i) {
        for (const char c : headers[i].second) {
            if (QByteArrayView(" ,;\t\r\n").contains(c))
                continue;
            all += c;
            owners.push_back(i);
        }
    }
    for (const Range &range : occurrences(all, Shorts::Never)) {
        const std::size_t first = owners[static_cast<std::size_t>(range.begin)];
        const std::size_t last = owners[static_cast<std::size_t>(range.end - 1)];
        for (std::size_t i = first; i <= last; ++i) {
            const bool isMasked = first == last && clean[i].second != headers[i].second;
            if (!isMasked && !headers[i].second.isEmpty())
                clean[i].second = redactionMark;
        }
    }
    return clean;
}

Message SecretSet::masked(const Message &message) const
{
    return isEmpty() ? message : message.replaced([this](const QString &text) { return masked(text); });
}

void SecretSet::mask(Error &error) const
{
    error.message = masked(error.message);
    error.pointer = masked(error.pointer);
    if (error.provider) {
        error.provider->code = masked(error.provider->code);
        error.provider->field = masked(error.provider->field);
        error.provider->requestId = masked(error.provider->requestId);
    }
    for (Error &other : error.others)
        mask(other);
}

} // namespace platen::net
