// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer says went wrong: the fields that a validation found at fault, in every form in which they have been
// seen, and the shipments that a change did not reach.
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>

#include <vector>

namespace platen::prodigi {

// One error for each failure, made after `whole`; empty where the answer names none.
//   {"failures": {"recipient.address.postalOrZipCode": [{"code": "…", "providedValue": "…"}]}}
//   {"data": …the same…}, a text or a list of texts for each field, or a list of {"field", "message"}
std::vector<Error> readFailures(const QJsonObject &body, const Error &whole);

// A shipment that a change did not reach; code and description may be empty.
struct ShipmentFailure
{
    QString shipmentId;
    QString code;
    QString description;
};

// Under any name that their list has been given.
//   {"shipmentUpdateResults": [{"shipmentId", "successful", "errorCode", "description"}]}
std::vector<ShipmentFailure> readShipmentFailures(const QJsonObject &body);

} // namespace platen::prodigi
