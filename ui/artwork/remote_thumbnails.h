// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of artwork on the web, for the whole window: from disk if they were fetched before, else fetched in
// the engine's thread and drawn outside this process. Not over a metered connection, unless a person asks.
#pragma once

#include "core/artwork/thumbnail_store.h"
#include "core/engine/engine_host.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>

namespace platen {

class RemoteThumbnails : public QObject
{
    Q_OBJECT
public:
    // Those of this host; null if no window has provided them.
    static RemoteThumbnails *of(EngineHost &host);
    static void provide(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> store);
    [[nodiscard]] artwork::ThumbnailStore &store() { return *m_store; } // for pictures that are fetched otherwise

    struct Outcome
    {
        QByteArray png;         // empty if there is none
        QString problem;        // why, for people; may be empty
        QString serverToAllow;  // a person has to allow this server first
        bool isMetered = false; // it was not fetched, because that costs
    };
    using Ready = std::function<void(const Outcome &)>;
    class Request;

    // `hosts`: those that the order names. `evenIfMetered`: a person asked for it. Dropped with the request.
    [[nodiscard]] std::shared_ptr<Request> request(const QUrl &url, const QStringList &hosts, int sizePx,
                                                   bool evenIfMetered, Ready ready);
    void allow(const QString &server, QObject *context, std::function<void()> then);

private:
    RemoteThumbnails(EngineHost &host, std::shared_ptr<artwork::ThumbnailStore> store);
    void fetchSoon(const std::shared_ptr<Request> &request);
    void fetch(const std::shared_ptr<Request> &request);
    void failed(const Request &request, const Outcome &outcome);

    struct Failure
    {
        Outcome outcome;
        QDeadlineTimer until;
    };

    EngineHost &m_host;
    std::shared_ptr<artwork::ThumbnailStore> m_store;
    QHash<QUrl, Failure> m_failures; // not asked for again for a while
};

} // namespace platen
