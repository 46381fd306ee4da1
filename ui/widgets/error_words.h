// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as text: what happened, what it means, and what to do next.
#pragma once

#include "core/domain/order.h"

namespace platen {

// "The provider could not be reached", …: a heading for that kind of error.
QString errorTitle(ErrorCode code);
// What it means for an order to be placed or changed, as far as the error itself shows.
QString errorConsequence(const Error &error);
QString issueText(const Issue &issue); // its message; the provider's code only if there is none
bool maybeDone(const Error &error);    // the provider may still have carried it out
QString errorNextStep(const Error &error);

} // namespace platen
