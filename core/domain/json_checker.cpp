// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_checker.h"

#include "core/domain/json_findings.h"
#include "core/domain/strict_json.h"
#include "core/domain/text_encoding.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>

namespace platen {

namespace {

class Checker
{
public:
    explicit Checker(const QByteArray &json)
        : m_json(json)
        , m_findings(json)
    {
    }

    Result<std::vector<Error>> check()
    {
        skipSpace();
        if (m_at == m_json.size())
            return fail(ErrorCode::Validation, Message::of("Nothing to read: expected a JSON object, “{…}”"));
        value();
        skipSpace();
        if (m_problem.isEmpty() && m_at < m_json.size())
            stop(Message::of("there is more after the end of the document"));
        if (!m_problem.isEmpty())
            return fail(ErrorCode::Validation, Message::of("Not readable as JSON: %1 (%2).", m_problem,
                                                           JsonFindings::place(m_json, m_problemAt)));
        return m_findings.take();
    }

private:
    [[nodiscard]] char here() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    [[nodiscard]] bool goesOn() const { return m_problem.isEmpty(); }

    void stop(const Message &problem) { stop(problem, m_at); }
    void stop(const Message &problem, qsizetype at)
    {
        if (!goesOn())
            return;
        m_problem = problem;
        m_problemAt = at;
    }

    void skipSpace()
    {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t')
            ++m_at;
    }

    void value()
    {
        switch (here()) {
        case '{':
        case '[':
            composed();
            return;
        case '"':
            text(true);
            return;
        default:
            scalar();
        }
    }

    void composed()
    {
        if (m_findings.depth() == static_cast<std::size_t>(deepestJson)) {
            stop(Message::of("objects and lists are nested more than %1 levels deep", deepestJson));
            return;
        }
        const char closing = here() == '{' ? '}' : ']';
        m_findings.enter(closing == '}');
        ++m_at;
        skipSpace();
        if (here() == closing)
            ++m_at;
        else
            entries(closing);
        if (goesOn())
            m_findings.leave();
    }

    // Reads the entries after an opening bracket, if there are any, up to and including the closing one.
    void entries(char closing)
    {
        for (;;) {
            if (m_findings.isInObject())
                name();
            if (!goesOn())
                return;
            value();
            skipSpace();
            if (!goesOn())
                return;
            if (here() == closing) {
                ++m_at;
                return;
            }
            if (here() != ',') {
                stop(m_at == m_json.size()
                         ? Message::of("the document ends before its last “%1”", QString(QLatin1Char(closing)))
                         : Message::of("“,” or “%1” is missing", QString(QLatin1Char(closing))));
                return;
            }
            const qsizetype comma = m_at++;
            m_findings.nextEntry();
            skipSpace();
            if (here() == closing)
                stop(Message::of("there is a comma with nothing after it"), comma);
        }
    }

    void name()
    {
        if (!goesOn())
            return;
        if (here() != '"') {
            stop(Message::of("the name of a member, in quotation marks, is missing"));
            return;
        }
        const qsizetype begin = m_at;
        const std::string_view decoded = text(false);
        if (!goesOn())
            return;
        m_findings.nameAt(begin, decoded);
        if (m_hasHalf)
            m_findings.reportHalfInName(begin);
        skipSpace();
        if (here() != ':') {
            stop(Message::of("“:” is missing after the name of a member"));
            return;
        }
        ++m_at;
        skipSpace();
    }

    void scalar()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && !QByteArrayView(",:{}[]\" \t\r\n").contains(m_json[m_at]))
            ++m_at;
        const QByteArrayView word = QByteArrayView(m_json).sliced(begin, m_at - begin);
        if (word == "true" || word == "false" || word == "null" || isJsonNumber(word))
            return;
        const qsizetype bad = firstBadByte(begin, m_at);
        if (bad >= 0)
            stop(notUtf8(), bad);
        else if (word.isEmpty())
            stop(Message::of("a value is missing"), begin);
        else if (word.size() >= 3 && word.startsWith("\xEF\xBB\xBF"))
            stop(Message::of("there is a byte order mark (U+FEFF) inside the document"), begin);
        else
            stop(Message::of("“%1” is neither a number nor another value of JSON",
                             shortQuote({word.data(), static_cast<std::size_t>(word.size())})),
                 begin);
    }

