// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/attempt.h"

#include "core/net/access_manager.h"
#include "core/net/calling_off.h"
#include "core/net/network_errors.h"
#include "core/wire/server_name.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSslError>

namespace platen::net {

namespace {

constexpr qint64 pieceSize = 64 * 1024;

Message unreadableFile(const QString &path)
{
    return Message::of("%1 cannot be read, or has changed while it was being sent.", QFileInfo(path).fileName());
}

bool isReading(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

Headers answerHeaders(const QNetworkReply &reply)
{
    Headers headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.emplace_back(name, value);
    return headers;
}

// -1 if the response does not announce its size, or only its compressed size.
qint64 announcedSize(const QNetworkReply &reply)
{
    if (reply.hasRawHeader("Content-Encoding") || reply.hasRawHeader("Transfer-Encoding"))
        return -1;
    bool ok = false;
    const auto size = reply.rawHeader("Content-Length").toLongLong(&ok);
    return ok ? size : -1;
}

// Qt reports it with the error code for an unknown status.
bool isUnpackingError(const QNetworkReply &reply, int status)
{
    return reply.error() == QNetworkReply::UnknownContentError && status >= 200 && status < 400;
}

} // namespace

Attempt::Attempt(HttpRequest request, const ClientOptions &options, std::shared_ptr<QNetworkAccessManager> shared,
                 QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_provider(options.provider)
    , m_timeout(options.timeout)
    , m_outcome(std::make_shared<AttemptOutcome>())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Attempt::onTimeout);
    if (m_request.file)
        m_fileBody = std::make_unique<FileBody>(*m_request.file);
    if (m_request.repeatable || isReading(m_request.method)) {
        m_manager = std::move(shared);
    } else {
        // A kept-alive connection may already be closed by the server, which shows only after the request was sent.
        m_manager = makeAccessManager();
        m_onceBody = std::make_unique<OnceDevice>(m_request.body, nullptr);
    }
    send();
}

Attempt::~Attempt()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply.data();
    }
    if (!m_outcome->ended->isReleased()) {
        Failure failure = calledOff(serverName(m_request.url), !surelyNotSent());
        failure.value().provider = ProviderError{m_provider, 0, {}, {}, {}};
        end(std::move(failure));
    }
}

void Attempt::send()
{
    auto request = networkRequest(m_request);
    if (m_fileBody && !m_fileBody->openPart())
        return end(Failure(error(ErrorCode::Refused, unreadableFile(m_request.file->path), false)));
    if (m_fileBody)
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_fileBody->size());
    else if (m_onceBody || !m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    m_timer.start(m_timeout);
    if (m_request.method == "GET" && m_request.body.isEmpty())
        m_reply = m_manager->get(request);
    else if (m_request.method == "HEAD")
        m_reply = m_manager->head(request);
    else if (m_fileBody)
        m_reply = m_manager->sendCustomRequest(request, m_request.method, m_fileBody.get());
    else if (m_onceBody)
        m_reply = m_manager->sendCustomRequest(request, m_request.method, m_onceBody.get());
    else
        m_reply = m_manager->sendCustomRequest(request, m_request.method, m_request.body);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::onData);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Attempt::onSent);
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsProblem = errors.front().errorString();
    });
}

void Attempt::onSent(qint64 sent, qint64 total)
{
    if (sent <= m_sent)
        return;
    m_sent = sent;
    if (m_request.patient)
        m_timer.start(m_timeout);
    if (m_request.uploadProgress)
        m_request.uploadProgress(sent, total);
}

void Attempt::onData()
{
    if (m_request.patient)
        m_timer.start(m_timeout);
    // Read in pieces, because the data received may unpack to any size.
    for (QByteArray piece = m_reply->read(pieceSize); !piece.isEmpty(); piece = m_reply->read(pieceSize)) {
        m_body += piece;
        if (m_body.size() > m_request.maxAnswerBytes)
            return endTooLarge();
    }
    const auto announced = announcedSize(*m_reply);
    if (announced > m_request.maxAnswerBytes)
        return endTooLarge();
    if (m_request.progress)
        m_request.progress(m_body.size(), announced);
}

