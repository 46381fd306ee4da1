// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/secret_places.h"

#include "core/wire/escapes.h"
#include "core/wire/secret_set.h"

#include <algorithm>
#include <array>

namespace platen::net {

namespace {

constexpr std::array<QByteArrayView, 11> words{"authorization", "cookie",   "signature", "token",
                                               "secret",        "password", "passwd",    "credential",
                                               "apikey",        "api-key",  "api_key"};
constexpr std::array<QByteArrayView, 4> headerWords{"auth", "key", "sig", "hmac"}; // as words on their own

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOfName(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == '[' || c == ']' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// A name as it is read, letter by letter.
class Name
{
public:
    void append(char c)
    {
        constexpr qsizetype most = 128;
        if (m_text.size() >= most)
            m_text.remove(0, most / 2);
        m_text += lower(c);
        m_isEmpty = false;
        const auto ends = [this](QByteArrayView word) { return QByteArrayView(m_text).endsWith(word); };
        if (!m_hasWord && QByteArrayView("netdyl").contains(m_text.back())) // the last letters of these words
            m_hasWord = std::any_of(words.begin(), words.end(), ends);
        if (!m_startsWithKey && (ends("sig") || ends("key"))) {
            const char before = m_text.size() > 3 ? m_text[m_text.size() - 4] : '-';
            m_startsWithKey = !isLetter(before) && !(before >= '0' && before <= '9') && before != '_';
        }
    }
    void reset() { *this = Name(); }

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool is(const char *text) const { return m_text == text; }
    [[nodiscard]] bool isSecretMember() const { return m_hasWord; }
    [[nodiscard]] bool isSecretParameter() const { return m_hasWord || m_startsWithKey; }

private:
    QByteArray m_text; // its end, in lower case
    bool m_isEmpty = true;
    bool m_hasWord = false;
    bool m_startsWithKey = false;
};

class Scanner
{
public:
    enum class Looks { Everywhere, AtPaths };

    Scanner(const QByteArray &text, Looks looks)
        : m_text(text)
        , m_looks(looks)
    {
    }

    QByteArray run()
    {
        while (m_at < m_text.size()) {
            const auto [c, length] = unit(m_at);
            step(c, length);
        }
        if (m_copied == 0)
            return m_text;
        m_result.append(m_text.constData() + m_copied, m_text.size() - m_copied);
        return m_result;
    }

private:
    struct Unit
    {
        char c;
        qsizetype length;
    };

    // A character, or what an escape represents: "%2f", "%252f", "\/" and "\u002f" are a slash. Quotes and backslashes
    // are not decoded: they show where a JSON text ends.
    [[nodiscard]] Unit unit(qsizetype at) const
    {
        const char c = m_text[at];
        if (c == '%') {
            qsizetype digits = at + 1;
            while (digits + 1 < m_text.size() && m_text[digits] == '2' && m_text[digits + 1] == '5')
                digits += 2;
            const Unescaped escape = percentEscape(m_text, digits);
            if (escape.length > 0)
                return {escape.bytes[0], digits + 2 - at};
        }
        if (c == '\\' && at + 1 < m_text.size() && (m_text[at + 1] == '/' || m_text[at + 1] == 'u')) {
            const Unescaped escape = unescapedAt(m_text, at, JsonEscape);
            if (escape.length > 0)
                return {escape.bytes[0], escape.length};
        }
        return {c, 1};
    }

    void step(char c, qsizetype length)
    {
        if (isOfName(c)) {
            m_name.append(c);
            m_at += length;
            return;
        }
        const qsizetype behind = m_at + length;
        if (isSpace(c) || QByteArrayView("\"'?#&<>\\").contains(c))
            m_path = Path::None;
        if (c == '\\') { // before the quote that ends a name
            m_at = behind;
            return;
        }
        const Name name = std::exchange(m_name, {});
        if (c == '/')
            return slash(name, behind);
        m_at = behind;
        if (m_looks == Looks::AtPaths)
            return;
        if (c == '=' && name.isSecretParameter())
            parameter();
        else if ((c == '"' || c == '\'') && length == 1 && name.isSecretMember())
            member();
        else
            tag(c, name);
    }

    // "/hooks/" and a name; the next segment is the token.
    void slash(const Name &name, qsizetype behind)
    {
        const bool follows = m_path == Path::Account && m_at > m_segment;
        m_path = m_path == Path::Slash && name.is("hooks") ? Path::Account : Path::Slash;
        if (m_inTag && m_at > 0 && m_text[m_at - 1] == '<')
            m_inTag = false; // the end of an element
        m_at = m_segment = behind;
        if (!follows)
            return;
        m_path = Path::None;
        mask(m_at, runUntil(m_at, "/ \t\r\n\"'?#&%\\<>"));
    }

    void parameter()
    {
        if (m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\''))
            return text(m_at);
        mask(m_at, runUntil(m_at, "& \t\r\n\"'<>\\#"));
    }

    // After the quote that ends a name.
    void member()
    {
        qsizetype at = skipSpace(m_at);
        if (at >= m_text.size() || m_text[at] != ':')
            return;
        at = skipSpace(at + 1);
        const bool isList = at < m_text.size() && m_text[at] == '[';
        m_at = at = isList ? skipSpace(at + 1) : at;
        while (value(at) && isList) {
            at = skipSpace(m_at);
            if (at >= m_text.size() || m_text[at] != ',')
                return;
            at = skipSpace(at + 1);
        }
    }

    // A text or a number, which is masked; false for anything else.
    bool value(qsizetype at)
    {
        const qsizetype quote = runOf('\\', at);
        if (quote < m_text.size() && (m_text[quote] == '"' || m_text[quote] == '\'')) {
            text(at);
            return true;
        }
        qsizetype end = at;
        while (end < m_text.size() && QByteArrayView("+-.eE0123456789").contains(m_text[end]))
            ++end;
        mask(at, end);
        return end > at;
    }

    // A text within `depth` backslashes: JSON inside JSON has one, and three one level deeper.
    void text(qsizetype at)
    {
        const qsizetype quote = runOf('\\', at);
        const qsizetype depth = quote - at;
        qsizetype end = quote + 1;
        while (end < m_text.size()) {
            const qsizetype next = runOf('\\', end);
            const qsizetype before = next - end;
            const bool isEnd = before < depth || before % (2 * (depth + 1)) == depth;
            if (next < m_text.size() && m_text[next] == m_text[quote] && isEnd)
                break;
            end = std::min(next + 1, m_text.size());
        }
        mask(quote + 1, end);
        // The quote that ends it does not end a name.
        m_at = std::min(runOf('\\', end) + 1, m_text.size());
    }

    void tag(char c, const Name &name)
    {
        if (c == '<') {
            m_inTag = true;
            m_isSecretTag = false;
            m_hasTagName = false;
            return;
        }
        if (!m_inTag)
            return;
        if (!std::exchange(m_hasTagName, true))
            m_isSecretTag = name.isSecretMember();
        if (c != '>')
            return;
        m_inTag = false;
        if (m_isSecretTag && m_text[m_at - 1] == '>')
            content();
    }

    void content()
    {
        if (m_text.mid(m_at, 9) == "<![CDATA[") {
            const qsizetype end = m_text.indexOf("]]>", m_at);
            return mask(m_at, end < 0 ? m_text.size() : end + 3);
        }
        const qsizetype end = m_text.indexOf('<', m_at);
        mask(skipSpace(m_at), end < 0 ? m_text.size() : end);
    }

    [[nodiscard]] qsizetype runOf(char c, qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] == c)
            ++at;
        return at;
    }
    [[nodiscard]] qsizetype runUntil(qsizetype at, QByteArrayView ends) const
    {
        while (at < m_text.size() && !ends.contains(m_text[at]))
            ++at;
        return at;
    }
    // Also skips "\n" as written in a JSON text.
    [[nodiscard]] qsizetype skipSpace(qsizetype at) const
    {
        for (;;) {
            if (at < m_text.size() && isSpace(m_text[at]))
                ++at;
            else if (at + 1 < m_text.size() && m_text[at] == '\\' && QByteArrayView("nrt").contains(m_text[at + 1]))
                at += 2;
            else
                return at;
        }
    }

