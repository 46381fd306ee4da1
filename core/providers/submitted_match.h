// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the order of a submission whose response was lost, at a provider that knows no key of ours. Pure.
//
// The reference and the time are hints: the same reference may have been used before, and clocks differ. An order is
// taken for the submission only if no other can be it; everything less clear is left to a person.
#pragma once

#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"

namespace platen {

// An instant of our clock converted to the provider's clock. `at` itself if the provider's clock is unknown.
QDateTime byProviderClock(const QDateTime &at, const QDateTime &providerNow, const QDateTime &ourNow);

// How an order's date relates to a submission sent at `since`, both by the provider's clock.
enum class SubmissionTime {
    TooOld,  // more than a day before: certainly another order
    Unclear, // before it, by more than one provider's servers differ, but one of the clocks may have been wrong
    Fits,    // also if one of the two times is unknown
};
SubmissionTime submissionTime(const QDateTime &created, const QDateTime &since);

// The start date of a listing that leaves out no order that may be the submission.
QDateTime earliestCandidate(const QDateTime &since);

// Whether both have the same SKUs in the same quantities, in any order. True if the provider's order does not say.
bool mayHoldTheSame(const std::vector<Item> &remote, const std::vector<Item> &sent);

// `listed`: all orders that the provider has with the draft's reference. `since`: when it was sent, by the provider's
// clock; invalid if unknown. `others`: as in Session::findSubmitted. nullopt if none of them can be the submission.
// `unknownOutcome`, with a message that lists the ids, if a person has to decide.
Result<std::optional<RemoteOrder>> matchSubmitted(ListedOrders listed, const Draft &draft, const QDateTime &since,
                                                  const QStringList &others, const Declaration &declaration);

} // namespace platen
