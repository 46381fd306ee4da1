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
    QString fromCountry; // where it is made, ISO 3166-1 alpha-2
    QString lab;         // the provider's code for the site
    std::optional<Money> cost;
    std::vector<ShipmentItem> items; // references of the draft's items, if they can be matched
    bool operator==(const QuoteShipment &) const = default;
};

struct Quote
{
    QString account;
    QString provider;
    QString shippingMethod;
    std::optional<Money> items;
    std::optional<Money> shipping;
    std::optional<Money> tax;   // as far as the provider states it
    std::optional<Money> total; // what is charged
    std::vector<QuoteShipment> shipments;
    std::vector<Issue> issues;
    bool operator==(const Quote &) const = default;
};

QJsonObject quoteObject(const Quote &quote);

// A cost with the provider's name for it; nullopt if its amount cannot be read.
struct NamedCost
{
    QString name;
    std::optional<Money> cost;
};

// Sets the total: the provider's own, else the sum of items, shipping and tax. `others` are further costs that the
// provider names. If the parts do not add up to the total, the reason becomes a sentence in `quote.issues`. Without a
// total from the provider but with other costs, the total is unknown.
void settleTotal(Quote &quote, const std::optional<Money> &charged, const std::vector<NamedCost> &others);

// nullopt if the currencies differ or the sum does not fit.
std::optional<Money> sumOf(const Money &a, const Money &b);

// Cheapest first within a currency; currencies in order of their first appearance; quotes without a total last.
void sortQuotes(std::vector<Quote> &quotes);

} // namespace platen
