// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/s3_kind.h"

#include "core/hosts/s3_host.h"
#include "core/wire/setting_builders.h"

#include <QRegularExpression>

namespace platen::hosts {

namespace {

constexpr int longestLifetime = 168; // hours: what a presigned URL can have

bool matches(const QJsonValue &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value.toString()).hasMatch();
}

Message problemOfBucket(const QJsonValue &value)
{
    return matches(value, QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]"))
               ? Message()
               : Message::of("is not the name of a bucket: it has 3 to 63 letters, digits, “.”, “-” and “_”");
}

Message problemOfPrefix(const QJsonValue &value)
{
    return matches(value, QStringLiteral("(?!/)(?!.*//)(?!.*\\.\\.)[A-Za-z0-9._/-]*"))
               ? Message()
               : Message::of("has to be letters, digits, “.”, “-”, “_” and “/”, and begins without “/”");
}

Message problemOfWord(const QJsonValue &value)
{
    return matches(value, QStringLiteral("[\\x21-\\x7e]+")) ? Message()
                                                            : Message::of("has characters that cannot be part of it");
}

Message problemOfRegion(const QJsonValue &value)
{
    return matches(value, QStringLiteral("[A-Za-z0-9-]+")) ? Message()
                                                           : Message::of("is not a region such as eu-central-1");
}

Message problemOfLifetime(const QJsonValue &value)
{
    bool isNumber = false;
    const int hours = value.toString().toInt(&isNumber);
    return isNumber && hours >= 1 && hours <= longestLifetime
               ? Message()
               : Message::of("has to be a whole number of hours from 1 to %1", longestLifetime);
}

Setting checked(Setting setting, Message (*problemOf)(const QJsonValue &))
{
    setting.problemOf = problemOf;
    return setting;
}

std::vector<Setting> settings()
{
    return {
        urlSetting(optionalSetting("endpoint", QStringLiteral("Endpoint"),
                                   QStringLiteral("The server's address. Empty: Amazon's own."))),
        checked(optionalSetting("region", QStringLiteral("Region"),
                                QStringLiteral("Where the bucket is, such as eu-central-1."),
                                QStringLiteral("us-east-1")),
                problemOfRegion),
        checked(requiredSetting("bucket", QStringLiteral("Bucket"), QStringLiteral("It has to exist.")),
                problemOfBucket),
        checked(optionalSetting("prefix", QStringLiteral("Prefix"),
                                QStringLiteral("What all objects' names begin with, such as artwork/.")),
                problemOfPrefix),
        checked(requiredSetting("access_key_id", QStringLiteral("Access key ID"),
                                QStringLiteral("Of a user who may put, get and delete objects there.")),
                problemOfWord),
        secretSetting("secret_access_key", QStringLiteral("Secret access key"),
                      QStringLiteral("Belongs to the access key ID.")),
        choiceSetting("path_style", QStringLiteral("Bucket in the path"),
                      QStringLiteral("Whether the bucket is part of the path instead of the server's name."),
                      {QStringLiteral("false"), QStringLiteral("true")}, QStringLiteral("false")),
        urlSetting(optionalSetting("public_url", QStringLiteral("Public address"),
                                   QStringLiteral("Of a bucket that anyone may read. Empty: each address is "
                                                  "signed, and expires."))),
        checked(optionalSetting("lifetime_hours", QStringLiteral("Lifetime in hours"),
                                QStringLiteral("How long a signed address works: 1 to 168."), QStringLiteral("168")),
                problemOfLifetime)};
}

std::unique_ptr<Host> open(const Setup &setup, std::shared_ptr<net::HttpClient> http,
                           std::shared_ptr<const Clock> clock)
{
    const auto text = [&setup](const char *key) { return setup.settings.value(QLatin1String(key)).toString(); };
    S3Settings s3;
    s3.endpoint = text("endpoint");
    s3.region = text("region");
    s3.bucket = text("bucket");
    s3.pathStyle = text("path_style") == u"true";
    s3.publicUrl = text("public_url");
    s3.lifetime = std::chrono::hours(text("lifetime_hours").toInt());
    s3.accessKeyId = text("access_key_id").toLatin1();
    s3.secretAccessKey = setup.secrets.value(QStringLiteral("secret_access_key")).toUtf8();
    return std::make_unique<S3Host>(setup.name, s3, std::move(http), std::move(clock));
}

} // namespace

Kind s3Kind()
{
    return {QStringLiteral("s3"),
            QStringLiteral("S3"),
            settings(),
            {QStringLiteral("public_url"), QStringLiteral("endpoint")},
            open};
}

} // namespace platen::hosts
