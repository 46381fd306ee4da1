// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one request once and yields its response, or the reason why there is none.
#pragma once

#include "core/async/latch.h"
#include "core/net/file_body.h"
#include "core/net/once_device.h"

#include "core/net/http_client.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace platen::net {

// How an attempt ended, with a latch to wait for.
struct AttemptOutcome
{
    std::shared_ptr<Latch> ended = std::make_shared<Latch>();
    Result<HttpAnswer> result;
    bool lost = false; // there was a connection, and it broke
    // The connection may still deliver this request's response, so nothing else must be sent over it.
    bool outOfStep = false;
};

class Attempt : public QObject
{
    Q_OBJECT
public:
    // Sends at once. Requests that may be sent again use `shared`; others get a connection of their own.
    Attempt(HttpRequest request, const ClientOptions &options, std::shared_ptr<QNetworkAccessManager> shared,
            QObject *parent);
    ~Attempt() override;

    [[nodiscard]] std::shared_ptr<AttemptOutcome> outcome() const { return m_outcome; }

private:
    void send();
    void onData();
    void onSent(qint64 sent, qint64 total);
    void onFinished();
    void onTimeout();

    [[nodiscard]] bool surelyNotSent() const;
    [[nodiscard]] Error error(ErrorCode code, const Message &message, bool maybeProcessed) const;
    Error networkError();
    [[nodiscard]] Error unpackingError() const;
    [[nodiscard]] Error interimError(int status) const;
    void endTooLarge();
    void end(Result<HttpAnswer> result);

    HttpRequest m_request;
    QString m_provider;
    std::chrono::milliseconds m_timeout;
    std::shared_ptr<AttemptOutcome> m_outcome;
    std::unique_ptr<OnceDevice> m_onceBody;
    std::unique_ptr<FileBody> m_fileBody;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    QByteArray m_body;
    qint64 m_sent = 0; // bytes of the request's body
    QString m_tlsProblem;
};

} // namespace platen::net
