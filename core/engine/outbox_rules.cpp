// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox_rules.h"

#include "core/domain/instant.h"

#include <QRandomGenerator>

namespace platen::outbox {

namespace {

constexpr std::chrono::milliseconds longestRest = std::chrono::hours(1);

} // namespace

Due dueOf(const store::OutboxEntry &entry, const QDateTime &now, bool everything)
{
    using store::OutboxState;
    if (entry.state != OutboxState::Waiting && entry.state != OutboxState::Unknown)
        return {};
    QDateTime later;
    for (const store::Rest &rest : store::restsOf(entry, everything)) {
        if (rest.covers(now))
            later = later.isValid() ? std::max(later, rest.until) : rest.until;
    }
    const bool isForPerson = !everything && waitsForPerson(entry);
    if (later.isValid())
        return {false, isForPerson ? QDateTime() : later};
    return {!isForPerson, {}};
}

bool isFinalRefusal(const Error &error)
{
    if (error.maybeProcessed)
        return false;
    switch (error.code) {
    case ErrorCode::Validation:
    case ErrorCode::Refused:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
    case ErrorCode::Usage:
        return true;
    default:
        return false;
    }
}

bool concernsKey(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::Credentials;
}

bool settlesItself(const Declaration &provider)
{
    return provider.can(Capability::FindSubmitted) || provider.can(Capability::IdempotentCreate);
}

int mostInFlight(const Declaration &provider)
{
    constexpr int most = 4;
    if (provider.can(Capability::PrepareDraft))
        return 1;
    return std::clamp(provider.pace.requests / most, 1, most);
}

std::chrono::milliseconds shortBackoff(int round)
{
    const int base = 250 << std::min(round, 5);
    return std::chrono::milliseconds(base + QRandomGenerator::global()->bounded(base));
}

QDateTime nextAttempt(int attempts, const Error &error, const QDateTime &now)
{
    if (error.retryAfter.count() > 0)
        return after(now, std::min(error.retryAfter, longestRest));
    const int seconds = 5 << std::min(std::max(attempts - 1, 0), 7); // 5 s to about 10 minutes
    return now.addMSecs(seconds * 1000LL + QRandomGenerator::global()->bounded(seconds * 250));
}

void scheduleNext(store::OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    entry.nextAttemptAt = nextAttempt(entry.attempts, error, now);
    entry.rest = std::chrono::milliseconds(now.msecsTo(entry.nextAttemptAt));
}

std::vector<Issue> issuesOf(const Error &error)
{
    std::vector<Issue> issues;
    const auto add = [&issues](const Error &one) {
        Issue issue;
        issue.code = one.provider && !one.provider->code.isEmpty() ? one.provider->code : errorCodeName(one.code);
        issue.message = one.message;
        issue.subject = one.pointer;
        issues.push_back(std::move(issue));
    };
    add(error);
    for (const Error &other : error.others)
        add(other);
    return issues;
}

} // namespace platen::outbox
