// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_cursor.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace platen::store {

namespace {

constexpr QByteArray::Base64Options form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// Identifies the sort that a cursor belongs to; precedes the keys.
QJsonArray head(const OrderQuery &query)
{
    return {1, static_cast<int>(query.sort), query.descending};
}

} // namespace

QString writeCursor(const OrderQuery &query, const PageCursor &cursor)
{
    QJsonArray list = head(query);
    list.append(cursor.section);
    // As texts, because a JSON number cannot hold every 64-bit number.
    for (const QVariant &key : cursor.keys)
        list.append(key.toString());
    return QString::fromLatin1(QJsonDocument(list).toJson(QJsonDocument::Compact).toBase64(form));
}

Result<PageCursor> readCursor(const OrderQuery &query, const QString &text, const std::vector<bool> &numeric)
{
    const Failure notOurs =
        fail(ErrorCode::Usage,
             Message::of("This is not a cursor of this list. Use the “next” of the page before it, with the "
                         "same sort."));
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), form | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return notOurs;
    QJsonArray list = QJsonDocument::fromJson(decoded.decoded).array();
    const QJsonArray expected = head(query);
    if (list.size() != expected.size() + 1 + static_cast<qsizetype>(numeric.size()))
        return notOurs;
    for (const QJsonValue &value : expected) {
        if (list.takeAt(0) != value)
            return notOurs;
    }
    PageCursor cursor;
    cursor.section = list.takeAt(0).toString();
    for (const bool isNumber : numeric) {
        const QString key = list.takeAt(0).toString();
        bool valid = true;
        cursor.keys.append(isNumber ? QVariant(key.toLongLong(&valid))
                                    : QVariant(key.isNull() ? QString(QLatin1String("")) : key));
        if (!valid)
            return notOurs;
    }
    // Base 64 allows several spellings of one text.
    if (writeCursor(query, cursor) != text)
        return notOurs;
    return cursor;
}

} // namespace platen::store
