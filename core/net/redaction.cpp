#include "core/net/redaction.h"

#include <QString>

namespace platen::net {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The number that `count` hexadecimal digits at `at` make, or -1.
int hexNumber(const QByteArray &text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int number = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = hexValue(text[at + i]);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

// What stands at `at`, decoded as generously as it could have been encoded.
struct Piece
{
    QByteArray bytes;
    qsizetype length = 0; // in the text
};

Piece unicodeEscape(const QByteArray &text, qsizetype at)
{
    const int high = hexNumber(text, at + 2, 4);
    if (high < 0)
        return {};
    if (high >= 0xd800 && high < 0xdc00 && text.mid(at + 6, 2) == "\\u") {
        const int low = hexNumber(text, at + 8, 4);
        if (low >= 0xdc00 && low < 0xe000) {
            const std::array pair{QChar(static_cast<char16_t>(high)), QChar(static_cast<char16_t>(low))};
            return {QString(pair.data(), 2).toUtf8(), 12};
        }
    }
    return {QString(QChar(static_cast<char16_t>(high))).toUtf8(), 6};
}

Piece jsonEscape(const QByteArray &text, qsizetype at)
{
    if (at + 1 >= text.size())
        return {};
    switch (text[at + 1]) {
    case 'n':
        return {"\n", 2};
    case 't':
        return {"\t", 2};
    case 'r':
        return {"\r", 2};
    case 'b':
        return {"\b", 2};
    case 'f':
        return {"\f", 2};
    case 'u':
        return unicodeEscape(text, at);
    default:
        return {text.mid(at + 1, 1), 2};
    }
}

Piece percentEscape(const QByteArray &text, qsizetype at)
{
    const int number = hexNumber(text, at + 1, 2);
    return number < 0 ? Piece{} : Piece{QByteArray(1, static_cast<char>(number)), 3};
}

// How many bytes of the text at `at` are the secret, however they are written; 0 if they are not.
qsizetype lengthAt(const QByteArray &text, qsizetype at, const QByteArray &secret)
{
    if (QByteArrayView(text).sliced(at).startsWith(secret))
        return secret.size();
    const auto start = at;
    qsizetype done = 0;
    while (done < secret.size()) {
        if (at >= text.size())
            return 0;
        const char c = text[at];
        Piece piece;
        if (c == '%')
            piece = percentEscape(text, at);
        else if (c == '\\')
            piece = jsonEscape(text, at);
        if (piece.length > 0 && secret.mid(done, piece.bytes.size()) == piece.bytes) {
            done += piece.bytes.size();
            at += piece.length;
        } else if (c == secret[done] || (c == '+' && secret[done] == ' ')) {
            ++done;
            ++at;
        } else {
            return 0;
        }
    }
    return at - start;
}

// The part of the secret's base64 that does not depend on what stands around it, for each of the three offsets.
std::vector<QByteArray> base64Forms(const QByteArray &secret)
{
    std::vector<QByteArray> forms;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, '\0') + secret;
        const auto whole = padded.size() * 8 / 6; // characters that hold nothing of what follows
        const auto first = (offset * 8 + 5) / 6;  // and nothing of what goes before
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            forms.push_back(padded.toBase64(alphabet).mid(first, whole - first));
    }
    return forms;
}

QByteArray without(const QByteArray &text, const QByteArray &secret, const QByteArray &mark)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (const auto length = lengthAt(text, at, secret); length > 0) {
            result += mark;
            at += length;
        } else {
            result += text[at++];
        }
    }
    return result;
}

} // namespace

QByteArray withoutSecrets(const QByteArray &text, const std::vector<QByteArray> &secrets, const QByteArray &mark)
{
    // Longer ones first: one may be part of another.
    auto ordered = secrets;
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    QByteArray result = text;
    for (const auto &secret : ordered) {
        if (secret.size() <= 3)
            continue;
        result = without(result, secret, mark);
        for (const auto &form : base64Forms(secret))
            result = without(result, form, mark);
    }
    return result;
}

} // namespace platen::net
