// SPDX-License-Identifier: GPL-3.0-or-later
// Cimpress Open, as documented: a token, a submission, and status messages as the only information about an order.
#pragma once

#include "app/sandbox/cimpress_open/order_request.h"
#include "app/sandbox/cimpress_open/tokens.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/schedule.h"

#include <deque>

namespace platen::sandbox::cimpress_open {

class CimpressOpen : public Provider
{
public:
    explicit CimpressOpen(World &world);

    [[nodiscard]] QByteArray id() const override { return "cimpress-open"; }
    void seed() override;
    void setCallback(const CallbackTarget &target) override { m_target = target; }
    http::Answer answer(const http::Request &request) override;
    void tick() override;
    [[nodiscard]] std::optional<qint64> nextDue() const override { return m_schedule.nextDue(); }
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &) const override { return {}; }
    [[nodiscard]] QByteArray allOrders() const override;
    // For an order: advance, complete, duplicate (the last message again), disorder (the next two in reverse order).
    // For "token": expire (all valid tokens), lifetime ({"seconds": 60}, for new ones).
    tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                          const QJsonObject &arguments) override;
    [[nodiscard]] bool knows(const QByteArray &order) const override;

private:
    http::Answer token(const http::Request &request);
    http::Answer submit(const http::Request &request, const QByteArray &partner);
    [[nodiscard]] bool isAuthorised(const http::Request &request) const;
    Order &add(Order order);
    [[nodiscard]] const Order *find(const QByteArray &id) const; // the first partner's, if several have it
    void schedule(Order &order);
    void send(const Order &order, const Message &message, qint64 delayMs = 0);
    tl::expected<QByteArray, Refusal> actOnTokens(const QByteArray &action, const QJsonObject &arguments);

    World &m_world;
    CallbackTarget m_target;
    Tokens m_tokens;
    std::deque<Order> m_orders; // their number is their index
    Schedule m_schedule;
    qint64 m_lastMessage = 0;
};

} // namespace platen::sandbox::cimpress_open
