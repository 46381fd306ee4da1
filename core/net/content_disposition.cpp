// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/content_disposition.h"

#include <QStringDecoder>

#include <optional>

namespace platen::net {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Iterates over `type; name=token; name="quoted \" string"`.
class Parameters
{
public:
    explicit Parameters(const QByteArray &header)
        : m_text(header)
    {
    }

    bool next()
    {
        while (m_at < m_text.size()) {
            m_name = takeUntil("=;\"").trimmed().toLower();
            if (m_at < m_text.size() && m_text[m_at] == '=') {
                ++m_at;
                m_value = takeValue();
                return true;
            }
            if (m_at < m_text.size() && m_text[m_at] == '"')
                takeQuoted(); // a stray quoted string
            else
                ++m_at;
        }
        return false;
    }

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QByteArray &value() const { return m_value; }

private:
    QByteArray takeUntil(QByteArrayView ends)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !ends.contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    QByteArray takeValue()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at == m_text.size() || m_text[m_at] != '"')
            return takeUntil(";").trimmed();
        const QByteArray value = takeQuoted();
        takeUntil(";");
        return value;
    }

    // A quoted string. If it is never closed, it takes the whole rest.
    QByteArray takeQuoted()
    {
        QByteArray value;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        ++m_at;
        return value;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
    QByteArray m_name;
    QByteArray m_value;
};

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// RFC 8187: UTF-8'en'na%C3%AFve.pdf
std::optional<QString> extendedValue(const QByteArray &value)
{
    const qsizetype first = value.indexOf('\'');
    const qsizetype second = value.indexOf('\'', first + 1);
    if (first <= 0 || second < 0)
        return std::nullopt;
    const QByteArray charset = value.left(first).toLower();
    const QByteArray bytes = QByteArray::fromPercentEncoding(value.mid(second + 1));
    if (charset == "utf-8")
        return decoded(bytes, QStringConverter::Utf8);
    if (charset == "iso-8859-1")
        return QString::fromLatin1(bytes);
    return std::nullopt;
}

// Officially ISO 8859-1, but most servers write UTF-8.
QString plainValue(const QByteArray &value)
{
    return decoded(value, QStringConverter::Utf8).value_or(QString::fromLatin1(value));
}

} // namespace

QString proposedFileName(const QByteArray &header)
{
    QString plain;
    QString extended;
    Parameters parameters(header);
    while (parameters.next()) {
        if (parameters.name() == "filename" && plain.isEmpty())
            plain = plainValue(parameters.value());
        else if (parameters.name() == "filename*" && extended.isEmpty())
            extended = extendedValue(parameters.value()).value_or(QString());
    }
    return extended.isEmpty() ? plain : extended;
}

} // namespace platen::net
