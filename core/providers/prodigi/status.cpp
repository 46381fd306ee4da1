#include "core/providers/prodigi/status.h"

#include <QJsonArray>

#include <array>

namespace platen::prodigi {

namespace {

struct WordRow
{
    const char *word;
    Stage stage;
};

constexpr std::array words = {
    WordRow{"draft", Stage::Draft},         WordRow{"awaitingpayment", Stage::OnHold},
    WordRow{"onhold", Stage::OnHold},       WordRow{"inprogress", Stage::Submitted},
    WordRow{"complete", Stage::Shipped},    WordRow{"completed", Stage::Shipped},
    WordRow{"cancelled", Stage::Cancelled}, WordRow{"canceled", Stage::Cancelled},
};

QString normalised(const QString &word)
{
    QString letters;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

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
    const QString word = normalised(detail(details, step));
    return !word.isEmpty() && word != u"notstarted";
}

// How far an order has come that is in progress.
Stage stageInProgress(const QJsonObject &order, const QJsonObject &details)
{
    for (const QJsonValue &shipment : order[QLatin1String("shipments")].toArray()) {
        const QString status = normalised(shipment[QLatin1String("status")].toString());
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
    return normalised(word) == QLatin1String(other);
}

std::optional<Stage> stageOfWord(const QString &word)
{
    const QString wanted = normalised(word);
    for (const WordRow &row : words) {
        if (wanted == QLatin1String(row.word))
            return row.stage;
    }
    return std::nullopt;
}

bool isPaymentIssue(const QJsonObject &issue)
{
    const QString code = normalised(issue[QLatin1String("errorCode")].toString());
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
