// SPDX-License-Identifier: GPL-3.0-or-later
// What failed according to a response: the invalid fields of a validation, in every observed form, and the shipments
// that a change did not affect.
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>

#include <vector>

namespace platen::prodigi {

// One error for each failure, modelled on `whole`; empty if the response names none.
//   {"failures": {"recipient.address.postalOrZipCode": [{"code": "…", "providedValue": "…"}]}}
//   {"data": …the same…}, a text or a list of texts for each field, or a list of {"field", "message"}
std::vector<Error> readFailures(const QJsonObject &body, const Error &whole);

// A shipment that a change did not affect; code and description may be empty.
struct ShipmentFailure
{
    QString shipmentId;
    QString code;
    QString description;
};

// In any of the observed names of their list.
//   {"shipmentUpdateResults": [{"shipmentId", "successful", "errorCode", "description"}]}
std::vector<ShipmentFailure> readShipmentFailures(const QJsonObject &body);

} // namespace platen::prodigi
