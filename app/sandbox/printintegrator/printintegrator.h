// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator's API reference: orders, products, designs and files, webhooks. Under /api/v1, as in its tables, and
// under /v1, as in its example.
#pragma once

#include "app/sandbox/printintegrator/answers.h"
#include "app/sandbox/printintegrator/order.h"
#include "app/sandbox/printintegrator/products.h"
#include "app/sandbox/printintegrator/webhooks.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/schedule.h"

#include <QHash>

#include <deque>

namespace platen::sandbox::printintegrator {

struct Design
{
    QByteArray id; // "des_…"
    QByteArray name;
    QByteArray customer;
    bool wasRequested = false; // its rendering
    bool isRendered = false;
};

class PrintIntegrator : public Provider
{
public:
    explicit PrintIntegrator(World &world);

    [[nodiscard]] QByteArray id() const override { return "printintegrator"; }
    void seed() override;
    void setCallback(const CallbackTarget &target) override { m_webhooks.setTarget(target); }
    http::Answer answer(const http::Request &request) override;
    void tick() override;
    [[nodiscard]] std::optional<qint64> nextDue() const override { return m_schedule.nextDue(); }
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &) const override { return {}; }
    [[nodiscard]] QByteArray allOrders() const override;
    tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                          const QJsonObject &arguments) override;
    [[nodiscard]] bool knows(const QByteArray &order) const override { return m_byId.contains(order); }

private:
    // routes.cpp
    http::Answer orders(const http::Request &request, const QList<QByteArray> &path);
    http::Answer listOrders(const http::Request &request);
    http::Answer createOrder(const http::Request &request);
    http::Answer changeOrder(const http::Request &request, Order &order);
    http::Answer products(const http::Request &request, const QList<QByteArray> &path);
    http::Answer listProducts(const http::Request &request);
    http::Answer designs(const http::Request &request, const QList<QByteArray> &path);
    http::Answer render(Design &design);
    http::Answer renderedFile(const QByteArray &name);
    http::Answer upload(const http::Request &request);
    http::Answer webhooks(const http::Request &request, const QList<QByteArray> &path);
    http::Answer methodNotAllowed();
    [[nodiscard]] bool isAuthorized(const http::Request &request) const;
    [[nodiscard]] QByteArray baseUrl() const { return m_world.baseUrl + path(); }

    // printintegrator.cpp
    Order &add(Order order);
    Order *find(const QByteArray &id);
    void schedule(Order &order);
    void advance(Order &order);
    // Sends events for a change from status `before`: order.updated and, for a production status,
    // production.status_changed.
    void notifyChange(const Order &order, Status before);

    World &m_world;
    Answers m_answers;
    Dice m_dice;
    Webhooks m_webhooks;
    Products m_products;
    std::deque<Order> m_orders; // oldest first
    QHash<QByteArray, size_t> m_byId;
    QHash<QByteArray, Design> m_designs;
    QHash<QByteArray, QByteArray> m_files; // id → name
    Schedule m_schedule;
};

} // namespace platen::sandbox::printintegrator
