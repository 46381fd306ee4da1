// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the artwork files that orders name, as a provider does, and computes their MD5. Nothing of a file is kept.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <deque>
#include <functional>
#include <list>
#include <memory>

class QNetworkReply;
class QTimer;

namespace platen::sandbox {

struct FetchedFile
{
    QByteArray md5; // lower-case hex; empty: the file could not be fetched
    qint64 bytes = 0;
};

class ArtworkFetcher : public QObject
{
public:
    struct Settings
    {
        bool anywhere = false; // from other machines too
        qint64 mostBytes = qint64{2} * 1024 * 1024 * 1024;
        int silenceMs = 30'000; // without a byte
        int mostMs = 600'000;   // for a whole file
        int concurrency = 4;
    };
    using Done = std::function<void(const FetchedFile &)>;

    explicit ArtworkFetcher(Settings settings);
    ~ArtworkFetcher() override; // drops what is under way

    // Whether the file is really fetched. Otherwise it counts as delivered: its host is reserved for examples
    // (RFC 2606), or it is another machine and we may not go there.
    [[nodiscard]] bool isFetched(const QByteArray &url) const;
    // `done` is called once, from the event loop.
    void fetch(const QByteArray &url, Done done);
    // {"waiting", "recent": [{"url" without its query, "bytes", "md5", "error"}]}
    [[nodiscard]] QByteArray report() const;

private:
    struct Fetch
    {
        QUrl url;
        Done done;
        QNetworkReply *reply = nullptr;
        std::unique_ptr<QTimer> deadline;
        QCryptographicHash md5{QCryptographicHash::Md5};
        qint64 bytes = 0;
        QByteArray refusal; // why we gave up
    };
    using Place = std::list<Fetch>::iterator;
    struct Entry
    {
        QByteArray url;
        FetchedFile file;
        QByteArray error;
    };

    void startNext();
    void start(Place place);
    void read(Place place);
    void giveUp(Place place, const QByteArray &why);
    void finish(Place place);
    void end(Place place, const QByteArray &error);
    [[nodiscard]] QByteArray refusalOf(const QUrl &url) const;

    Settings m_settings;
    QNetworkAccessManager m_network;
    std::list<Fetch> m_waiting;
    std::list<Fetch> m_underWay;
    std::deque<Entry> m_recent;
};

} // namespace platen::sandbox
