// SPDX-License-Identifier: GPL-3.0-or-later
// Imprinted's order API, as documented. Where the document is silent, the sandbox does this: errors are HTTP 200 with
// {"error": "…"}, except 401 for a wrong signature; listings are newest first; date filters exclude the given instant;
// a deleted order can still be read, and says that it is deleted. Responses have the requested format.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/imprinted/document.h"
#include "app/sandbox/imprinted/order.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/schedule.h"

#include <deque>

namespace platen::sandbox::imprinted {

inline constexpr qint64 FirstNumber = 20'001;

class Imprinted : public Provider
{
public:
    explicit Imprinted(World &world);

    [[nodiscard]] QByteArray id() const override { return "imprinted"; }
    void seed() override;
    void setCallback(const CallbackTarget &) override {} // its document has no webhooks
    http::Answer answer(const http::Request &request) override;
    void tick() override;
    [[nodiscard]] std::optional<qint64> nextDue() const override { return m_schedule.nextDue(); }
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &) const override { return {}; }
    [[nodiscard]] QByteArray allOrders() const override;
    // advance, complete (until it is shipped, skipping a query), delete, release (from "internal order query").
    tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                          const QJsonObject &arguments) override;
    [[nodiscard]] bool knows(const QByteArray &order) const override;

private:
    http::Answer listOrders(const http::Request &request, Format format) const;
    http::Answer countOrders(const http::Request &request, Format format) const;
    http::Answer getOrder(const http::Request &request, Format format) const;
    http::Answer createOrder(const http::Request &request, Format format);
    http::Answer deleteOrder(const http::Request &request, Format format);

    [[nodiscard]] const Order *find(const QByteArray &id) const;
    [[nodiscard]] Order *find(const QByteArray &id);
    void schedule(Order &order);

    World &m_world;
    Dice m_dice;
    std::deque<Order> m_orders; // by number, without gaps
    Schedule m_schedule;
};

} // namespace platen::sandbox::imprinted
