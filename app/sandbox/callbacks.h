// SPDX-License-Identifier: GPL-3.0-or-later
// Delivers callbacks: a limited number at a time, repeated with growing pauses until the receiver accepts them.
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <deque>
#include <utility>
#include <vector>

class QNetworkReply;

namespace platen::sandbox {

struct Callback
{
    enum class Success { Any2xx, Exactly200 };

    QUrl url;
    QByteArray event; // its id, for the report
    QByteArray type;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 delayMs = 0;
    Success success = Success::Any2xx; // what counts as delivered
    int attempts = 0;                  // the maximum; 0: as the sender's settings say
    int attempt = 0;
};

class CallbackSender : public QObject
{
public:
    struct Settings
    {
        int attempts = 6;
        qint64 backoffMs = 1000; // before the second attempt; doubled for each further one
        int concurrency = 8;
        bool anywhere = false; // to other machines too
    };

    explicit CallbackSender(Settings settings);
    ~CallbackSender() override;

    void send(Callback callback);
    // {"waiting", "delivered", "failed", "skipped", "recent": [{"event","type","url","attempt","status"}]}
    [[nodiscard]] QByteArray report() const;

private:
    void enqueue(Callback callback);
    void startNext();
    void finished(QNetworkReply *reply, Callback callback);
    void remember(const Callback &callback, int status);

    struct Attempt
    {
        QByteArray event;
        QByteArray type;
        QByteArray url;
        int attempt;
        int status;
    };

    Settings m_settings;
    QNetworkAccessManager m_network;
    std::deque<Callback> m_queue;
    std::deque<Attempt> m_recent;
    int m_underWay = 0;
    qint64 m_waiting = 0; // queued, being sent or between attempts
    qint64 m_delivered = 0;
    qint64 m_failed = 0;
    qint64 m_skipped = 0;
};

} // namespace platen::sandbox
