// SPDX-License-Identifier: GPL-3.0-or-later
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
    std::optional<Money> tax;   // as far as the provider names it
    std::optional<Money> total; // what is charged
    std::vector<QuoteShipment> shipments;
    std::vector<Issue> issues;
    bool operator==(const Quote &) const = default;
};

QJsonObject quoteObject(const Quote &quote);

// A cost under the provider's own name for it; nullopt if its amount cannot be read.
struct NamedCost
{
    QString name;
    std::optional<Money> cost;
};

// Sets the total: what the provider says it charges, else the sum of items, shipping and tax. `others` are further
// costs that it names. Whatever keeps the parts from adding up to the total becomes a sentence in `quote.issues`;
// without a total of the provider's and with other costs, what is charged is not known.
void settleTotal(Quote &quote, const std::optional<Money> &charged, const std::vector<NamedCost> &others);

// Nullopt if the currencies differ or the sum does not fit.
std::optional<Money> sumOf(const Money &a, const Money &b);

// Cheapest first within a currency; currencies in the order in which they first appear; no total last.
void sortQuotes(std::vector<Quote> &quotes);

} // namespace platen
