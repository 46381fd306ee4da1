#include "core/domain/quote.h"

#include "core/domain/order_document.h"

#include <QJsonArray>

#include <algorithm>

namespace platen {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

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
        issues.append(QJsonObject{{"code", issue.code}, {"message", issue.message}});
    return {
        {"account", quote.account},
        {"provider", quote.provider},
        {"shippingMethod", quote.shippingMethod},
        {"items", moneyValue(quote.items)},
        {"shipping", moneyValue(quote.shipping)},
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
