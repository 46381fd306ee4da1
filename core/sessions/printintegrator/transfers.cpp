// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/transfers.h"

#include "core/domain/file_name.h"
#include "core/net/content_disposition.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/sessions/printintegrator/multipart.h"
#include "core/wire/waiting.h"

#include <QFileInfo>
#include <QJsonArray>

namespace platen::printintegrator {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds usualPause{2000};
constexpr milliseconds longestRendering{300'000};
constexpr int mostRounds = 300;

// The URL of a rendered file, if a response contains one.
QUrl addressIn(const QJsonValue &body, const QUrl &here)
{
    const QString text = firstText(objectIn(body, {"render", "file", "design"}),
                                   {"url", "downloadUrl", "renderUrl", "pdfUrl", "fileUrl"});
    return text.isEmpty() ? QUrl() : here.resolved(QUrl::fromEncoded(text.toUtf8(), QUrl::TolerantMode));
}

bool isStillRendering(const net::HttpAnswer &answer, const QJsonValue &body)
{
    if (answer.status == 202)
        return true;
    const QString status = firstText(objectIn(body, {"render", "design"}), {"status"}).toLower();
    return status == u"pending" || status == u"queued" || status == u"processing" || status == u"rendering";
}

QString fileNameOf(const net::HttpAnswer &answer, const QUrl &url, const QString &id)
{
    QString name = safeFileName(net::proposedFileName(net::headerValue(answer.headers, "Content-Disposition")));
    if (name.isEmpty())
        name = safeFileName(url.fileName(QUrl::FullyDecoded));
    if (!name.contains(u'.'))
        name = safeFileName(id + QStringLiteral(".pdf"), QStringLiteral("design.pdf"));
    return name;
}

QByteArray typeOf(const net::HttpAnswer &answer)
{
    return net::headerValue(answer.headers, "Content-Type").split(';').value(0).trimmed().toLower();
}

bool isFile(const net::HttpAnswer &answer)
{
    const QByteArray type = typeOf(answer);
    return answer.body.startsWith("%PDF-") ||
           (!answer.body.isEmpty() && !type.startsWith("text/") && !type.endsWith("json") && !type.isEmpty());
}

Failure notAFile(const net::HttpAnswer &answer)
{
    return unreadable(declaration(), answer, Effect::Asks, QStringLiteral("PDF"));
}

// Whether a file may be fetched from there.
Result<void> checkAddress(const Client &client, const net::HttpAnswer &answer, const QUrl &url)
{
    if (client.isOwn(url) || (url.isValid() && url.scheme() == u"https" && url.userInfo().isEmpty()))
        return {};
    return platen::answerError(declaration(), answer, ErrorCode::BadResponse,
                               Message::of("PrintIntegrator's response names an address that no file can be fetched "
                                           "from safely: it is neither its own nor one of https."),
                               Effect::Asks);
}

struct Preflight
{
    bool failed = false;
    QStringList reasons;
};

void addReasons(QStringList &reasons, const QJsonValue &value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &one : list) {
        const QString text =
            one.isObject() ? firstText(one.toObject(), {"message", "reason", "description", "code"}) : textOf(one);
        if (!text.simplified().isEmpty() && !reasons.contains(text.simplified()))
            reasons.append(text.simplified().left(300));
    }
}

bool saysFailed(const QString &word)
{
    static const QStringList words{QStringLiteral("failed"), QStringLiteral("fail"), QStringLiteral("error"),
                                   QStringLiteral("rejected"), QStringLiteral("preflight_failed")};
    return words.contains(word.trimmed().toLower());
}

bool saysNo(const QJsonValue &value)
{
    return value.isBool() ? !value.toBool()
                          : value.toString().compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
}

Preflight readPreflight(const QJsonObject &file)
{
    const QJsonValue reported = file[QLatin1String("preflight")];
    const QJsonObject preflight = reported.toObject();
    Preflight read;
    read.failed = saysFailed(reported.toString()) || saysFailed(firstText(preflight, {"status", "result"})) ||
                  saysFailed(firstText(file, {"status", "preflightStatus"})) ||
                  saysNo(preflight[QLatin1String("passed")]) || saysNo(preflight[QLatin1String("ok")]) ||
                  saysNo(file[QLatin1String("preflightPassed")]);
    if (!read.failed)
        return read;
    for (const QJsonObject &holder : {preflight, file}) {
        for (const char *name : {"reason", "reasons", "errors", "issues", "message"})
            addReasons(read.reasons, holder[QLatin1String(name)]);
    }
    return read;
}

} // namespace

