// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in a person's words: what happened, what it means, and what to do next.
#pragma once

#include "core/domain/order.h"

namespace platen {

// "The provider could not be reached", …: a heading for an error of that kind.
QString errorTitle(ErrorCode code);
// What it means for an order that was to be changed or placed, as far as the error tells by itself.
QString errorConsequence(const Error &error);
QString issueText(const Issue &issue); // its message; the provider's own word only if it has none
bool maybeDone(const Error &error);    // the provider may have carried it out all the same
QString errorNextStep(const Error &error);

} // namespace platen
