// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/picture_download.h"

#include "core/net/access_manager.h"
#include "core/net/network_errors.h"
#include "core/wire/server_name.h"

#include <QSslError>

namespace platen::net {

namespace {

constexpr qint64 pieceSize = 256 * 1024;

QNetworkRequest requestFor(const QUrl &url, const QHostAddress &address, qint64 mostBytes)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.url.setHost(address.toString());
    request.maxAnswerBytes = mostBytes;
    QUrl named = url;
    named.setHost(QString::fromLatin1(QUrl::toAce(url.host())));
    if (named.host().isEmpty())
        named.setHost(url.host());
    request.headers = {{"Host", serverName(named).toLatin1()},
                       {"Accept", "image/*, application/pdf"},
                       {"Accept-Encoding", "identity"}}; // what is unpacked may have any size
    QNetworkRequest result = networkRequest(request);
    result.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    return result;
}

} // namespace

Failure pictureTooLarge(qint64 mostBytes)
{
    return fail(ErrorCode::Refused, Message::of("The picture is larger than %1 MB.", mostBytes >> 20));
}

Failure pictureTooLate(const QUrl &url)
{
    return fail(ErrorCode::Timeout, Message::of("%1 did not send the picture in time.", serverName(url)));
}

PictureDownload::PictureDownload(const QUrl &url, const QHostAddress &address, qint64 mostBytes,
                                 std::chrono::milliseconds longest)
    : m_url(url)
    , m_mostBytes(mostBytes)
    , m_manager(makeAccessManager())
{
    m_reply = m_manager->get(requestFor(url, address, mostBytes));
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_hasConnected = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &PictureDownload::onData);
    connect(m_reply, &QNetworkReply::finished, this, &PictureDownload::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_hasConnected = true;
        if (!errors.isEmpty())
            m_tlsProblem = errors.front().errorString();
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(pictureTooLate(m_url)); });
    m_deadline.start(longest);
}

PictureDownload::~PictureDownload()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

QUrl PictureDownload::redirect() const
{
    const QVariant target = m_reply->header(QNetworkRequest::LocationHeader);
    const bool isRedirect = m_status && *m_status >= 300 && *m_status < 400 && target.isValid();
    return isRedirect ? m_url.resolved(target.toUrl()) : QUrl();
}

void PictureDownload::onData()
{
    if (!m_reply->isOpen()) // there was no connection
        return;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (announced.isValid() && announced.toLongLong() > m_mostBytes)
        return end(pictureTooLarge(m_mostBytes));
    for (QByteArray piece = m_reply->read(pieceSize); !piece.isEmpty(); piece = m_reply->read(pieceSize)) {
        m_body += piece;
        if (m_body.size() > m_mostBytes)
            return end(pictureTooLarge(m_mostBytes));
    }
}

void PictureDownload::onFinished()
{
    if (m_ended->isReleased())
        return;
    onData();
    if (m_ended->isReleased())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool isCut = status == 200 && announced.isValid() && m_body.size() < announced.toLongLong();
    if (status > 0 && isAnswered(m_reply->error()) && !isCut)
        return end(status);
    end(fail(ErrorCode::Unreachable,
             networkErrorText(m_reply->error(), m_url, m_tlsProblem, m_reply->errorString(), status > 0)));
}

void PictureDownload::end(Result<int> status)
{
    if (m_ended->isReleased())
        return;
    m_status = std::move(status);
    m_ended->release();
    if (!m_reply->isFinished())
        m_reply->abort();
}

} // namespace platen::net