    void mask(qsizetype begin, qsizetype end)
    {
        if (begin < end) {
            m_result.append(m_text.constData() + m_copied, begin - m_copied);
            m_result += redactionMark;
            m_copied = end;
        }
        m_at = std::max(m_at, end);
    }

    enum class Path { None, Slash, Account };

    const QByteArray &m_text;
    Looks m_looks;
    QByteArray m_result;
    qsizetype m_at = 0;
    qsizetype m_copied = 0; // everything before it is in the result
    Name m_name;
    Path m_path = Path::None;
    qsizetype m_segment = 0; // where the path's current segment begins
    bool m_inTag = false;
    bool m_isSecretTag = false;
    bool m_hasTagName = false;
};

} // namespace

bool isSecretHeader(const QByteArray &name)
{
    const QByteArray low = name.toLower();
    if (std::any_of(words.begin(), words.end(), [&low](QByteArrayView word) { return low.contains(word); }))
        return true;
    for (qsizetype at = 0; at < low.size(); ++at) {
        qsizetype end = at;
        while (end < low.size() && isLetter(low[end]))
            ++end;
        const QByteArrayView run = QByteArrayView(low).sliced(at, end - at);
        if (std::find(headerWords.begin(), headerWords.end(), run) != headerWords.end())
            return true;
        at = end;
    }
    return false;
}

QByteArray withoutSecretPlaces(const QByteArray &text)
{
    return Scanner(text, Scanner::Looks::Everywhere).run();
}

QByteArray withoutHookTokens(const QByteArray &text)
{
    return Scanner(text, Scanner::Looks::AtPaths).run();
}

} // namespace platen::net
