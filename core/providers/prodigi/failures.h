// The fields that a validation found at fault, in every form in which they have been seen.
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>

#include <vector>

namespace platen::prodigi {

// One error for each failure, made after `whole`; empty where the answer names none.
//   {"failures": {"recipient.address.postalOrZipCode": [{"code": "…", "providedValue": "…"}]}}
//   {"data": …the same…}, a text or a list of texts for each field, or a list of {"field", "message"}
std::vector<Error> readFailures(const QJsonObject &body, const Error &whole);

} // namespace platen::prodigi
