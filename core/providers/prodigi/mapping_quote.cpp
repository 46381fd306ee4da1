// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/amounts.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"

#include <QJsonArray>

namespace platen::prodigi {

namespace {

// The quote's items by their ids, each with the reference of the draft's item that it represents.
class QuoteItems
{
public:
    QuoteItems(const QJsonArray &quoted, const Draft &draft)
    {
        std::vector<bool> taken(draft.items.size(), false);
        for (qsizetype i = 0; i < quoted.size(); ++i) {
            const QJsonObject object = quoted[i].toObject();
            ShipmentItem item;
            item.remoteId = textOf(object, "id");
            item.quantity = countOf(object[QLatin1String("copies")]);
            std::optional<std::size_t> match = find(object, draft, taken);
            // They are in the order of the request, with SKUs that may be spelled differently.
            if (!match && quoted.size() == static_cast<qsizetype>(draft.items.size()) &&
                !taken[static_cast<std::size_t>(i)])
                match = static_cast<std::size_t>(i);
            if (match) {
                taken[*match] = true;
                item.reference = draft.items[*match].reference;
            }
            m_items.push_back(item);
        }
    }

    [[nodiscard]] ShipmentItem byId(const QString &id) const
    {
        for (const ShipmentItem &item : m_items) {
            if (item.remoteId == id)
                return item;
        }
        return ShipmentItem{{}, id, 0};
    }

private:
    static std::optional<std::size_t> find(const QJsonObject &quoted, const Draft &draft,
                                           const std::vector<bool> &taken)
    {
        for (const bool withAttributes : {true, false}) {
            for (std::size_t i = 0; i < draft.items.size(); ++i) {
                const Item &item = draft.items[i];
                if (!taken[i] && item.sku.compare(textOf(quoted, "sku"), Qt::CaseInsensitive) == 0 &&
                    item.quantity == countOf(quoted[QLatin1String("copies")]) &&
                    (!withAttributes || saysTheSame(item.attributes, quoted[QLatin1String("attributes")].toObject())))
                    return i;
            }
        }
        return std::nullopt;
    }

    std::vector<ShipmentItem> m_items;
};

QuoteShipment readShipment(const QJsonObject &object, const QuoteItems &items, AmountReader &amounts)
{
    QuoteShipment shipment;
    const Carrier carrier = readCarrier(object);
    shipment.carrier = carrier.name;
    shipment.service = carrier.service;
    const QJsonObject location = object[QLatin1String("fulfillmentLocation")].toObject();
    shipment.fromCountry = textOf(location, "countryCode");
    shipment.lab = textOf(location, "labCode");
    shipment.cost = readCost(object[QLatin1String("cost")], amounts);
    for (const QJsonValue &id : object[QLatin1String("items")].toArray())
        shipment.items.push_back(items.byId(textOf(id)));
    return shipment;
}

bool isAmount(const QJsonValue &value)
{
    bool isNumber = false;
    (void)textOf(value).trimmed().toDouble(&isNumber);
    return isNumber || value.isObject();
}

// The document has `items` and `shipping`; live responses also have `totalTax` and `totalCost`.
void readCosts(const QJsonObject &summary, platen::Quote &quote, AmountReader &amounts)
{
    std::optional<Money> charged;
    std::vector<NamedCost> others;
    for (auto member = summary.begin(); member != summary.end(); ++member) {
        const QString &name = member.key();
        const std::optional<Money> cost = readCost(member.value(), amounts);
        if (cost && name == u"items")
            quote.items = cost;
        else if (cost && name == u"shipping")
            quote.shipping = cost;
        else if (cost && name == u"totalTax")
            quote.tax = cost;
        else if (cost && name == u"totalCost")
            charged = cost;
        else if (isAmount(member.value()))
            others.push_back({name, cost});
    }
    settleTotal(quote, charged, others);
}

} // namespace

Result<std::vector<platen::Quote>> readQuotes(const Answer &answer, const Draft &draft, const QString &account)
{
    if (!answer.body[QLatin1String("quotes")].isArray())
        return answerError(answer, ErrorCode::BadResponse, Message::of("Prodigi's response holds no quotes."),
                           Effect::Asks);
    const std::vector<Issue> shared = readIssues(answer.body[QLatin1String("issues")]);
    std::vector<platen::Quote> quotes;
    for (const QJsonValue &value : answer.body[QLatin1String("quotes")].toArray()) {
        const QJsonObject object = value.toObject();
        platen::Quote quote;
        quote.account = account;
        quote.provider = QStringLiteral("prodigi");
        QString method = textOf(object, "shipmentMethod"); // in the document's examples
        if (method.isEmpty())
            method = textOf(object, "shippingMethod");
        quote.shippingMethod = canonical(shippingMethods(), method).value_or(method);
        const QJsonObject summary = object[QLatin1String("costSummary")].toObject();
        AmountReader amounts;
        const QuoteItems items(object[QLatin1String("items")].toArray(), draft);
        for (const QJsonValue &shipment : object[QLatin1String("shipments")].toArray())
            quote.shipments.push_back(readShipment(shipment.toObject(), items, amounts));
        quote.issues = readIssues(object[QLatin1String("issues")]);
        quote.issues.insert(quote.issues.end(), shared.begin(), shared.end());
        readCosts(summary, quote, amounts);
        amounts.report(QStringLiteral("Prodigi"), quote.issues);
        quotes.push_back(std::move(quote));
    }
    return quotes;
}

} // namespace platen::prodigi
