// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator's documents and our values. Its document shows one order, the webhook's: {orderId, customerId,
// status, designIds, lineItems: [{sku, quantity, personalization}]}. What it leaves open is decided here.
//
// What is sent:
//   {"reference", "lineItems": [{"sku", "quantity", "reference", "price", "personalization", "designIds"}],
//   "designIds",
//    "recipient", "shippingMethod", "internalNotes"}
// - `recipient` has the form of our order document: {name, company, email, phone, kind, address: {line1, line2, city,
//   region, postalCode, countryCode}}. So has `price`: {"amount", "currency"} for one unit; a bare number would not say
//   of which currency.
// - `personalization` holds the item's attributes, and over them the item's option of that name.
// - An item's artwork is not sent with the order: it becomes a design before
// (core/sessions/printintegrator/preparation.h). The order's own
//   `designIds` are those of its options and of all its items, each once.
// - Options lie over everything else at their level.
//
// What is read: an order may be bare or under `data` or `order`; its id is `id` or `orderId`, its items `lineItems` or
// `items`, each design an artwork with the design's id. Parcels are `shipments`, `tracking`, or tracking members of the
// order itself. Where production has a word of its own (`productionStatus`, `productionStage`), it counts while the
// order is no further than paid.
#pragma once

#include "core/domain/product.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/errors.h"
#include "core/providers/remote_order.h"
#include "core/providers/resource.h"

namespace platen::printintegrator {

QJsonObject orderRequest(const Draft &draft);

// {"name", "sku", "files": [{"area", "fileId"} | {"area", "url"}]}. `fileIds`: one per artwork, in order; empty for an
// artwork that is given by its URL.
QJsonObject designRequest(const Item &item, const QStringList &fileIds);

RemoteOrder readOrder(const QJsonObject &document);
// `badResponse` if the response contains no order with an id.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect);

// Always sets `raw`. Sets areas, attributes and sizes if the personalization rules have a recognisable form: lists or
// objects called `areas` or `printAreas`, and `options`, `attributes` or `fields` with their choices.
Result<Product> readProduct(const Answer &answer);

// An entry of a list (mapping_resource.cpp); without an id if the document has none.
Resource readResource(const QJsonObject &document, ResourceKind kind);
// `badResponse` if the response contains none with an id.
Result<Resource> readResourceAnswer(const Answer &answer, ResourceKind kind, Effect effect);
// Without the secrets in it, at any depth.
QJsonValue withoutSecrets(const QJsonValue &value);

// The object that a response is about: bare, or under `data` or one of `names`. Empty if there is none.
QJsonObject objectIn(const QJsonValue &body, const std::vector<const char *> &names = {});
QStringList textsOf(const QJsonValue &list); // of a list; a single text counts as a list of one

} // namespace platen::printintegrator
