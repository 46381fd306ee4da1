// SPDX-License-Identifier: GPL-3.0-or-later
// One request for a picture, to an address that was checked before: the server's name is only used to say who is meant
// and to verify its certificate, never looked up again.
#pragma once

#include "core/async/latch.h"
#include "core/domain/error.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace platen::net {

class PictureDownload : public QObject
{
    Q_OBJECT
public:
    // Sends at once.
    PictureDownload(const QUrl &url, const QHostAddress &address, qint64 mostBytes, std::chrono::milliseconds longest);
    ~PictureDownload() override;

    [[nodiscard]] std::shared_ptr<Latch> ended() const { return m_ended; }
    // Once it has ended. A redirect is a result, too.
    [[nodiscard]] const Result<int> &status() const { return m_status; }
    [[nodiscard]] bool hasConnected() const { return m_hasConnected; }
    [[nodiscard]] QUrl redirect() const; // invalid if it is none
    [[nodiscard]] QByteArray takeBody() { return std::move(m_body); }

private:
    void onData();
    void onFinished();
    void end(Result<int> status);

    QUrl m_url;
    qint64 m_mostBytes;
    std::shared_ptr<Latch> m_ended = std::make_shared<Latch>();
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply *m_reply = nullptr; // of the manager
    QTimer m_deadline;
    Result<int> m_status = 0;
    QByteArray m_body;
    QString m_tlsProblem;
    bool m_hasConnected = false;
};

// "The picture is larger than 64 MB." and the like.
[[nodiscard]] Failure pictureTooLarge(qint64 mostBytes);
[[nodiscard]] Failure pictureTooLate(const QUrl &url);

} // namespace platen::net
