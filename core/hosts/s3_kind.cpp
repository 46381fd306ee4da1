// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/s3_kind.h"

#include "core/hosts/lifetime_setting.h"
#include "core/hosts/s3_host.h"

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

Setting checked(Setting setting, Message (*problemOf)(const QJsonValue &))
{
    setting.problemOf = problemOf;
    return setting;
}

std::vector<Setting> settings()
{
    return {urlSetting(optionalSetting("endpoint", QT_TRANSLATE_NOOP("Declaration", "Endpoint"),
                                       QT_TRANSLATE_NOOP("Declaration", "The server's address. Empty: Amazon's own."))),
            checked(optionalSetting("region", QT_TRANSLATE_NOOP("Declaration", "Region"),
                                    QT_TRANSLATE_NOOP("Declaration", "Where the bucket is, such as eu-central-1."),
                                    QStringLiteral("us-east-1")),
                    problemOfRegion),
            checked(requiredSetting("bucket", QT_TRANSLATE_NOOP("Declaration", "Bucket"),
                                    QT_TRANSLATE_NOOP("Declaration", "It has to exist.")),
                    problemOfBucket),
            checked(optionalSetting(
                        "prefix", QT_TRANSLATE_NOOP("Declaration", "Prefix"),
                        QT_TRANSLATE_NOOP("Declaration", "What all objects' names begin with, such as artwork/.")),
                    problemOfPrefix),
            checked(requiredSetting(
                        "access_key_id", QT_TRANSLATE_NOOP("Declaration", "Access key ID"),
                        QT_TRANSLATE_NOOP("Declaration", "Of a user who may put, get and delete objects there.")),
                    problemOfWord),
            secretSetting("secret_access_key", QT_TRANSLATE_NOOP("Declaration", "Secret access key"),
                          QT_TRANSLATE_NOOP("Declaration", "Belongs to the access key ID.")),
            choiceSetting("path_style", QT_TRANSLATE_NOOP("Declaration", "Bucket in the path"),
                          QT_TRANSLATE_NOOP("Declaration",
                                            "Whether the bucket is part of the path instead of the server's name."),
                          {QStringLiteral("false"), QStringLiteral("true")}, QStringLiteral("false")),
            urlSetting(optionalSetting("public_url", QT_TRANSLATE_NOOP("Declaration", "Public address"),
                                       QT_TRANSLATE_NOOP("Declaration",
                                                         "Of a bucket that anyone may read. Empty: each address is "
                                                         "signed, and expires."))),
            lifetimeSetting<longestLifetime>(
                QT_TRANSLATE_NOOP("Declaration", "How long a signed address works: 1 to 168."))};
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
    s3.lifetime = lifetimeOf(setup.settings);
    s3.accessKeyId = text("access_key_id").toLatin1();
    s3.secretAccessKey = setup.secrets.value(QStringLiteral("secret_access_key")).toUtf8();
    return std::make_unique<S3Host>(setup.name, s3, std::move(http), std::move(clock));
}

} // namespace

Kind s3Kind()
{
    Kind kind;
    kind.id = QStringLiteral("s3");
    kind.name = QStringLiteral("S3");
    kind.settings = settings();
    kind.publicSettings = {QStringLiteral("public_url"), QStringLiteral("endpoint")};
    kind.open = open;
    return kind;
}

} // namespace platen::hosts