void Attempt::onFinished()
{
    if (m_reply->bytesAvailable() > 0) {
        onData();
        if (m_outcome->ended->isReleased())
            return;
    }
    const auto status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt skips only 100; it takes 102 and 103 for the response and stops reading.
    if (status >= 100 && status < 200) {
        m_outcome->outOfStep = true;
        return end(Failure(interimError(status)));
    }
    // Qt rewinds the body for these statuses, so that it could follow them.
    const bool redirected = (status == 307 || status == 308) && m_reply->error() == QNetworkReply::ContentReSendError;
    if (isUnpackingError(*m_reply, status))
        return end(Failure(unpackingError()));
    if (status == 0 || !(isAnswered(m_reply->error()) || redirected))
        return end(Failure(networkError()));
    const auto announced = announcedSize(*m_reply);
    if (announced >= 0 && m_body.size() < announced && m_request.method != "HEAD" && status != 204 && status != 304)
        return end(Failure(networkError()));
    end(HttpAnswer{status, answerHeaders(*m_reply), m_body});
}

void Attempt::onTimeout()
{
    const bool notSent = surelyNotSent();
    const auto seconds = QString::number(static_cast<double>(m_timeout.count()) / 1000);
    const auto server = serverName(m_request.url);
    Message message;
    if (notSent)
        message = Message::of("No connection to %1 could be made within %2 s.", server, seconds);
    else if (m_request.patient && (m_sent > 0 || !m_body.isEmpty()))
        message =
            Message::of("The transfer came to a stop: nothing went to or came from %1 for %2 s.", server, seconds);
    else
        message = Message::of("%1 did not answer within %2 s.", server, seconds);
    end(Failure(error(ErrorCode::Timeout, message, !notSent)));
}

// Only certainty counts: if no byte of a body was read, it cannot have arrived.
bool Attempt::surelyNotSent() const
{
    return m_onceBody && !m_request.body.isEmpty() && !m_onceBody->wasRead();
}

Error Attempt::error(ErrorCode code, const Message &message, bool maybeProcessed) const
{
    Error error;
    error.code = code;
    error.message = message;
    error.provider = ProviderError{m_provider, 0, {}, {}, {}};
    error.maybeProcessed = maybeProcessed;
    return error;
}

Error Attempt::networkError()
{
    const auto code = m_reply->error();
    // A 407 comes from the proxy and says nothing about the server.
    const bool answerBegan = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() &&
                             code != QNetworkReply::ProxyAuthenticationRequiredError;
    const bool neverConnected =
        !answerBegan && ((isBeforeSending(code) && !(m_onceBody && m_onceBody->wasRead())) || surelyNotSent());
    m_outcome->lost = !neverConnected;
    return error(ErrorCode::Unreachable,
                 networkErrorText(code, m_request.url, m_tlsProblem, m_reply->errorString(), answerBegan),
                 !neverConnected);
}

Error Attempt::unpackingError() const
{
    return error(ErrorCode::BadResponse,
                 Message::of("The answer from %1 is compressed and cannot be unpacked: it is broken, or larger than "
                             "%2 bytes.",
                             serverName(m_request.url), m_request.maxAnswerBytes),
                 !isReading(m_request.method));
}

Error Attempt::interimError(int status) const
{
    return error(ErrorCode::BadResponse,
                 Message::of("%1 announced its answer (status %2) in a way that is not understood, and the answer "
                             "itself was not read.",
                             serverName(m_request.url), status),
                 !isReading(m_request.method));
}

void Attempt::endTooLarge()
{
    end(Failure(error(ErrorCode::BadResponse,
                      Message::of("The answer from %1 is larger than %2 bytes and was not read to its end.",
                                  serverName(m_request.url), m_request.maxAnswerBytes),
                      !isReading(m_request.method))));
}

void Attempt::end(Result<HttpAnswer> result)
{
    if (m_outcome->ended->isReleased())
        return;
    m_timer.stop();
    m_outcome->result = std::move(result);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_outcome->ended->release();
    deleteLater();
}

} // namespace platen::net
