// SPDX-License-Identifier: GPL-3.0-or-later
// What Imprinted needs of a draft. Pure: nothing is sent.
#pragma once

#include "core/domain/order.h"
#include "core/providers/imprinted/errors.h"

namespace platen::imprinted {

// `format`: the account's; not every text can be written as XML.
std::vector<Error> checkDraft(const Draft &draft, Format format);

} // namespace platen::imprinted
