// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi's Print API v4, as documented.
#pragma once

#include "app/sandbox/prodigi/answers.h"
#include "app/sandbox/prodigi/changes.h"
#include "app/sandbox/prodigi/events.h"
#include "app/sandbox/prodigi/order_book.h"
#include "app/sandbox/prodigi/quotes.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/schedule.h"

namespace platen::sandbox::prodigi {

struct Settings
{
    qint64 pauseWindowMs = 0; // 0: none
    int failingShare = 0;     // percent of new orders whose artwork cannot be downloaded
    int paymentShare = 0;     // percent of new orders that wait for a payment
    ErrorShape errors = ErrorShape::Outcome;
    int alreadyExistsStatus = 200;
    QuoteShape quotes = QuoteShape::Document;
    QByteArray shippingResults = "shippingUpdateResults"; // the document also calls it shipmentUpdateResults
    EventMaker::Settings events;
};

class Prodigi : public Provider
{
public:
    Prodigi(World &world, Settings settings);

    [[nodiscard]] QByteArray id() const override { return "prodigi"; }
    // At the root: it was the first provider, and existing configurations keep working.
    [[nodiscard]] QByteArray path() const override { return {}; }
    void seed() override;
    void setCallback(const CallbackTarget &target) override { m_events.setMerchantUrl(target.url); }
    http::Answer answer(const http::Request &request) override;
    void tick() override;
    [[nodiscard]] std::optional<qint64> nextDue() const override { return m_schedule.nextDue(); }
    http::Answer rateLimited(const QByteArray &quota) override;
    http::Answer serverError(int status) override;
    [[nodiscard]] QByteArray idempotencyKey(const http::Request &request) const override;
    [[nodiscard]] QByteArray allOrders() const override;
    tl::expected<QByteArray, Refusal> act(const QByteArray &order, const QByteArray &action,
                                          const QJsonObject &arguments) override;
    [[nodiscard]] bool knows(const QByteArray &order) const override;

private:
    // routes.cpp
    http::Answer orders(const http::Request &request, const QList<QByteArray> &path);
    http::Answer action(const http::Request &request, Order &order, const QByteArray &name);
    http::Answer createOrder(const http::Request &request);
    http::Answer getOrder(const QByteArray &id);
    http::Answer listOrders(const http::Request &request);
    http::Answer actions(const Order &order);
    http::Answer updateMethod(const http::Request &request, Order &order);
    http::Answer updateRecipient(const http::Request &request, Order &order);
    http::Answer updateMetadata(const http::Request &request, Order &order);
    http::Answer createQuote(const http::Request &request);
    http::Answer product(const QByteArray &sku);
    http::Answer spine(const http::Request &request);
    http::Answer notFound();
    http::Answer methodNotAllowed();
    http::Answer orderAnswer(const QByteArray &outcome, const Order &order, int status = 200);
    [[nodiscard]] std::optional<http::Answer> wrongContentType(const http::Request &request);

    // prodigi.cpp
    void schedule(Order &order);
    void fetchFiles(Order &order);
    void notify(const Order &order, const Events &events, Ticks before);
    void write(JsonWriter &json, const Order &order, int fraction) const;

    World &m_world;
    Settings m_settings;
    Answers m_answers;
    Dice m_dice;
    OrderBook m_book;
    Schedule m_schedule;
    EventMaker m_events;
};

} // namespace platen::sandbox::prodigi
