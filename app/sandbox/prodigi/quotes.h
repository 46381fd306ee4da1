// SPDX-License-Identifier: GPL-3.0-or-later
// "Create quote": what items cost, and how they would be shipped.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/prodigi/failures.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

struct QuoteRequest
{
    std::vector<Method> methods; // one, or all four
    QByteArray country;
    QByteArray currency;
    std::vector<Item> items;
    [[nodiscard]] bool hasIssues() const { return country == "US"; }
};

QuoteRequest readQuote(const QJsonObject &body, const QByteArray &merchantCurrency, Failures &failures);
// As documented, or as observed with live accounts: with tax and total, and carriers as texts.
enum class QuoteShape { Document, Live };

// Writes the members "issues" and "quotes". The dice determine the items' ids.
void writeQuotes(JsonWriter &json, const QuoteRequest &request, QuoteShape shape, Dice &dice);

} // namespace platen::sandbox::prodigi
