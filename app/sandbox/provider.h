// SPDX-License-Identifier: GPL-3.0-or-later
// The interfaces of the sandbox's services: they answer requests, and providers also move their orders on.
#pragma once

#include "app/sandbox/artwork_fetcher.h"
#include "app/sandbox/callbacks.h"
#include "app/sandbox/life_clock.h"
#include "core/http/server.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace platen::sandbox {

// Settings that all providers share.
struct Life
{
    QByteArray secret = "sandbox-key"; // the key, token or client secret that each provider requires
    qint64 orderLifeMs = 120'000;      // from creation to completion, by the life clock
    int seedOrders = 0;                // how many orders exist from the start, at each provider
    quint64 seed = 1;
};

// Where a provider sends its callbacks, if the address is set by hand.
struct CallbackTarget
{
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // such as Authorization
    QByteArray secret;                                      // the key for signatures, if the provider signs
};

// The environment of a provider. Outlives the provider.
struct World
{
    LifeClock clock;
    CallbackSender callbacks;
    ArtworkFetcher artwork;
    QByteArray baseUrl; // "http://127.0.0.1:8090"; set once the port is known
    Life life;
    std::function<void()> wake; // call it when a provider's nextDue() has changed outside of a request and of tick()
};

// Why an action of the control API was refused.
struct Refusal
{
    int status = 409;
    QByteArray message;
};

// Answers the requests to some of the paths.
class Service
{
public:
    Service() = default;
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    virtual ~Service() = default;

    // The beginning of its API's paths: "/imprinted". The requests that it gets no longer have this prefix.
    [[nodiscard]] virtual QByteArray path() const = 0;
    virtual http::Answer answer(const http::Request &request) = 0;

    // These responses in this service's own form.
    virtual http::Answer rateLimited(const QByteArray &quota) = 0; // quota: "30 per 30s"
    virtual http::Answer serverError(int status) = 0;

    // For the log of requests; never a credential.
    [[nodiscard]] virtual QByteArray idempotencyKey(const http::Request &request) const = 0;
    [[nodiscard]] virtual QByteArray loggedQuery(const http::Request &request) const { return request.query(); }
};

class Provider : public Service
{
public:
    [[nodiscard]] virtual QByteArray id() const = 0;
    [[nodiscard]] QByteArray path() const override { return '/' + id(); }
    // Called once the base URL is known: creates the orders that exist from the start.
    virtual void seed() = 0;
    virtual void setCallback(const CallbackTarget &target) = 0;

    // Does everything that is due now, and reports when (by the life clock, in ms) the next step is due.
    virtual void tick() = 0;
    [[nodiscard]] virtual std::optional<qint64> nextDue() const = 0;

    // For the control API: all orders as a JSON array; an action on one order ("advance", "pay", …), which returns the
    // order's JSON.
    [[nodiscard]] virtual QByteArray allOrders() const = 0;
    virtual tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                                  const QJsonObject &arguments) = 0;
    [[nodiscard]] virtual bool knows(const QByteArray &order) const = 0;
};

} // namespace platen::sandbox
