// SPDX-License-Identifier: GPL-3.0-or-later
// Converts between the order document and Prodigi's: pure functions, nothing is sent.
#pragma once

#include "core/domain/product.h"
#include "core/domain/quote.h"
#include "core/providers/amounts.h"
#include "core/providers/prodigi/errors.h"
#include "core/providers/remote_order.h"

#include <QJsonObject>
#include <QJsonValue>

namespace platen::prodigi {

// Ours to theirs (mapping_out.cpp). Absent members are left out, because Prodigi takes an empty text for a value.

// The body of a submission. `options` are merged in; the idempotency key is ours whatever they say.
QJsonObject orderRequest(const Draft &draft, const QString &idempotencyKey, const QString &callbackUrl);
QJsonObject recipientRequest(const Recipient &recipient);
// Replaces the recipient of an order: contains every member that the document requires, null if the recipient has none,
// so that nothing of the old one stays (document: "Update recipient").
QJsonObject recipientReplacement(const Recipient &recipient);
QJsonObject quoteRequest(const Draft &draft);
QJsonObject spineRequest(const SpineRequest &request);

// The documented spelling of a choice, from any case; nullopt if it is not one of them.
std::optional<QString> canonical(const QStringList &choices, const QString &given);
const QStringList &shippingMethods();
const QStringList &sizings(); // the first is the default

// Theirs to ours (mapping_order.cpp). Tolerant: missing members stay absent, nothing is invented.
//   - an item's price is its recipientCost divided by its copies, if there is no remainder; else absent
//   - the total is the sum of the charges, if all are in one currency
//   - the quantity of an item in a shipment is only known if the item is in no other shipment
RemoteOrder readOrder(const QJsonObject &document);
// `order` of a response to a create, fetch or change. `badResponse` without one.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect);

// {"amount", "currency"}; nullopt if it is not one.
std::optional<Money> readCost(const QJsonValue &cost, AmountReader &amounts);
using platen::sumOf;
// A shipment's carrier: {"name", "service"}, or a text with the service next to it.
struct Carrier
{
    QString name;
    QString service;
};
Carrier readCarrier(const QJsonObject &shipment);
std::vector<Issue> readIssues(const QJsonValue &issues); // null and absent: none
// The payment that an order, in the form that readOrder() keeps as raw, waits for at that address.
std::optional<Money> readPayment(const QByteArray &document, const QString &address);

// mapping_quote.cpp, mapping_product.cpp
Result<std::vector<platen::Quote>> readQuotes(const Answer &answer, const Draft &draft, const QString &account);
Result<Product> readProduct(const Answer &answer);
Result<SpineInfo> readSpine(const Answer &answer);
Result<std::vector<ActionAvailability>> readActions(const Answer &answer);

} // namespace platen::prodigi
