// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/signature.h"

#include <QMessageAuthenticationCode>

#include <chrono>

namespace platen::printintegrator {

namespace {

constexpr qint64 toleranceSeconds = 5LL * 60;
constexpr qsizetype digestSize = 32; // of SHA-256

Failure refused(const Message &why)
{
    return fail(ErrorCode::Unauthorized, why);
}

QByteArray hmac(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256);
}

// Takes the same time for a wrong one as for a right one.
bool areEqual(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

bool isHex(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

// The bytes of a written digest; empty if it is not one.
QByteArray digestOf(const QByteArray &written)
{
    QByteArray text = written.trimmed();
    if (text.left(7).toLower() == "sha256=")
        text = text.mid(7).trimmed();
    if (text.size() == digestSize * 2 && isHex(text))
        return QByteArray::fromHex(text);
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == digestSize ? decoded.decoded : QByteArray();
}

Result<void> checkTime(const QByteArray &seconds, const QDateTime &now)
{
    bool ok = false;
    const qint64 signedAt = seconds.trimmed().toLongLong(&ok);
    if (!ok)
        return refused(Message::of("The signature does not say when it was made."));
    const qint64 today = now.toSecsSinceEpoch();
    // Compared with two bounds, so that no time is too far away to be compared.
    if (signedAt < today - toleranceSeconds || signedAt > today + toleranceSeconds)
        return refused(Message::of("The signature was made more than five minutes from now: it may be an old message "
                                   "that is sent again, or one of the two clocks is wrong."));
    return {};
}

Failure wrong()
{
    return refused(Message::of("The signature does not fit the message and the account's webhook secret."));
}

Result<void> verifyBody(const WebhookMessage &message, const QByteArray &header, const QByteArray &secret)
{
    const QByteArray written = message.header(header);
    if (written.isEmpty())
        return refused(
            Message::of("The message has no signature: there is no header %1.", QString::fromLatin1(header)));
    if (!areEqual(digestOf(written), hmac(secret, message.body)))
        return wrong();
    return {};
}

Result<void> verifyTimestamped(const WebhookMessage &message, const QByteArray &header, const QByteArray &secret,
                               const QDateTime &now)
{
    QByteArray time;
    std::vector<QByteArray> signatures;
    for (const QByteArray &part : message.header(header).split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        if (equals > 0 && name == "t")
            time = part.mid(equals + 1).trimmed();
        else if (equals > 0 && name == "v1")
            signatures.push_back(part.mid(equals + 1));
    }
    if (time.isEmpty() || signatures.empty())
        return refused(Message::of("The message has no signature with a time (t=…,v1=…) in its header %1.",
                                   QString::fromLatin1(header)));
    const QByteArray expected = hmac(secret, time + '.' + message.body);
    bool fits = false;
    for (const QByteArray &signature : signatures)
        fits = areEqual(digestOf(signature), expected) || fits;
    if (!fits)
        return wrong();
    return checkTime(time, now);
}

Result<void> verifyStandard(const WebhookMessage &message, const QByteArray &secret, const QDateTime &now)
{
    const QByteArray id = message.header("webhook-id");
    const QByteArray time = message.header("webhook-timestamp");
    const QByteArray written = message.header("webhook-signature");
    if (id.isEmpty() || time.isEmpty() || written.isEmpty())
        return refused(Message::of("The message lacks one of the headers webhook-id, webhook-timestamp and "
                                   "webhook-signature."));
    const QByteArray encoded = secret.startsWith("whsec_") ? secret.mid(6) : secret;
    const auto key = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.isEmpty())
        return refused(Message::of("The account's webhook secret is not the base64 that Standard Webhooks have, so "
                                   "the signature cannot be checked."));
    const QByteArray expected = hmac(key.decoded, id + '.' + time + '.' + message.body);
    bool fits = false;
    for (const QByteArray &signature : written.simplified().split(' ')) {
        if (signature.startsWith("v1,"))
            fits = areEqual(digestOf(signature.mid(3)), expected) || fits;
    }
    if (!fits)
        return wrong();
    return checkTime(time, now);
}

} // namespace

SignatureScheme signatureScheme(const QString &word)
{
    if (word == u"timestamped")
        return SignatureScheme::Timestamped;
    return word == u"standard-webhooks" ? SignatureScheme::StandardWebhooks : SignatureScheme::Body;
}

Result<void> verifySignature(const WebhookMessage &message, SignatureScheme scheme, const QByteArray &header,
                             const QByteArray &secret, const QDateTime &now)
{
    if (secret.isEmpty())
        return refused(Message::of("The account has no webhook secret, so signatures cannot be checked. Register the "
                                   "webhook from here, or enter its secret."));
    switch (scheme) {
    case SignatureScheme::Timestamped:
        return verifyTimestamped(message, header, secret, now);
    case SignatureScheme::StandardWebhooks:
        return verifyStandard(message, secret, now);
    case SignatureScheme::Body:
        break;
    }
    return verifyBody(message, header, secret);
}

} // namespace platen::printintegrator
