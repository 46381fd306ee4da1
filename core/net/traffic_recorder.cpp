// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/traffic_recorder.h"

#include "core/domain/disk_file.h"
#include "core/wire/redaction.h"
#include "core/wire/secret_places.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace platen::net {

namespace {

QJsonValue bodyValue(const QByteArray &body, const SecretSet &secrets)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const auto clean = redacted(body, secrets);
    const QString text = utf8(clean);
    if (!utf8.hasError() && !text.contains(QChar(0)))
        return text;
    return QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(clean.toBase64())}};
}

QJsonArray headerValues(const Headers &headers, const SecretSet &secrets)
{
    QJsonArray list;
    for (const auto &[name, value] : secrets.masked(headers)) {
        const QByteArray shown = withoutSecretPlaces(redactedHeader(name, value));
        list.append(QJsonArray{QString::fromUtf8(secrets.masked(name)), QString::fromUtf8(shown)});
    }
    return list;
}

// `time` in µs since 1970.
QString fileName(qint64 time, const HttpRequest &request)
{
    auto host = request.url.host();
    for (QChar &c : host) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
        c = isPlain ? c : QChar(u'_');
    }
    const auto second = QDateTime::fromSecsSinceEpoch(time / 1'000'000, Qt::UTC);
    return QStringLiteral("%1.%2-%3-%4.json")
        .arg(second.toString(QStringLiteral("yyyyMMdd'T'hhmmss")))
        .arg(time % 1'000'000, 6, 10, QLatin1Char('0'))
        .arg(QString::fromLatin1(request.method), host);
}

qint64 microsecondsNow()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

TrafficRecorder::TrafficRecorder(const QDir &folder)
    : m_folder(folder)
{
    if (!m_folder.exists() && m_folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<std::shared_ptr<TrafficRecorder>> TrafficRecorder::open(const QString &folder)
{
    const QDir place(folder);
    const QString shown = QDir::toNativeSeparators(place.absolutePath());
    auto recorder = std::make_shared<TrafficRecorder>(place);
    if (!place.exists())
        return fail(ErrorCode::Storage,
                    Message::of("The traffic cannot be recorded in %1: it is no folder and cannot be "
                                "made one. Choose another folder for --record.",
                                shown));
    const QString probe = place.filePath(QStringLiteral(".platen-record-%1").arg(microsecondsNow()));
    if (const std::error_code problem = disk::writeNew(probe, "{}"))
        return fail(ErrorCode::Storage,
                    Message::of("The traffic cannot be recorded in %1: the system reported “%2”. Make "
                                "room or allow writing there, or choose another folder for --record.",
                                shown, disk::words(problem)));
    QFile::remove(probe);
    return recorder;
}

void TrafficRecorder::record(const HttpRequest &request, const HttpAnswer *answer, const QString &error,
                             const SecretSet &secrets)
{
    const auto clean = [&](const QString &text) { return QString::fromUtf8(redacted(text.toUtf8(), secrets)); };
    QJsonObject entry{
        {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("request"), QJsonObject{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                                                {QStringLiteral("url"), clean(redactedUrl(request.url))},
                                                {QStringLiteral("headers"), headerValues(request.headers, secrets)},
                                                {QStringLiteral("body"), bodyValue(request.body, secrets)}}},
        {QStringLiteral("answer"), QJsonValue::Null},
    };
    if (answer) {
        entry[QStringLiteral("answer")] =
            QJsonObject{{QStringLiteral("status"), answer->status},
                        {QStringLiteral("headers"), headerValues(answer->headers, secrets)},
                        {QStringLiteral("body"), bodyValue(answer->body, secrets)}};
    }
    if (!error.isEmpty())
        entry[QStringLiteral("error")] = clean(error);

    const std::lock_guard lock(m_mutex);
    m_last = std::max(m_last + 1, microsecondsNow());
    const QByteArray bytes = QJsonDocument(entry).toJson();
    std::error_code problem;
    while ((problem = disk::writeNew(m_folder.filePath(fileName(m_last, request)), bytes)) == std::errc::file_exists)
        ++m_last; // another program used this name first
    if (problem && !std::exchange(m_hasWarned, true))
        qCritical("The traffic with providers is not recorded completely: the system reported “%s” in %s.",
                  qUtf8Printable(disk::words(problem)),
                  qUtf8Printable(QDir::toNativeSeparators(m_folder.absolutePath())));
}

} // namespace platen::net
