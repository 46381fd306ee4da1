// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/s3_answers.h"

#include "core/domain/instant.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace platen::hosts::s3 {

QString elementText(const QByteArray &body, const QString &name)
{
    QXmlStreamReader reader(body);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            return reader.readElementText(QXmlStreamReader::SkipChildElements);
    }
    return {};
}

ErrorWords errorWords(const QByteArray &body)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("Error"))
        return {};
    ErrorWords words;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        const QString text = reader.readElementText(QXmlStreamReader::SkipChildElements);
        if (name == u"Code")
            words.code = text.left(80);
        else if (name == u"ServerTime")
            words.serverTime = parseInstant(text);
    }
    return words;
}

std::optional<ErrorCode> verdict(const QString &code)
{
    if (code == u"NoSuchBucket" || code == u"NoSuchKey" || code == u"NoSuchUpload")
        return ErrorCode::NotFound;
    if (code == u"InvalidAccessKeyId" || code == u"SignatureDoesNotMatch" || code == u"InvalidToken" ||
        code == u"ExpiredToken")
        return ErrorCode::Unauthorized;
    if (saysWrongClock(code) || saysNoRoom(code) || saysChanged(code))
        return ErrorCode::Refused;
    if (code == u"SlowDown")
        return ErrorCode::RateLimited;
    return std::nullopt;
}

bool saysWrongClock(const QString &code)
{
    return code == u"RequestTimeTooSkewed" || code == u"RequestExpired";
}

bool saysNoRoom(const QString &code)
{
    static const QStringList codes{QStringLiteral("InsufficientStorage"),
                                   QStringLiteral("EntityTooLarge"),
                                   QStringLiteral("QuotaExceeded"),
                                   QStringLiteral("XMinioStorageFull"),
                                   QStringLiteral("XMinioAdminBucketQuotaExceeded"),
                                   QStringLiteral("StorageFull")};
    return codes.contains(code);
}

bool saysChanged(const QString &code)
{
    return code == u"BadDigest" || code == u"XAmzContentSHA256Mismatch" || code == u"InvalidDigest";
}

Message skewText(const QDateTime &ours, const QDateTime &theirs)
{
    const qint64 seconds = std::abs(theirs.secsTo(ours));
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const Message size = seconds < 2 * hour
                             ? Message::counted("%n minute", "%n minutes", (seconds + minute / 2) / minute)
                         : seconds < 2 * day ? Message::counted("%n hour", "%n hours", (seconds + hour / 2) / hour)
                                             : Message::counted("%n day", "%n days", (seconds + day / 2) / day);
    return ours > theirs ? Message::of("%1 ahead", size) : Message::of("%1 behind", size);
}

QByteArray completionBody(const QStringList &receipts)
{
    QByteArray body;
    QXmlStreamWriter writer(&body);
    writer.writeStartElement(QStringLiteral("CompleteMultipartUpload"));
    writer.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    for (qsizetype i = 0; i < receipts.size(); ++i) {
        writer.writeStartElement(QStringLiteral("Part"));
        writer.writeTextElement(QStringLiteral("PartNumber"), QString::number(i + 1));
        writer.writeTextElement(QStringLiteral("ETag"), receipts[i]);
        writer.writeEndElement();
    }
    writer.writeEndElement();
    return body;
}

QString completedTag(const QStringList &receipts)
{
    static const QRegularExpression md5(QStringLiteral("^\"?([0-9a-fA-F]{32})\"?$"));
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const QString &receipt : receipts) {
        const QRegularExpressionMatch match = md5.match(receipt);
        if (!match.hasMatch())
            return {};
        hash.addData(QByteArray::fromHex(match.captured(1).toLatin1()));
    }
    if (receipts.isEmpty())
        return {};
    return QStringLiteral("\"%1-%2\"").arg(QString::fromLatin1(hash.result().toHex())).arg(receipts.size());
}

TagForm tagForm(const QString &tag)
{
    static const QRegularExpression form(QStringLiteral("^\"[0-9a-f]{32}(-[0-9]+)?\"$"));
    const QRegularExpressionMatch match = form.match(tag);
    if (!match.hasMatch())
        return TagForm::Unknown;
    return match.captured(1).isEmpty() ? TagForm::OfContent : TagForm::OfParts;
}

} // namespace platen::hosts::s3
