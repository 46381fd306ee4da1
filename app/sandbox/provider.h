// SPDX-License-Identifier: GPL-3.0-or-later
// What each provider of the sandbox does: answers its requests, and lets its orders live.
#pragma once

#include "app/sandbox/callbacks.h"
#include "app/sandbox/life_clock.h"
#include "core/http/server.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace platen::sandbox {

// What is the same for all providers.
struct Life
{
    QByteArray secret = "sandbox-key"; // the key, token or client secret that each asks for
    qint64 orderLifeMs = 120'000;      // from creation to completion, in the clock of life
    int seedOrders = 0;                // so many are there from the start, at each provider
    quint64 seed = 1;
};

// Where a provider tells of its orders, for those that are told by hand.
struct CallbackTarget
{
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // such as Authorization
    QByteArray secret;                                      // to sign with, where the provider signs
};

// What a provider is given to live in. Outlives the provider.
struct World
{
    LifeClock clock;
    CallbackSender callbacks;
    QByteArray baseUrl; // "http://127.0.0.1:8090"; set once the port is known
    Life life;
};

// Why the control API's wish was not done.
struct Refusal
{
    int status = 409;
    QByteArray message;
};

class Provider
{
public:
    Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;
    virtual ~Provider() = default;

    [[nodiscard]] virtual QByteArray id() const = 0;
    // Where its API begins: "/imprinted". The requests that it answers no longer have it.
    [[nodiscard]] virtual QByteArray path() const { return '/' + id(); }
    // Once the base URL is known: makes the orders that are there from the start.
    virtual void seed() = 0;
    virtual void setCallback(const CallbackTarget &target) = 0;
    virtual http::Answer answer(const http::Request &request) = 0;

    // Lets happen whatever is due by now, and tells when (in life's milliseconds) there is more to do.
    virtual void tick() = 0;
    [[nodiscard]] virtual std::optional<qint64> nextDue() const = 0;

    // How this provider says these; its own texts and forms.
    virtual http::Answer rateLimited(const QByteArray &quota) = 0; // quota: "30 per 30s"
    virtual http::Answer serverError(int status) = 0;

    // What the log of requests shows; never a credential.
    [[nodiscard]] virtual QByteArray idempotencyKey(const http::Request &request) const = 0;

    // For the control API: all orders as a JSON array; one order's wish ("advance", "pay", …), answered with the
    // order's JSON.
    [[nodiscard]] virtual QByteArray allOrders() const = 0;
    virtual tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                                  const QJsonObject &arguments) = 0;
    [[nodiscard]] virtual bool knows(const QByteArray &order) const = 0;
};

} // namespace platen::sandbox
