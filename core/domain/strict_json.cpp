// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/strict_json.h"

#include "core/domain/json_checker.h"
#include "core/domain/text_encoding.h"

namespace platen {

namespace {

// Writes halves of surrogate pairs as escapes, which Qt can read.
QByteArray withHalvesEscaped(const QByteArray &utf8)
{
    QByteArray escaped;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (!isHalfPair(utf8, at)) {
            escaped += utf8[at];
            continue;
        }
        const int code = 0xD000 | ((utf8[at + 1] & 0x3F) << 6) | (utf8[at + 2] & 0x3F);
        escaped += "\\u" + QByteArray::number(code, 16);
        at += 2;
    }
    return escaped;
}

Result<JsonReading> read(const QByteArray &utf8)
{
    PLATEN_TRY(std::vector<Error> errors, checkJson(utf8));
    // Qt only reads objects and lists, so every value is read as the only entry of a list.
    const QByteArray inList = '[' + (errors.empty() ? utf8 : withHalvesEscaped(utf8)) + ']';
    const std::optional<QJsonValue> list = readJson(inList, deepestJson + 1);
    if (!list)
        return fail(ErrorCode::Validation, Message::of("Not readable as JSON."));
    return JsonReading{list->toArray().first(), std::move(errors)};
}

} // namespace

Failure tooLarge(const Message &what)
{
    return fail(ErrorCode::Validation,
                Message::of("%1 is too large: at most %2 MB are read", what, largestJson / 1024 / 1024));
}

Result<JsonReading> readStrictJson(const QByteArray &bytes)
{
    if (bytes.size() > largestJson)
        return tooLarge(Message::of("The document"));
    return utf8Of(bytes).and_then([](const QByteArray &utf8) { return read(utf8); });
}

Result<JsonReading> readStrictJson(const QString &text)
{
    const QByteArray utf8 = utf8Of(text);
    return utf8.size() > largestJson ? tooLarge(Message::of("The document")) : read(utf8);
}

} // namespace platen
