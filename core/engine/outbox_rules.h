// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the outbox, without a clock, a network or a database.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/store/records.h"

#include <chrono>

namespace platen::outbox {

// An unknown entry that nothing but a person settles: it is not looked up by itself.
bool waitsForPerson(const store::OutboxEntry &entry);

struct Due
{
    bool now = false;
    QDateTime later; // when it becomes due by itself; invalid: never
};
// Waiting and unknown entries are due once their undo window and their back-off have passed. `everything` passes over
// the back-off, never over the undo window. An unknown entry without a next attempt waits for a person. A time further
// ahead than it can have been set is not believed: the clock was wrong when it was.
Due dueOf(const store::OutboxEntry &entry, const QDateTime &now, bool everything);

// The provider has said no, and will say it again.
bool isFinalRefusal(const Error &error);

// The account's key is refused, or out of reach: nothing of that account gets through until that is fixed.
bool concernsKey(const Error &error);

// Whether a lost answer to a submission settles itself there: it is looked up, or sent again under its key. Otherwise a
// person has to find out.
bool settlesItself(const Declaration &provider);

std::chrono::milliseconds shortBackoff(int round); // within one go
// After it. Sets nextAttemptAt, and the rest that it was set with.
void scheduleNext(store::OutboxEntry &entry, const Error &error, const QDateTime &now);
QDateTime nextAttempt(int attempts, const Error &error, const QDateTime &now);

// A refusal as the order's issues, one for each field that is at fault.
std::vector<Issue> issuesOf(const Error &error);

} // namespace platen::outbox
