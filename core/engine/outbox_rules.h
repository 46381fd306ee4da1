// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the outbox, without a clock, a network or a database.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/store/outbox_due.h"

#include <chrono>

namespace platen::outbox {

using store::waitsForPerson;

struct Due
{
    bool now = false;
    QDateTime later; // when it becomes due; invalid: never
};
// Waiting and unknown entries are due once their undo period and their back-off have passed. `everything` ignores the
// back-off, and that an entry waits for a person, but never the undo period. A time further ahead than it can have been
// set is ignored: the clock was wrong when it was set.
Due dueOf(const store::OutboxEntry &entry, const QDateTime &now, bool everything);

// The provider has refused it and would refuse it again.
bool isFinalRefusal(const Error &error);

// The account's key is refused or unavailable: nothing of that account can be sent until that is fixed.
bool concernsKey(const Error &error);

// Whether a submission whose response was lost settles itself at that provider, because it can be looked up or sent
// again with its key. Otherwise a person has to find out.
bool settlesItself(const Declaration &provider);

// How many orders of one account may be sent at the same time: only where the provider states a limit that allows it,
// and one at a time where they share what is uploaded for them in advance.
int mostInFlight(const Declaration &provider);

std::chrono::milliseconds shortBackoff(int round); // within one attempt
// Between attempts. Sets nextAttemptAt, and the wait that it was computed with.
void scheduleNext(store::OutboxEntry &entry, const Error &error, const QDateTime &now);
QDateTime nextAttempt(int attempts, const Error &error, const QDateTime &now);

// A refusal as the order's issues, one for each invalid field.
std::vector<Issue> issuesOf(const Error &error);

} // namespace platen::outbox
