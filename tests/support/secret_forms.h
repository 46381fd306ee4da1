// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which a secret may be written, and whether a text reveals it: decoded here independently of the code
// under test.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace platen::test {

inline QByteArray everyByteAs(const QByteArray &bytes, const char *format)
{
    QByteArray result;
    for (const char c : bytes)
        result += QString::asprintf(format, static_cast<unsigned>(static_cast<unsigned char>(c))).toLatin1();
    return result;
}

// The forms of an ASCII secret, each with a name.
inline std::vector<std::pair<QByteArray, QByteArray>> secretForms(const QByteArray &secret)
{
    QByteArray slashes = secret;
    slashes.replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\/");
    QByteArray entities = secret;
    entities.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;");
    const QByteArray basic = ("user:" + secret).toBase64();
    return {{"plain", secret},
            {"upper", secret.toUpper()},
            {"lower", secret.toLower()},
            {"percent", secret.toPercentEncoding()},
            {"percent, all", everyByteAs(secret, "%%%02x")},
            {"percent twice", secret.toPercentEncoding().toPercentEncoding()},
            {"percent thrice", secret.toPercentEncoding().toPercentEncoding().toPercentEncoding()},
            {"form", secret.toPercentEncoding(" ").replace(' ', '+')},
            {"json", slashes},
            {"json, all", everyByteAs(secret, "\\u%04x")},
            {"json, upper", everyByteAs(secret, "\\u%04X")},
            {"xml", entities},
            {"xml, decimal", everyByteAs(secret, "&#%u;")},
            {"xml, hex", everyByteAs(secret, "&#x%x;")},
            {"percent of json", slashes.toPercentEncoding()},
            {"hex", secret.toHex()},
            {"hex, upper", secret.toHex().toUpper()},
            {"base64", secret.toBase64()},
            {"base64url", secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)},
            {"basic", basic},
            {"basic, percent", basic.toPercentEncoding()},
            {"base64, offset 1", ("x" + secret + "y").toBase64()},
            {"base64, offset 2", ("xx" + secret + "yy").toBase64()},
            {"base64 twice", basic.toBase64()},
            {"base64 thrice", basic.toBase64().toBase64()},
            {"base64 of percent", ("q=" + secret.toPercentEncoding()).toBase64()},
            {"base64 of json", ("{\"a\":\"" + slashes + "\"}").toBase64(QByteArray::Base64UrlEncoding)},
            {"percent of base64 of json", ("{\"a\":\"" + slashes + "\"}").toBase64().toPercentEncoding()},
            {"base64 of hex", ("k:" + secret.toHex()).toBase64()},
            {"hex of base64", basic.toHex()}};
}

namespace reveals_detail {

inline bool isOneOf(char c, const char *set)
{
    return c != '\0' && QByteArrayView(set).contains(c);
}

// Whether the text contains a large part of the secret.
inline bool holdsPiece(const QByteArray &text, const QByteArray &secret)
{
    const QByteArray low = text.toLower();
    const QByteArray wanted = secret.toLower();
    const qsizetype size = std::min<qsizetype>(wanted.size(), 8);
    for (qsizetype at = 0; at + size <= wanted.size(); ++at) {
        if (low.contains(wanted.mid(at, size)))
            return true;
    }
    return false;
}

inline QByteArray unescaped(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype semicolon = text[i] == '&' ? text.mid(i, 12).indexOf(';') : -1;
        bool ok = false;
        if (text[i] == '\\' && i + 5 < text.size() && text[i + 1] == 'u') {
            if (const int code = text.mid(i + 2, 4).toInt(&ok, 16); ok) {
                result += QString(QChar(code)).toUtf8();
                i += 5;
                continue;
            }
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            result += text[++i];
            continue;
        } else if (semicolon > 0) {
            const QByteArray name = text.mid(i + 1, semicolon - 1);
            int code = name == "amp" ? '&' : name == "lt" ? '<' : name == "gt" ? '>' : name == "quot" ? '"' : 0;
            ok = code != 0;
            if (!ok && name.startsWith("#x"))
                code = name.mid(2).toInt(&ok, 16);
            else if (!ok && name.startsWith('#'))
                code = name.mid(1).toInt(&ok);
            if (ok) {
                result += QString(QChar(code)).toUtf8();
                i += semicolon;
                continue;
            }
        }
        result += text[i];
    }
    return result;
}

inline std::vector<QByteArray> runsOf(const QByteArray &text, const char *alphabet, qsizetype least)
{
    std::vector<QByteArray> runs;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isOneOf(text[end], alphabet))
            ++end;
        if (end - at >= least)
            runs.push_back(text.mid(at, end - at));
        at = end + 1;
    }
    return runs;
}

// What the text's words may decode to.
inline std::vector<QByteArray> decoded(const QByteArray &text)
{
    std::vector<QByteArray> all;
    constexpr const char *base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";
    for (QByteArray run : runsOf(text, base64, 8)) {
        run.replace('-', '+').replace('_', '/');
        for (int offset = 0; offset < 4; ++offset)
            all.push_back(QByteArray::fromBase64(run.mid(offset)));
    }
    for (const QByteArray &run : runsOf(text, "0123456789abcdefABCDEF", 16)) {
        all.push_back(QByteArray::fromHex(run.chopped(run.size() % 2)));
        all.push_back(QByteArray::fromHex(run.mid(1).chopped((run.size() - 1) % 2)));
    }
    return all;
}

} // namespace reveals_detail

inline bool reveals(const QByteArray &text, const QByteArray &secret, int rounds = 4)
{
    using namespace reveals_detail;
    if (holdsPiece(text, secret))
        return true;
    if (rounds == 0)
        return false;
    for (const QByteArray &word : decoded(text)) {
        if (reveals(word, secret, rounds - 1))
            return true;
    }
    const QByteArray percent = QByteArray::fromPercentEncoding(text);
    const QByteArray escapes = unescaped(text);
    return (percent != text && reveals(percent, secret, rounds - 1)) ||
           (escapes != text && reveals(escapes, secret, rounds - 1));
}

} // namespace platen::test