    static Message notClosed() { return Message::of("a text that begins here has no closing quotation mark"); }
    static Message notUtf8() { return Message::of("there is a byte here that is not UTF-8; save the file as UTF-8"); }

    [[nodiscard]] qsizetype firstBadByte(qsizetype begin, qsizetype end) const
    {
        for (qsizetype at = begin; at < end;) {
            const qsizetype length = utf8Length(m_json, at);
            if (length == 0)
                return at;
            at += length;
        }
        return -1;
    }

    // From one quotation mark to after the next. Returns what is between them, decoded if it is a name.
    std::string_view text(bool isValue)
    {
        const qsizetype begin = m_at++;
        bool hasEscapes = false;
        m_hasHalf = false;
        while (here() != '"') {
            if (m_at >= m_json.size()) {
                stop(notClosed(), begin);
                return {};
            }
            if (here() == '\\') {
                hasEscapes = true;
                escape();
            } else {
                character();
            }
            if (!goesOn())
                return {};
        }
        const qsizetype length = m_at++ - begin - 1;
        if (isValue && m_hasHalf)
            m_findings.reportHalf(begin);
        const std::string_view raw(m_json.constData() + begin + 1, static_cast<std::size_t>(length));
        return isValue || !hasEscapes ? raw : decoded(raw);
    }

    void character()
    {
        const auto byte = static_cast<uchar>(here());
        if (byte < 0x20) {
            stop(byte == '\n' || byte == '\r'
                     ? Message::of("there is a line break inside a text; it is written as \\n there")
                     : Message::of("there is a control character inside a text; it is written as \\u%1 there",
                                   QStringLiteral("%1").arg(byte, 4, 16, QLatin1Char('0'))));
            return;
        }
        const qsizetype length = byte < 0x80 ? 1 : utf8Length(m_json, m_at);
        if (length == 0 && isHalfPair(m_json, m_at)) {
            m_hasHalf = true;
            m_at += 3;
        } else if (length == 0) {
            stop(notUtf8());
        } else {
            m_at += length;
        }
    }

    // The four digits of \u at `at`, or -1.
    [[nodiscard]] int codeAt(qsizetype at) const
    {
        if (at + 6 > m_json.size() || m_json[at] != '\\' || m_json[at + 1] != 'u')
            return -1;
        bool isHex = std::all_of(m_json.constData() + at + 2, m_json.constData() + at + 6, [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
        return isHex ? m_json.mid(at + 2, 4).toInt(nullptr, 16) : -1;
    }

    void escape()
    {
        const char kind = m_at + 1 < m_json.size() ? m_json[m_at + 1] : '\0';
        if (kind != 'u') {
            if (kind == '\0' || !QByteArrayView("\"\\/bfnrt").contains(kind))
                stop(Message::of("a “\\” inside a text starts no valid escape; a “\\” itself is written as “\\\\”"));
            m_at += 2;
            return;
        }
        const int code = codeAt(m_at);
        if (code < 0) {
            stop(Message::of("“\\u” is not followed by four hexadecimal digits"));
            return;
        }
        m_at += 6;
        if (!QChar::isSurrogate(static_cast<char32_t>(code)))
            return;
        const int next = QChar::isHighSurrogate(static_cast<char32_t>(code)) ? codeAt(m_at) : -1;
        if (next >= 0 && QChar::isLowSurrogate(static_cast<char32_t>(next)))
            m_at += 6;
        else
            m_hasHalf = true;
    }

    // A name with escapes, decoded so that it equals the same name without them.
    std::string_view decoded(std::string_view raw)
    {
        const QByteArray quoted =
            '[' + QByteArray(1, '"') + QByteArray(raw.data(), static_cast<qsizetype>(raw.size())) + "\"]";
        const QString name = QJsonDocument::fromJson(quoted).array().first().toString();
        m_decoded.push_back(utf8Of(name).toStdString());
        return m_decoded.back();
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    JsonFindings m_findings;
    std::deque<std::string> m_decoded; // decoded names, which the findings refer to
    Message m_problem;
    qsizetype m_problemAt = 0;
    bool m_hasHalf = false;
};

} // namespace

Result<std::vector<Error>> checkJson(const QByteArray &utf8)
{
    return Checker(utf8).check();
}

} // namespace platen
