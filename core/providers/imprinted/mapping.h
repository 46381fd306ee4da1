// SPDX-License-Identifier: GPL-3.0-or-later
// The order document and Imprinted's: pure functions, nothing is sent. XML goes through the same functions, by way of
// its JSON form (xml.h).
#pragma once

#include "core/providers/imprinted/errors.h"
#include "core/providers/remote_order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace platen::imprinted {

// Ours to theirs (mapping_out.cpp).

// What a submission says; `options` are merged in. `brand` is the account's, or empty. What was not given is left out.
// Artwork without an area, or for "default", is the front.
QJsonObject orderRequest(const Draft &draft, const QString &brand);
Format formatOf(const QJsonObject &settings); // of an account
QByteArray orderBody(const Draft &draft, const QString &brand, Format format);
QString areaOf(const Artwork &artwork);

// The documented spelling of a shipping method that was given in any case; nullopt where it is none.
std::optional<QString> shippingMethodOf(const QString &given);
const QStringList &shippingMethods();

// Theirs to ours (mapping_order.cpp). Tolerant: what is missing stays absent, nothing is invented.
//   - an item's price is its retailPrice, in the currency of the order's summary
//   - `price`, what the item costs us, is in the charges' subtotal
//   - what an order holds goes out in one parcel; the document tells no carrier
//   - a country whose name is not known has no code
RemoteOrder readOrder(const QJsonObject &document, Format format);

// {"order": {…}} or the order itself; empty where there is none with an id.
QJsonObject orderIn(const QJsonValue &value);
// The order of an answer to a question for one, or to a submission. Without one: `badResponse`.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Subject subject);
// The rows of {"orders": […]}; null is an empty list. `badResponse` if none of them is an object.
Result<QJsonArray> rowsIn(const Answer &answer);
// The orders among them, in either form. Invoices and purchases of credit are in the same list: `listed` has them.
OrderPage readList(const QJsonArray &rows, Format format);
Result<qint64> readCount(const Answer &answer);

} // namespace platen::imprinted
