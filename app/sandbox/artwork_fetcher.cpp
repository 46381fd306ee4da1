// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/artwork_fetcher.h"

#include "app/sandbox/addresses.h"
#include "app/sandbox/json_writer.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <chrono>

namespace platen::sandbox {
namespace {

constexpr size_t Remembered = 1000;
constexpr qint64 Buffered = qint64{1} * 1024 * 1024; // bytes that may wait for us

} // namespace

ArtworkFetcher::ArtworkFetcher(Settings settings)
    : m_settings(settings)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

ArtworkFetcher::~ArtworkFetcher()
{
    for (const Fetch &fetch : m_underWay)
        fetch.reply->disconnect(this); // the network ends its replies
}

bool ArtworkFetcher::isFetched(const QByteArray &url) const
{
    const QUrl address = QUrl::fromEncoded(url, QUrl::StrictMode);
    return isThisMachine(address) || (m_settings.anywhere && !isReserved(address));
}

QByteArray ArtworkFetcher::refusalOf(const QUrl &url) const
{
    if (!isFetched(url.toEncoded()))
        return "the sandbox does not go to that machine";
    if (url.scheme() != QLatin1String("https") && !isThisMachine(url))
        return "other machines must be reached by https";
    return {};
}

void ArtworkFetcher::fetch(const QByteArray &url, Done done)
{
    Fetch &fetch = m_waiting.emplace_back();
    fetch.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    fetch.done = std::move(done);
    QTimer::singleShot(0, this, [this] { startNext(); });
}

void ArtworkFetcher::startNext()
{
    while (!m_waiting.empty() && m_underWay.size() < static_cast<size_t>(m_settings.concurrency)) {
        m_underWay.splice(m_underWay.end(), m_waiting, m_waiting.begin());
        start(std::prev(m_underWay.end()));
    }
}

void ArtworkFetcher::start(Place place)
{
    place->refusal = refusalOf(place->url);
    if (!place->refusal.isEmpty())
        return end(place, place->refusal);
    QNetworkRequest request(connectable(place->url));
    if (request.url() != place->url)
        request.setRawHeader("Host", place->url.authority(QUrl::FullyEncoded).toLatin1());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setTransferTimeout(m_settings.silenceMs);
    QNetworkReply *reply = m_network.get(request);
    place->reply = reply;
    reply->setReadBufferSize(Buffered);
    connect(reply, &QNetworkReply::readyRead, this, [this, place] { read(place); });
    connect(reply, &QNetworkReply::redirected, this, [this, reply, place](const QUrl &to) {
        const QByteArray refusal = refusalOf(to);
        if (refusal.isEmpty())
            Q_EMIT reply->redirectAllowed();
        else
            giveUp(place, "redirected: " + refusal);
    });
    connect(reply, &QNetworkReply::finished, this, [this, place] { finish(place); });
    place->deadline = std::make_unique<QTimer>();
    connect(place->deadline.get(), &QTimer::timeout, this, [this, place] { giveUp(place, "it takes too long"); });
    place->deadline->start(m_settings.mostMs);
}

void ArtworkFetcher::read(Place place)
{
    const QByteArray bytes = place->reply->readAll();
    place->bytes += bytes.size();
    place->md5.addData(bytes);
    if (place->bytes > m_settings.mostBytes)
        giveUp(place, "it is too large");
}

void ArtworkFetcher::giveUp(Place place, const QByteArray &why)
{
    if (!place->refusal.isEmpty())
        return;
    place->refusal = why;
    // Ends in finish(), which drops the fetch with the timer or the connection that called us.
    QMetaObject::invokeMethod(place->reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void ArtworkFetcher::finish(Place place)
{
    QNetworkReply *reply = place->reply;
    if (reply->isOpen() && place->refusal.isEmpty())
        read(place);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    QByteArray error = place->refusal;
    if (error.isEmpty() && (reply->error() != QNetworkReply::NoError || status != 200))
        error = status > 0 ? "status " + QByteArray::number(status) : reply->errorString().toUtf8();
    reply->disconnect(this);
    reply->deleteLater();
    end(place, error);
}

void ArtworkFetcher::end(Place place, const QByteArray &error)
{
    Entry entry{place->url.toEncoded(QUrl::RemoveQuery), {}, error};
    if (error.isEmpty())
        entry.file = {place->md5.result().toHex(), place->bytes};
    m_recent.push_back(entry);
    if (m_recent.size() > Remembered)
        m_recent.pop_front();
    const Done done = std::move(place->done);
    m_underWay.erase(place);
    done(entry.file);
    startNext();
}

QByteArray ArtworkFetcher::report() const
{
    JsonWriter json;
    json.object().key("waiting").number(static_cast<qint64>(m_waiting.size() + m_underWay.size()));
    json.key("recent").array();
    for (const Entry &one : m_recent) {
        json.object().key("url").text(one.url).key("bytes").number(one.file.bytes);
        json.key("md5").textOrNull(one.file.md5).key("error").textOrNull(one.error).endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

} // namespace platen::sandbox
