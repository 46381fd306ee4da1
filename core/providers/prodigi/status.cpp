// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/status.h"

#include "core/providers/word_map.h"

#include <QJsonArray>

#include <array>

namespace platen::prodigi {

namespace {

constexpr std::array words = {
    WordRow<Stage>{"draft", Stage::Draft},         WordRow<Stage>{"awaitingpayment", Stage::OnHold},
    WordRow<Stage>{"onhold", Stage::OnHold},       WordRow<Stage>{"inprogress", Stage::Submitted},
    WordRow<Stage>{"complete", Stage::Shipped},    WordRow<Stage>{"completed", Stage::Shipped},
    WordRow<Stage>{"cancelled", Stage::Cancelled}, WordRow<Stage>{"canceled", Stage::Cancelled},
};

QString detail(const QJsonObject &details, const char *step)
{
    for (auto member = details.constBegin(); member != details.constEnd(); ++member) {
        if (sameWord(member.key(), step))
            return member.value().toString();
    }
    return {};
}

bool hasBegun(const QJsonObject &details, const char *step)
{
    const QString word = lettersOf(detail(details, step));
    return !word.isEmpty() && word != u"notstarted";
}

// The stage of an order that is in progress.
Stage stageInProgress(const QJsonObject &order, const QJsonObject &details)
{
    for (const QJsonValue &shipment : order[QLatin1String("shipments")].toArray()) {
        const QString status = lettersOf(shipment[QLatin1String("status")].toString());
        if (status == u"shipped" || status == u"complete")
            return Stage::PartlyShipped;
    }
    if (hasBegun(details, "inproduction"))
        return Stage::InProduction;
    for (const char *step : {"downloadassets", "printreadyassetsprepared", "allocateproductionlocation"}) {
        if (hasBegun(details, step))
            return Stage::Preparing;
    }
    return Stage::Submitted;
}

} // namespace

bool sameWord(const QString &word, const char *other)
{
    return lettersOf(word) == QLatin1String(other);
}

std::optional<Stage> stageOfWord(const QString &word)
{
    return meaningOf(words, word);
}

bool isPaymentIssue(const QJsonObject &issue)
{
    const QString code = lettersOf(issue[QLatin1String("errorCode")].toString());
    return code.endsWith(QLatin1String("requirespaymentauthorisation")) ||
           code.endsWith(QLatin1String("requirespaymentauthorization")) ||
           issue[QLatin1String("authorisationDetails")].isObject();
}

StageReading readStage(const QJsonObject &order)
{
    const QJsonObject status = order[QLatin1String("status")].toObject();
    const QString word = status[QLatin1String("stage")].toString();
    const std::optional<Stage> told = stageOfWord(word);
    if (told && isFinal(*told))
        return {*told, true};
    for (const QJsonValue &issue : status[QLatin1String("issues")].toArray()) {
        if (isPaymentIssue(issue.toObject()))
            return {Stage::OnHold, true};
    }
    // "An order that has been submitted but is currently paused will not return a status."
    if (word.isEmpty())
        return {Stage::OnHold, false};
    if (!told)
        return {Stage::Submitted, false};
    if (*told == Stage::Submitted)
        return {stageInProgress(order, status[QLatin1String("details")].toObject()), true};
    return {*told, true};
}

bool needsAttention(const QJsonObject &order)
{
    const QJsonObject status = order[QLatin1String("status")].toObject();
    if (!status[QLatin1String("issues")].toArray().isEmpty())
        return true;
    const QJsonObject details = status[QLatin1String("details")].toObject();
    for (const QJsonValue &step : details) {
        if (sameWord(step.toString(), "error"))
            return true;
    }
    for (const QJsonValue &item : order[QLatin1String("items")].toArray()) {
        if (sameWord(item[QLatin1String("status")].toString(), "invalid"))
            return true;
        for (const QJsonValue &asset : item[QLatin1String("assets")].toArray()) {
            if (sameWord(asset[QLatin1String("status")].toString(), "error"))
                return true;
        }
    }
    return false;
}

} // namespace platen::prodigi
