// SPDX-License-Identifier: GPL-3.0-or-later
// When an outbox entry is due, as far as the entry alone decides it. The store writes it to columns, so that the next
// entry is found by an index, however many wait.
#pragma once

#include "core/store/records.h"

#include <vector>

namespace platen::store {

// An unknown entry that only a person can settle: it is not looked up automatically.
bool waitsForPerson(const OutboxEntry &entry);

// A time in which an entry is not due: its undo period, or its back-off. Before `from` it does not count, because the
// clock was wrong when it was set; invalid: it always counts.
struct Rest
{
    QDateTime from;
    QDateTime until;

    [[nodiscard]] bool covers(const QDateTime &now) const;
};
// `everything` ignores the back-off, but never the undo period.
std::vector<Rest> restsOf(const OutboxEntry &entry, bool everything);

// Whether there is a time at which it is processed automatically.
bool isEverDue(const OutboxEntry &entry);
// The end of its rests; invalid: it is never due.
QDateTime dueAt(const OutboxEntry &entry);
// If now is earlier, one of its rests does not count, and the entry may be due before dueAt().
QDateTime heldFrom(const OutboxEntry &entry);

} // namespace platen::store
