// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/cancel_report.h"

#include "ui/widgets/stage_icon.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen {

namespace {

using store::OutboxEntry;
using store::OutboxState;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CancelReport)
};

QString waitingText(const Error &error)
{
    return error.message.isEmpty() ? Words::tr("Not sent yet. It stays in the outbox.")
                                   : Words::tr("Not sent yet: %1 It stays in the outbox.").arg(error.message.text());
}

QString lostText(const Error &error)
{
    return error.message.isEmpty() ? Words::tr("We don't know whether this arrived.")
                                   : Words::tr("We don't know whether this arrived: %1").arg(error.message.text());
}

QString askedText(Stage stage, const QString &providerStatus)
{
    return Words::tr("Requested. The provider reports “%1”.")
        .arg(providerStatus.isEmpty() ? stageWord(stage) : providerStatus);
}

} // namespace

CancelReport cancelReport(const Result<Order> &result)
{
    CancelReport report{cancelOutcome(result), {}};
    if (result) {
        report.text =
            report.outcome == Outcome::Done ? Words::tr("Cancelled") : askedText(result->stage, result->providerStatus);
        return report;
    }
    const Error &error = result.error();
    if (report.outcome == Outcome::Unknown)
        report.text = error.waiting ? waitingText(error) : lostText(error);
    else
        report.text = report.outcome == Outcome::Refused ? Words::tr("Refused: %1").arg(error.message.text())
                                                         : Words::tr("Not tried: %1").arg(error.message.text());
    return report;
}

CancelReport cancelReport(const store::OrderRow &order, const std::vector<OutboxEntry> &outbox)
{
    if (order.stage == Stage::Cancelled)
        return {Outcome::Done, Words::tr("Cancelled")};
    const auto last = std::find_if(outbox.rbegin(), outbox.rend(),
                                   [](const OutboxEntry &entry) { return isA<Cancel>(entry.operation); });
    if (last == outbox.rend())
        return {Outcome::NotTried, Words::tr("Not tried")};
    const Error error = errorFromObject(last->error);
    switch (last->state) {
    case OutboxState::Sending:
        return {Outcome::Unknown, Words::tr("Cancelling…")};
    case OutboxState::Waiting:
        return {Outcome::Unknown, waitingText(error)};
    case OutboxState::Unknown:
        return {Outcome::Unknown, lostText(error)};
    case OutboxState::Failed:
    case OutboxState::Dropped:
        return {Outcome::Refused, Words::tr("Refused: %1").arg(error.message.text())};
    case OutboxState::Done:
        break;
    }
    return {Outcome::Unknown, askedText(order.stage, order.providerStatus)};
}

QString cancelSummary(const std::vector<CancelReport> &reports)
{
    const auto count = [&reports](Outcome outcome) {
        return static_cast<int>(std::count_if(reports.begin(), reports.end(), [outcome](const CancelReport &report) {
            return report.outcome == outcome;
        }));
    };
    QStringList parts;
    if (const int done = count(Outcome::Done))
        parts << Words::tr("%Ln cancelled.", nullptr, done);
    if (const int refused = count(Outcome::Refused))
        parts << Words::tr("%Ln refused; each is unchanged.", nullptr, refused);
    if (const int unknown = count(Outcome::Unknown))
        parts << Words::tr("%Ln not known yet; each row shows the outcome once it is known.", nullptr, unknown);
    if (const int untried = count(Outcome::NotTried))
        parts << Words::tr("%Ln not tried.", nullptr, untried);
    return parts.join(u' ');
}

QString notCancelledText(const Error &error)
{
    if (error.waiting)
        return Words::tr("The cancellation has not been sent. It stays in the outbox and is tried again. Until it "
                         "arrives, the order goes on and is charged as before.");
    if (outcomeOf(error) == Outcome::Unknown)
        return Words::tr("We don't know whether the order was cancelled. Platen looks it up; until then, expect it to "
                         "be made and charged.");
    return Words::tr("The order was not cancelled: it goes on, and is charged as before.");
}

} // namespace platen
