// SPDX-License-Identifier: GPL-3.0-or-later
// The order document and Ideal Factory's: pure functions, nothing is sent.
#pragma once

#include "core/providers/idealfactory/errors.h"
#include "core/providers/remote_order.h"
#include "core/providers/resource.h"

#include <QJsonObject>

namespace platen::idealfactory {

// Ours to theirs (mapping_out.cpp), as the bytes that are sent: prices are JSON numbers, digit for digit as they were
// given. What was not given is left out.
//   - `options` are merged in under their own names; `shipping_price` goes into shippings[0], `addresses` and
//   `customer`
//     are laid over the recipient's: an address of the type "shipping" over the shipping address, others behind it
//   - an item's attributes become `properties`; its `template_config` JSON becomes a URL-encoded text
QByteArray orderRequest(const Draft &draft, const QString &storeId);
QByteArray recipientRequest(const Recipient &recipient);
QByteArray noteRequest(const QString &note);
QByteArray shippingRequest(const QString &code, const QString &price);
// Options of an order that is there, under their own names. `code`: the shipping method that `shipping_price` is of.
QByteArray optionsRequest(QJsonObject options, const QString &code);

// JSON, or a text that is JSON, URL-encoded; a text that is that already stays as it is. Nullopt where it is neither.
std::optional<QString> templateConfig(const QJsonValue &given);
// The digits of an amount in options: a decimal text, or a number. Empty where it is none.
QString amountOf(const QJsonValue &given);

// Theirs to ours (mapping_order.cpp). An answer may hold no more than ids: what it does not tell stays absent.
RemoteOrder readOrder(const Answer &answer);
// Without the order's uid: `badResponse`.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect);
// The price of the first shipping as the provider has it, digit for digit; empty where it does not say.
QString shippingPriceOf(const Answer &answer);

// "Print File Status and Download". Without a status: `badResponse`.
Result<PrintFileAnswer> readPrintFile(const Answer &answer, const QString &item);
// What the print files of its items say of an order: stage, issues, attention.
void applyPrintFiles(RemoteOrder &remote);

// mapping_resource.cpp. `id` is the one that was asked for; empty for a new one, whose answer has to tell it.
Result<Resource> readResourceAnswer(const Answer &answer, ResourceKind kind, const QString &id, Effect effect);

} // namespace platen::idealfactory
