#include "core/net/traffic_recorder.h"

#include "core/domain/disk_file.h"
#include "core/net/redaction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>

namespace platen::net {

namespace {

const QByteArray mark = "\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2"; // •••

// Names of headers, query parameters and JSON members whose values are secret by themselves.
const QString secretWords = QStringLiteral("authorization|cookie|signature|token|secret|password|passwd|credential|"
                                           "api[-_]?key|x-api-key");
// In the names of headers, where they stand alone.
const QString secretHeaderWords = QStringLiteral("(?<![a-z])(?:auth|key|sig|hmac)(?![a-z])");

// What is known by its place, in Latin-1 so that every byte stays what it is.
QByteArray withoutPlaces(const QByteArray &text)
{
    static const QRegularExpression hooks(
        QStringLiteral(R"(((?:/|%2f)hooks\\?(?:/|%2f)(?:[^/\s"?#&%\\]|%(?!2f))+\\?(?:/|%2f))[^/\s"'?#&%\\<>]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameters(
        QStringLiteral(R"(((?:^|[?&;]|%3f|%26|\\u0026)[^=&\s"%]*(?:%1|\bsig|\bkey)[^=&\s"%]*(?:=|%3d))[^&\s"'<>\\#]+)")
            .replace(QStringLiteral("%1"), secretWords),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression members(
        QStringLiteral(R"re(("[^"\\\s]*(?:%1)"\s*:\s*")(?:[^"\\]|\\.)+)re").replace(QStringLiteral("%1"), secretWords),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    // The same within a text that is itself a JSON string.
    static const QRegularExpression escapedMembers(
        QStringLiteral(R"re((\\"[^"\\\s]*(?:%1)\\"\s*:\s*\\")(?:[^"\\]|\\[^"\\]|\\\\.)+)re")
            .replace(QStringLiteral("%1"), secretWords),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    auto latin = QString::fromLatin1(text);
    const auto maskLatin = QString::fromLatin1(mark);
    for (const auto *expression : {&hooks, &parameters, &members, &escapedMembers})
        latin.replace(*expression, QStringLiteral("\\1") + maskLatin);
    return latin.toLatin1();
}

QJsonValue bodyValue(const QByteArray &body, const std::vector<QByteArray> &secrets)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const auto clean = redacted(body, secrets);
    const QString text = utf8(clean);
    if (!utf8.hasError() && !text.contains(QChar(0)))
        return text;
    return QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(clean.toBase64())}};
}

QJsonArray headerValues(const Headers &headers, const std::vector<QByteArray> &secrets)
{
    QJsonArray list;
    for (const auto &[name, value] : headers) {
        list.append(
            QJsonArray{QString::fromLatin1(name), QString::fromUtf8(redacted(redactedHeader(name, value), secrets))});
    }
    return list;
}

// `time` in µs since 1970.
QString fileName(qint64 time, const HttpRequest &request)
{
    auto host = request.url.host();
    host.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9.-]")), QStringLiteral("_"));
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

void TrafficRecorder::record(const HttpRequest &request, const HttpAnswer *answer, const QString &error,
                             const std::vector<QByteArray> &secrets)
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
    while (disk::writeNew(m_folder.filePath(fileName(m_last, request)), bytes) == std::errc::file_exists)
        ++m_last; // another program was there first
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    static const QRegularExpression secret(secretWords + u'|' + secretHeaderWords,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(QString::fromLatin1(name)).hasMatch() ? mark : value;
}

QByteArray redactedHead(const QByteArray &text)
{
    QByteArrayList lines;
    bool isSecret = false;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(' ') || line.startsWith('\t')) { // goes on with the header before it
            if (!isSecret)
                lines.append(line);
            continue;
        }
        const auto colon = line.indexOf(':');
        isSecret = colon > 0 && !redactedHeader(line.left(colon), {}).isEmpty();
        lines.append(isSecret ? line.left(colon + 1) + ' ' + mark + '\r' : line);
    }
    return withoutPlaces(lines.join('\n'));
}

QString redactedUrl(const QUrl &url)
{
    QUrl bare = url;
    bare.setUserInfo({});
    return QString::fromUtf8(withoutPlaces(bare.toEncoded()));
}

QByteArray redacted(QByteArray text, const std::vector<QByteArray> &secrets)
{
    return withoutPlaces(withoutSecrets(text, secrets, mark));
}

} // namespace platen::net
