#include "core/engine/outbox_rules.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace platen::outbox {

namespace {

constexpr std::chrono::milliseconds longestRest = std::chrono::hours(1);

// The longest time by which an entry can have been put off, as far as that is known.
std::chrono::milliseconds mostRest(const store::OutboxEntry &entry)
{
    const auto noted = entry.payload.value(restKey);
    return noted.isUndefined() ? longestRest : std::chrono::milliseconds(noted.toInteger());
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::outbox)
};

} // namespace

Due dueOf(const store::OutboxEntry &entry, const QDateTime &now, bool everything)
{
    using store::OutboxState;
    if (entry.state != OutboxState::Waiting && entry.state != OutboxState::Unknown)
        return {};
    // A clock that has been set back must not hold an order for as long as it was set back.
    const bool clockWentBack = entry.createdAt.isValid() && entry.createdAt > now.addSecs(60);
    if (entry.notBefore.isValid() && entry.notBefore > now && !clockWentBack)
        return {false, entry.notBefore};
    if (everything)
        return {true, {}};
    if (entry.state == OutboxState::Unknown && entry.attempts > 0 && !entry.nextAttemptAt.isValid() &&
        !entry.error.isEmpty())
        return {};
    if (entry.nextAttemptAt.isValid() && entry.nextAttemptAt > now &&
        entry.nextAttemptAt <= now.addMSecs(mostRest(entry).count()))
        return {false, entry.nextAttemptAt};
    return {true, {}};
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

std::chrono::milliseconds shortBackoff(int round)
{
    const int base = 250 << std::min(round, 5);
    return std::chrono::milliseconds(base + QRandomGenerator::global()->bounded(base));
}

QDateTime nextAttempt(int attempts, const Error &error, const QDateTime &now)
{
    if (error.retryAfter.count() > 0)
        return now.addMSecs(std::min(error.retryAfter, longestRest).count());
    const int seconds = 5 << std::min(std::max(attempts - 1, 0), 7); // 5 s to about 10 minutes
    return now.addMSecs(seconds * 1000LL + QRandomGenerator::global()->bounded(seconds * 250));
}

void scheduleNext(store::OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    entry.nextAttemptAt = nextAttempt(entry.attempts, error, now);
    entry.payload[restKey] = now.msecsTo(entry.nextAttemptAt);
}

Recipient recipientOf(const QJsonObject &payload)
{
    Order carrier = readOrder({{"recipient", payload["recipient"]}});
    return carrier.recipient;
}

bool changeHolds(const store::OutboxEntry &entry, const Order &order)
{
    if (entry.operation == u"cancel" || entry.operation == u"delete")
        return order.stage == Stage::Cancelled;
    if (entry.operation == u"changeShippingMethod")
        return order.shippingMethod.compare(entry.payload["shippingMethod"].toString(), Qt::CaseInsensitive) == 0;
    if (entry.operation == u"changeRecipient") {
        const Recipient wanted = recipientOf(entry.payload);
        return order.recipient.name == wanted.name && order.recipient.address == wanted.address;
    }
    if (entry.operation == u"changeMetadata")
        return saysTheSame(order.metadata, entry.payload["metadata"]);
    if (entry.operation == u"changeNote")
        return order.note == entry.payload["note"].toString();
    return false;
}

QString changeName(const store::OutboxEntry &entry)
{
    if (entry.operation == u"cancel")
        return Words::tr("Cancelling");
    if (entry.operation == u"delete")
        return Words::tr("Deleting");
    if (entry.operation == u"changeShippingMethod")
        return Words::tr("Changing the shipping method");
    if (entry.operation == u"changeRecipient")
        return Words::tr("Changing the recipient");
    if (entry.operation == u"changeMetadata")
        return Words::tr("Changing the metadata");
    if (entry.operation == u"changeNote")
        return Words::tr("Changing the note");
    return Words::tr("The change");
}

QString changeText(const store::OutboxEntry &entry)
{
    if (entry.operation == u"cancel")
        return Words::tr("The provider has taken the cancellation");
    if (entry.operation == u"delete")
        return Words::tr("Deleted at the provider");
    if (entry.operation == u"changeShippingMethod")
        return Words::tr("Shipping method changed to %1").arg(entry.payload["shippingMethod"].toString());
    if (entry.operation == u"changeRecipient")
        return Words::tr("Recipient changed");
    if (entry.operation == u"changeMetadata")
        return Words::tr("Metadata changed");
    if (entry.operation == u"changeNote")
        return Words::tr("Note changed");
    return Words::tr("Changed");
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
