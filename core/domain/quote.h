// What an order would cost.
#pragma once

#include "core/domain/money.h"
#include "core/domain/order.h"

#include <QJsonObject>

namespace platen {

struct QuoteShipment
{
    QString carrier;
    QString service;
    QString fromCountry; // ISO 3166-1 alpha-2, where it is made
    QString lab;         // the provider's code for the site
    std::optional<Money> cost;
    std::vector<ShipmentItem> items; // references of the draft's items, where they can be told
    bool operator==(const QuoteShipment &) const = default;
};

struct Quote
{
    QString account;
    QString provider;
    QString shippingMethod;
    std::optional<Money> items;
    std::optional<Money> shipping;
    std::optional<Money> total; // items and shipping, if both are known and of one currency
    std::vector<QuoteShipment> shipments;
    std::vector<Issue> issues;
    bool operator==(const Quote &) const = default;
};

QJsonObject quoteObject(const Quote &quote);

// Cheapest first within a currency; currencies in the order in which they first appear; no total last.
void sortQuotes(std::vector<Quote> &quotes);

} // namespace platen
