// SPDX-License-Identifier: GPL-3.0-or-later
// platen-sandbox as a separate process, with its control API.
#pragma once

#include "tests/support/process.h"

namespace platen::test {

// Sends a request and waits for the response. `status` is 0 if none came.
struct HttpReply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};
HttpReply sendHttp(const QByteArray &method, const QString &url, const QByteArray &body = {},
                   const QByteArray &contentType = "application/json",
                   const std::vector<std::pair<QByteArray, QByteArray>> &headers = {});

class SandboxProcess
{
public:
    static constexpr const char *usualKey = "e2e-sandbox-key";

    // Orders live slowly unless the options say otherwise: tests advance them.
    explicit SandboxProcess(const QStringList &options = {}, const QByteArray &apiKey = usualKey);

    [[nodiscard]] bool isReady() const { return !m_url.isEmpty(); }
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QByteArray apiKey() const { return m_apiKey; }

    // A request to its control API, such as ("POST", "orders/ord_1/advance"). The test fails unless the status is 200.
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    QJsonArray orders();                                         // in the providers' form
    QJsonArray ordersWith(const QString &reference);             // those with this reference of ours
    void act(const QString &remoteId, const QByteArray &action); // "advance", "complete", …
    void fault(const QByteArray &match, const QByteArray &kind, int times, int delayMs = 0);
    void clearFaults();
    QJsonArray log();
    void clearLog();
    QJsonObject callbacks();

private:
    QByteArray m_apiKey;
    std::unique_ptr<LiveProcess> m_process;
    QString m_url;
};

} // namespace platen::test
