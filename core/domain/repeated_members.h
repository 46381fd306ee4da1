// Members that a JSON document gives twice: Qt keeps the last without a word, and the quantity of an order is nothing
// to guess at.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

#include <vector>

namespace platen {

// One error of code `validation` for each repetition. `json` has been read already: it is well-formed.
std::vector<Error> repeatedMembers(const QByteArray &json);

} // namespace platen
