// SPDX-License-Identifier: GPL-3.0-or-later
// Ideal Factory's order management system (OMS), as documented.
//
// Where the document is silent, the sandbox does this:
// - An order is everything that was sent, plus its uid and its items' uids; orders have no status.
// - A print file takes half of an order's life to begin and half to finish; if create_print_files is set, it begins at
//   once. An item whose own id contains "fail" ends as `processingfailed`.
// - The notification that a print file is ready has the form of the print file's response. It is sent again up to three
//   times unless the response is exactly 200.
// - A store that does not begin with "store" belongs to nobody: 403.
// - Where the document shows both a uid and a number for the same id (categories), both are accepted.
#pragma once

#include "app/sandbox/idealfactory/catalogue.h"
#include "app/sandbox/idealfactory/order_book.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/schedule.h"

namespace platen::sandbox::idealfactory {

class IdealFactory : public Provider
{
public:
    explicit IdealFactory(World &world);

    [[nodiscard]] QByteArray id() const override { return "idealfactory"; }
    void seed() override;
    void setCallback(const CallbackTarget &target) override { m_target = target; }
    http::Answer answer(const http::Request &request) override;
    void tick() override;
    [[nodiscard]] std::optional<qint64> nextDue() const override { return m_schedule.nextDue(); }
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &) const override { return {}; }
    // Orders as in responses, each item with an additional "print": {"status", "url"}.
    [[nodiscard]] QByteArray allOrders() const override;
    // advance, complete, notify.
    tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                          const QJsonObject &arguments) override;
    [[nodiscard]] bool knows(const QByteArray &order) const override { return m_book.has(order); }

private:
    // routes.cpp
    http::Answer orders(const http::Request &request, const QList<QByteArray> &path);
    http::Answer createOrder(const QJsonObject &body);
    http::Answer updateOrder(Order &order, const QJsonObject &body);
    http::Answer deleteOrder(const Order &order);
    http::Answer printStatus(const QByteArray &reference);
    http::Answer printFile(const QByteArray &name);
    http::Answer catalogue(const http::Request &request, const QList<QByteArray> &path);
    http::Answer createBatch(const QJsonObject &body);

    enum class View { Document, Control };
    void writeOrder(JsonWriter &json, const Order &order, View view) const;
    void writePrint(JsonWriter &json, const Item &item) const; // its members "status" and "url"

    // idealfactory.cpp
    void schedule(Order &order);
    void advance(Order &order);
    void notify(const Item &item);
    [[nodiscard]] QByteArray urlOf(const Item &item) const;

    World &m_world;
    OrderBook m_book;
    Catalogue m_catalogue;
    Schedule m_schedule;
    CallbackTarget m_target;
    qint64 m_lastEvent = 0;
};

} // namespace platen::sandbox::idealfactory
