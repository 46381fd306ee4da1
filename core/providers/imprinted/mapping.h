// SPDX-License-Identifier: GPL-3.0-or-later
// Converts between the order document and Imprinted's: pure functions, nothing is sent. XML uses the same functions
// through its JSON form (xml.h).
#pragma once

#include "core/providers/imprinted/errors.h"
#include "core/providers/remote_order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace platen::imprinted {

// Ours to theirs (mapping_out.cpp).

// The content of a submission; `options` are merged in. `brand` is the account's, or empty. Absent members are left
// out. Artwork without an area, or for "default", is the front.
QJsonObject orderRequest(const Draft &draft, const QString &brand);
Format formatOf(const QJsonObject &settings); // of an account
QByteArray orderBody(const Draft &draft, const QString &brand, Format format);
QString areaOf(const Artwork &artwork);

// The documented spelling of a shipping method, from any case; nullopt if it is not one.
std::optional<QString> shippingMethodOf(const QString &given);
const QStringList &shippingMethods();

// Theirs to ours (mapping_order.cpp). Tolerant: missing members stay absent, nothing is invented.
//   - an item's price is its retailPrice, in the currency of the order's summary
//   - `price`, what the item costs us, is in the charges' subtotal
//   - an order is sent in one parcel; the document names no carrier
//   - a country with an unknown name has no code
RemoteOrder readOrder(const QJsonObject &document, Format format);

// {"order": {…}} or the order itself; empty if there is none with an id.
QJsonObject orderIn(const QJsonValue &value);
// The order in the response to a query for one, or to a submission. `badResponse` without one.
Result<RemoteOrder> readOrderAnswer(const Answer &answer, Subject subject);
// The rows of {"orders": […]}, in either form; null is an empty list. Invoices and purchases of credit are in the same
// list: `listed` contains them. `badResponse` if none of the rows is an object.
struct OrderList
{
    OrderPage page;
    qsizetype rows = 0;
};
Result<OrderList> readList(const Answer &answer);
Result<qint64> readCount(const Answer &answer);

} // namespace platen::imprinted
