// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_due.h"

#include "core/domain/instant.h"

namespace platen::store {

namespace {

constexpr std::chrono::milliseconds longestRest = std::chrono::hours(1);  // of those that were not recorded
constexpr std::chrono::milliseconds correction = std::chrono::minutes(1); // by which clocks are set back all the time

// Of two instants, either of which may be invalid.
QDateTime latest(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || (other.isValid() && one < other) ? other : one;
}

} // namespace

bool waitsForPerson(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Unknown && entry.attempts > 0 && !entry.nextAttemptAt.isValid() &&
           !entry.error.isEmpty();
}

bool Rest::covers(const QDateTime &now) const
{
    return until > now && (!from.isValid() || from <= now);
}

std::vector<Rest> restsOf(const OutboxEntry &entry, bool everything)
{
    std::vector<Rest> rests;
    if (entry.notBefore.isValid()) {
        const QDateTime created = entry.createdAt;
        rests.push_back({created.isValid() ? after(created, -correction) : QDateTime(), entry.notBefore});
    }
    if (entry.nextAttemptAt.isValid() && !everything)
        rests.push_back({after(entry.nextAttemptAt, -entry.rest.value_or(longestRest)), entry.nextAttemptAt});
    return rests;
}

bool isEverDue(const OutboxEntry &entry)
{
    if (entry.state != OutboxState::Waiting && entry.state != OutboxState::Unknown)
        return false;
    return !entry.isPublishing() && (entry.resend || !waitsForPerson(entry));
}

QDateTime dueAt(const OutboxEntry &entry)
{
    if (!isEverDue(entry))
        return {};
    QDateTime due = latest(entry.createdAt, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    for (const Rest &rest : restsOf(entry, entry.resend))
        due = latest(due, rest.until);
    return due;
}

QDateTime heldFrom(const OutboxEntry &entry)
{
    if (!isEverDue(entry))
        return {};
    QDateTime from = entry.createdAt; // dueAt() is not earlier
    for (const Rest &rest : restsOf(entry, entry.resend))
        from = latest(from, rest.from);
    return from;
}

} // namespace platen::store
