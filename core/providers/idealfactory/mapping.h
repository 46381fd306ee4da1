// SPDX-License-Identifier: GPL-3.0-or-later
// Converts between the order document and Ideal Factory's: pure functions, nothing is sent.
#pragma once

#include "core/providers/idealfactory/errors.h"
#include "core/providers/remote_order.h"
#include "core/providers/resource.h"

#include <QJsonObject>

namespace platen::idealfactory {

// Ours to theirs (mapping_out.cpp), as the bytes that are sent: prices are JSON numbers, with their original digits.
// Absent members are left out.
//   - `options` are merged in with their own names; `shipping_price` goes into shippings[0], and `addresses` and
//     `customer` are merged into the recipient's: an address of type "shipping" into the shipping address, others
//     follow it
//   - an item's attributes become `properties`; its `template_config` JSON becomes a URL-encoded text
QByteArray orderRequest(const Draft &draft, const QString &storeId);
QByteArray recipientRequest(const Recipient &recipient);
QByteArray noteRequest(const QString &note);
QByteArray shippingRequest(const QString &code, const QString &price);
// Options of an existing order, with their own names. `code`: the shipping method that `shipping_price` belongs to.
QByteArray optionsRequest(QJsonObject options, const QString &code);

// JSON, or a text that contains JSON, as URL-encoded text; a text that already is stays unchanged. nullopt if it is
// neither.
std::optional<QString> templateConfig(const QJsonValue &given);
// The digits of an amount in options: a decimal text, or a number. Empty if it is neither.
QString amountOf(const QJsonValue &given);

// Theirs to ours (mapping_order.cpp). A response may contain only ids: what it does not contain stays absent.
RemoteOrder readOrder(const Answer &answer);
// `badResponse` without the order's uid.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect);
// The price of the first shipping as the provider has it, digit for digit; empty if it does not say.
QString shippingPriceOf(const Answer &answer);

// "Print File Status and Download". `badResponse` without a status.
Result<PrintFileAnswer> readPrintFile(const Answer &answer, const QString &item);
// Derives stage, issues and attention of an order from its items' print files.
void applyPrintFiles(RemoteOrder &remote);

// mapping_resource.cpp. `id` is the requested one; empty for a new resource, whose response must contain it.
Result<Resource> readResourceAnswer(const Answer &answer, ResourceKind kind, const QString &id, Effect effect);

} // namespace platen::idealfactory
