// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox: a server on the loopback address, with the providers behind it. Requests arrive in the server's thread
// and are answered in the thread that created the sandbox, which owns all state.
#pragma once

#include "app/sandbox/bucket/bucket.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/prodigi/prodigi.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/rate_limit.h"
#include "app/sandbox/request_log.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace platen::sandbox {

struct Settings
{
    QHostAddress bind = QHostAddress::LocalHost;
    quint16 port = 0;
    double speed = 1;
    Life life;
    std::vector<std::pair<QByteArray, CallbackTarget>> targets; // provider's id → callback target
    std::vector<Fault> faults;
    std::optional<std::pair<int, int>> rateLimit; // requests, seconds
    bool saysRetryAfter = false;                  // with the responses beyond the limit
    CallbackSender::Settings callbacks;
    ArtworkFetcher::Settings artwork;
    bucket::Settings bucket;
    prodigi::Settings prodigi;
};

class Sandbox : public QObject
{
public:
    explicit Sandbox(Settings settings);
    ~Sandbox() override;

    Result<void> start();
    [[nodiscard]] QString baseUrl() const;
    // One line per provider and one for the bucket: "  prodigi          http://127.0.0.1:8090".
    [[nodiscard]] QByteArray addresses() const;
    // {"listening": "…", "providers": [{"id", "baseUrl"}], "bucket": {"endpoint", "bucket", "region", "accessKeyId"}}
    [[nodiscard]] QByteArray readyLine() const;

private:
    void take(const http::Request &request, const http::Responder &responder);
    void serve(const http::Request &whole, const http::Responder &responder);
    Service *serviceFor(const http::Request &request);
    static http::Answer faulty(Service &service, const Fault &fault, const http::Request &request);
    void record(const Service &service, const http::Request &whole, const http::Request &request,
                const http::Answer &answer, const QByteArray &fault);
    void liveUntilNow();

    // control.cpp
    http::Answer control(const http::Request &request);
    http::Answer controlOrder(const http::Request &request, const QByteArray &order, const QByteArray &action);
    http::Answer controlFaults(const http::Request &request);
    http::Answer controlTime(const http::Request &request);
    http::Answer controlCallback(const http::Request &request);

    Provider *provider(const QByteArray &id);
    [[nodiscard]] QByteArray baseUrlOf(const Provider &provider) const { return m_world.baseUrl + provider.path(); }

    Settings m_settings;
    World m_world;
    std::vector<std::unique_ptr<Provider>> m_providers;
    bucket::Bucket m_bucket;
    Faults m_faults;
    std::optional<RateLimit> m_rateLimit;
    RequestLog m_log;
    QTimer m_timer;
    std::unique_ptr<http::Server> m_server; // last, so that it is destroyed first, and with it the thread that calls us
};

} // namespace platen::sandbox
