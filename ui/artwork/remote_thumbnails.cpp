// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/remote_thumbnails.h"

#include "core/engine/artwork_check.h"
#include "ui/widgets/when_done.h"

#include <QNetworkInformation>
#include <QTemporaryFile>
#include <QTimer>

#include <utility>

namespace platen {

namespace {

constexpr std::chrono::milliseconds pauseBeforeFetching{300}; // who looks at one order after the other fetches none
constexpr std::chrono::minutes waitAfterFailure{10};
constexpr qsizetype mostFailures = 1000;

bool isMetered()
{
    static const bool isKnown = QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered);
    return isKnown && QNetworkInformation::instance()->isMetered();
}

} // namespace

class RemoteThumbnails::Request
{
public:
    QUrl url;
    QStringList hosts;
    int sizePx = 0;
    bool evenIfMetered = false;
    Ready ready;
    RemotePicture picture; // while it is drawn
    std::shared_ptr<artwork::ThumbnailStore::Request> drawing;
};

RemoteThumbnails *RemoteThumbnails::of(EngineHost &host)
{
    return host.findChild<RemoteThumbnails *>(QString(), Qt::FindDirectChildrenOnly);
}

void RemoteThumbnails::provide(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> store)
{
    delete of(host);
    new RemoteThumbnails(host, std::move(store));
}

RemoteThumbnails::RemoteThumbnails(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> store)
    : QObject(&host)
    , m_host(host)
    , m_store(std::move(store))
{
}

std::shared_ptr<RemoteThumbnails::Request> RemoteThumbnails::request(const QUrl &url, const QStringList &hosts,
                                                                     int sizePx, bool evenIfMetered, Ready ready)
{
    const auto made = std::make_shared<Request>();
    *made = {url, hosts, sizePx, evenIfMetered, std::move(ready), {}, nullptr};
    artwork::ThumbnailSource source;
    source.address = url.toString(QUrl::FullyEncoded);
    // The request owns the drawing, so both end together.
    made->drawing =
        m_store->request(source, sizePx, [this, weak = std::weak_ptr<Request>(made)](const QByteArray &png) {
            const std::shared_ptr<Request> request = weak.lock();
            if (!request)
                return;
            if (!png.isEmpty())
                request->ready({png, {}, {}, false});
            else if (!request->evenIfMetered && isMetered())
                request->ready({{}, {}, {}, true});
            else
                fetchSoon(request);
        });
    return made;
}

void RemoteThumbnails::fetchSoon(const std::shared_ptr<Request> &request)
{
    const auto failure = m_failures.constFind(request->url);
    if (failure != m_failures.cend() && !failure->until.hasExpired() && !request->evenIfMetered) {
        request->ready(failure->outcome);
        return;
    }
    QTimer::singleShot(pauseBeforeFetching, this, [this, weak = std::weak_ptr<Request>(request)] {
        if (const std::shared_ptr<Request> still = weak.lock())
            fetch(still);
    });
}

void RemoteThumbnails::failed(const Request &request, const Outcome &outcome)
{
    if (m_failures.size() >= mostFailures)
        m_failures.clear();
    m_failures.insert(request.url, {outcome, QDeadlineTimer(waitAfterFailure)});
    request.ready(outcome);
}

void RemoteThumbnails::fetch(const std::shared_ptr<Request> &request)
{
    auto call = [url = request->url, hosts = request->hosts](Engine &engine) {
        return engine.artworkCheck().pictures().fetch(url, hosts);
    };
    whenDone(m_host.ask<RemotePicture>(call), this,
             [this, weak = std::weak_ptr<Request>(request)](const Result<RemotePicture> &fetched) {
                 const std::shared_ptr<Request> still = weak.lock();
                 if (!still)
                     return;
                 if (!fetched || !fetched->file) {
                     failed(*still, {{},
                                     fetched ? QString() : fetched.error().message.text(),
                                     fetched ? fetched->serverToAllow : QString(),
                                     false});
                     return;
                 }
                 still->picture = *fetched;
                 artwork::ThumbnailSource source;
                 source.path = fetched->file->fileName();
                 source.address = still->url.toString(QUrl::FullyEncoded);
                 still->drawing = m_store->request(source, still->sizePx, [this, weak](const QByteArray &png) {
                     const std::shared_ptr<Request> drawn = weak.lock();
                     if (!drawn)
                         return;
                     drawn->picture = {};
                     if (png.isEmpty())
                         failed(*drawn, {{}, tr("This is not a picture that Platen can show."), {}, false});
                     else
                         drawn->ready({png, {}, {}, false});
                 });
             });
}

void RemoteThumbnails::allow(const QString &server, QObject *context, std::function<void()> then)
{
    m_failures.clear();
    auto call = [server](Engine &engine) { return engine.artworkCheck().pictures().allow(server); };
    whenDone(m_host.ask<void>(call), context, [then = std::move(then)](const Result<void> &) { then(); });
}

} // namespace platen
