// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/submitted_match.h"

namespace platen {

namespace {

constexpr qint64 serverSkewSeconds = 10 * 60; // between the servers of one provider
constexpr qint64 clockSkewSeconds = 24 * 3600;

// Empty if one of the items does not say what it is.
QStringList contentsOf(const std::vector<Item> &items)
{
    QStringList contents;
    for (const Item &item : items) {
        const QString sku = item.sku.trimmed();
        if (sku.isEmpty() || item.quantity <= 0)
            return {};
        contents.append(sku + u'\n' + QString::number(item.quantity));
    }
    contents.sort();
    return contents;
}

QString idsOf(const std::vector<RemoteOrder> &orders)
{
    QStringList ids;
    for (const RemoteOrder &order : orders)
        ids.append(order.order.remoteId);
    return ids.join(QStringLiteral(", "));
}

Failure leftToPerson(const Message &what)
{
    Failure failure = fail(
        ErrorCode::UnknownOutcome,
        Message::joined({what, Message::of("Platen cannot decide this. Look there, then resolve this order: it exists "
                                           "under one of the provider's ids, send it again, or discard it.")}));
    failure.value().maybeProcessed = true;
    return failure;
}

} // namespace

QDateTime byProviderClock(const QDateTime &at, const QDateTime &providerNow, const QDateTime &ourNow)
{
    return at.isValid() && providerNow.isValid() ? at.addMSecs(ourNow.msecsTo(providerNow)) : at;
}

SubmissionTime submissionTime(const QDateTime &created, const QDateTime &since)
{
    if (!created.isValid() || !since.isValid() || created >= since.addSecs(-serverSkewSeconds))
        return SubmissionTime::Fits;
    return created >= earliestCandidate(since) ? SubmissionTime::Unclear : SubmissionTime::TooOld;
}

QDateTime earliestCandidate(const QDateTime &since)
{
    return since.isValid() ? since.addSecs(-clockSkewSeconds) : QDateTime();
}

bool mayHoldTheSame(const std::vector<Item> &remote, const std::vector<Item> &sent)
{
    const QStringList contents = contentsOf(remote);
    return contents.isEmpty() || contents == contentsOf(sent);
}

Result<std::optional<RemoteOrder>> matchSubmitted(ListedOrders listed, const Draft &draft, const QDateTime &since,
                                                  const QStringList &others, const Declaration &declaration)
{
    std::vector<RemoteOrder> matching;
    std::vector<RemoteOrder> earlier;    // with the same items
    std::vector<RemoteOrder> otherItems; // at the right time
    for (RemoteOrder &order : listed.orders) {
        const SubmissionTime time = submissionTime(order.order.createdAt, since);
        if (others.contains(order.order.remoteId) || time == SubmissionTime::TooOld)
            continue;
        const bool same = mayHoldTheSame(order.order.items, draft.items);
        if (same)
            (time == SubmissionTime::Fits ? matching : earlier).push_back(std::move(order));
        else if (time == SubmissionTime::Fits)
            otherItems.push_back(std::move(order));
    }
    if (matching.size() == 1)
        return std::optional(std::move(matching.front()));
    if (!matching.empty())
        return leftToPerson(Message::of("%1 has several orders that may be %2: %3.", declaration.name, draft.reference,
                                        idsOf(matching)));
    if (!earlier.empty())
        return leftToPerson(Message::of("%1 has the same order as %2, but dates it before %2 was sent: %3.",
                                        declaration.name, draft.reference, idsOf(earlier)));
    if (!otherItems.empty())
        return leftToPerson(Message::of("%1 has an order with the reference %2, but with other items: %3.",
                                        declaration.name, draft.reference, idsOf(otherItems)));
    if (listed.unreadable > 0)
        return leftToPerson(Message::counted("%n order in %1's list cannot be read, and it may be %2.",
                                             "%n orders in %1's list cannot be read, and %2 may be among them.",
                                             listed.unreadable, declaration.name, draft.reference));
    return std::optional<RemoteOrder>();
}

} // namespace platen
