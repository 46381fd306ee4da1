// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quote.h"

#include "core/domain/order_document.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace platen {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString written(const Money &money)
{
    return money.amount() + u' ' + money.currency;
}

Message written(const std::vector<NamedCost> &costs)
{
    std::vector<Message> all;
    for (const NamedCost &one : costs)
        all.push_back(one.cost ? Message::of("“%1” (%2)", one.name, written(*one.cost))
                               : Message::of("“%1” (cannot be read)", one.name));
    return Message::joined(std::move(all), QStringLiteral(", "));
}

// nullopt if one of them is missing or they cannot be added.
std::optional<Money> sumOf(const std::vector<std::optional<Money>> &parts)
{
    std::optional<Money> sum = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        sum = sum && parts[i] ? platen::sumOf(*sum, *parts[i]) : std::nullopt;
    return sum;
}

std::vector<std::optional<Money>> partsOf(const Quote &quote)
{
    std::vector<std::optional<Money>> parts{quote.items, quote.shipping};
    if (quote.tax)
        parts.push_back(quote.tax);
    return parts;
}

// The issue that says why the parts of a quote do not add up to its total.
Issue differenceOf(const Quote &quote, const std::vector<NamedCost> &others)
{
    std::vector<std::optional<Money>> parts = partsOf(quote);
    const std::optional<Money> sum = sumOf(parts);
    if (quote.tax && quote.total == sumOf({quote.items, quote.shipping}))
        return {
            QStringLiteral("taxIncluded"), Message::of("The prices of items and shipping include the tax."), {}, {}};
    for (const NamedCost &other : others)
        parts.push_back(other.cost);
    if (quote.total == sumOf(parts))
        return {QStringLiteral("otherCosts"), Message::of("The total includes %1.", written(others)), {}, {}};
    Message text = sum ? Message::of("This is the provider's total. The costs that it lists add up to %1, not to %2.",
                                     written(*sum), written(*quote.total))
                       : Message::of("This is the provider's total. It does not list everything in it.");
    if (!others.empty())
        text = Message::joined({text, Message::of("It also names %1.", written(others))});
    return {QStringLiteral("totalDiffers"), text, {}, {}};
}

} // namespace

std::optional<Money> sumOf(const Money &a, const Money &b)
{
    using Limits = std::numeric_limits<qint64>;
    const bool fits = b.minor > 0 ? a.minor <= Limits::max() - b.minor : a.minor >= Limits::min() - b.minor;
    if (!fits || a.currency != b.currency)
        return std::nullopt;
    return Money{a.minor + b.minor, a.currency};
}

void settleTotal(Quote &quote, const std::optional<Money> &charged, const std::vector<NamedCost> &others)
{
    const std::optional<Money> sum = sumOf(partsOf(quote));
    std::vector<NamedCost> further;
    std::copy_if(others.begin(), others.end(), std::back_inserter(further),
                 [](const NamedCost &other) { return !other.cost || other.cost->minor != 0; });
    quote.total = charged || !further.empty() ? charged : sum;
    if (quote.total && quote.total != sum)
        quote.issues.push_back(differenceOf(quote, further));
    else if (!quote.total && !further.empty())
        quote.issues.push_back(
            {QStringLiteral("totalUnknown"),
             Message::of("What is charged is not known: the provider gives no total, and also names %1.",
                         written(further)),
             {},
             {}});
}

QJsonObject quoteObject(const Quote &quote)
{
    QJsonArray shipments;
    for (const QuoteShipment &shipment : quote.shipments) {
        QJsonArray items;
        for (const ShipmentItem &item : shipment.items)
            items.append(QJsonObject{{"reference", orNull(item.reference)}, {"quantity", item.quantity}});
        shipments.append(QJsonObject{{"carrier", orNull(shipment.carrier)},
                                     {"service", orNull(shipment.service)},
                                     {"fromCountry", orNull(shipment.fromCountry)},
                                     {"lab", orNull(shipment.lab)},
                                     {"cost", moneyValue(shipment.cost)},
                                     {"items", items}});
    }
    QJsonArray issues;
    for (const Issue &issue : quote.issues)
        issues.append(QJsonObject{{"code", issue.code}, {"message", issue.message.english()}});
    return {
        {"account", quote.account},
        {"provider", quote.provider},
        {"shippingMethod", quote.shippingMethod},
        {"items", moneyValue(quote.items)},
        {"shipping", moneyValue(quote.shipping)},
        {"tax", moneyValue(quote.tax)},
        {"total", moneyValue(quote.total)},
        {"shipments", shipments},
        {"issues", issues},
    };
}

void sortQuotes(std::vector<Quote> &quotes)
{
    std::vector<QString> currencies;
    for (const Quote &quote : quotes) {
        if (quote.total && std::find(currencies.begin(), currencies.end(), quote.total->currency) == currencies.end())
            currencies.push_back(quote.total->currency);
    }
    const auto group = [&currencies](const Quote &quote) {
        return quote.total ? std::find(currencies.begin(), currencies.end(), quote.total->currency) - currencies.begin()
                           : static_cast<std::ptrdiff_t>(currencies.size());
    };
    std::stable_sort(quotes.begin(), quotes.end(), [&group](const Quote &a, const Quote &b) {
        if (group(a) != group(b))
            return group(a) < group(b);
        return a.total && b.total && a.total->minor < b.total->minor;
    });
}

} // namespace platen