QCoro::Task<Result<Download>> renderDesign(Client client, QString id, TransferProgress progress)
{
    if (!isPathSegment(id))
        co_return fail(ErrorCode::NotFound, Message::of("“%1” cannot be the id of a design.", id));
    QUrl url = client.url({QStringLiteral("designs"), id, QStringLiteral("render")});
    bool wasSentOn = false;
    milliseconds waited{0};
    for (int round = 0; round < mostRounds && waited < longestRendering; ++round) {
        PLATEN_CO_TRY(const net::HttpAnswer answer, co_await client.download(url, progress));
        if (answer.status != 202 && isFile(answer))
            co_return Download{fileNameOf(answer, url, id), typeOf(answer), answer.body};
        const QJsonValue body = readJson(answer.body).value_or(QJsonValue());
        const QUrl address = addressIn(body, url);
        if (!address.isEmpty()) {
            PLATEN_CO_CHECK(checkAddress(client, answer, address));
            if (std::exchange(wasSentOn, true))
                co_return notAFile(answer);
            url = address;
            continue;
        }
        if (!isStillRendering(answer, body))
            co_return notAFile(answer);
        const auto asked =
            net::parseRetryAfter(net::headerValue(answer.headers, "Retry-After"), QDateTime::currentDateTimeUtc());
        const milliseconds pause = std::min(asked.value_or(usualPause), longestRendering - waited);
        waited += pause;
        co_await client.pause(pause);
    }
    co_return fail(ErrorCode::Timeout,
                   Message::of("PrintIntegrator is still rendering the design %1. Try again later; the rendering "
                               "goes on there.",
                               id));
}

QCoro::Task<Result<UploadedFile>> uploadFile(Client client, QString path, TransferProgress progress)
{
    PLATEN_CO_CHECK(client.checkToken());
    PLATEN_CO_TRY(const Multipart file, multipartOf(path, largestFile));
    const QUrl url = client.url({QStringLiteral("files"), QStringLiteral("upload")});
    const Result<Answer> answer = co_await client.upload(url, file.body, file.contentType, progress);
    if (!answer) {
        Error error = answer.error();
        // A failed preflight may also be reported by the response's status.
        if (error.code == ErrorCode::Validation)
            error.message = Message::joined(
                {error.message.asSentence(), Message::of("The file %1 cannot be used.", QFileInfo(path).fileName())});
        co_return Failure(std::move(error));
    }
    const QJsonObject document = objectIn(answer->body, {"file"});
    const Preflight preflight = readPreflight(document);
    if (preflight.failed) {
        const Message reasons = preflight.reasons.isEmpty() ? Message::of("it does not say why")
                                                            : Message(preflight.reasons.join(QStringLiteral("; ")));
        Failure failure = answerError(*answer, ErrorCode::Validation,
                                      Message::of("PrintIntegrator's preflight does not accept %1: %2. The file "
                                                  "cannot be used.",
                                                  QFileInfo(path).fileName(), reasons),
                                      Effect::Asks);
        failure.value().provider->code = QStringLiteral("preflight_failed");
        co_return failure;
    }
    UploadedFile uploaded{firstText(document, {"id", "fileId"}), answer->body};
    if (uploaded.id.isEmpty())
        co_return holdsNo(*answer, Message::of("file"), Effect::Asks);
    co_return uploaded;
}

} // namespace platen::printintegrator
