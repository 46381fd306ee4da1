#include "core/providers/imprinted/status.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"

#include <QRegularExpression>

#include <array>

namespace platen::imprinted {

namespace {

struct WordRow
{
    const char *word;
    Stage stage;
};

constexpr std::array words = {
    WordRow{"received", Stage::Submitted},           WordRow{"paid", Stage::Submitted},
    WordRow{"internal order query", Stage::OnHold},  WordRow{"in progress", Stage::Preparing},
    WordRow{"stock allocation", Stage::Preparing},   WordRow{"printing", Stage::InProduction},
    WordRow{"quality control", Stage::InProduction}, WordRow{"refunded", Stage::Cancelled},
};

QString normalised(const QString &word)
{
    QString spaced = word.toLower();
    spaced.replace(u'_', u' ').replace(u'-', u' ');
    return spaced.simplified();
}

} // namespace

bool isTrue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString word = textOf(value).trimmed().toLower();
    return word == u"true" || word == u"1" || word == u"yes";
}

Shipping readShipping(const QJsonObject &order)
{
    const QJsonObject shipping = order[QLatin1String("shipping")].toObject();
    const QString text = textOf(shipping[QLatin1String("shiped_at")]).trimmed();
    const QDateTime at = parseInstant(text);
    if (at.isValid())
        return at.date().year() > 1970 ? Shipping{true, at} : Shipping{};
    static const QRegularExpression never(QStringLiteral("^(0.*|false|null|no|-)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return {!never.match(text).hasMatch(), {}};
}

StageReading readStage(const QJsonObject &order)
{
    if (isTrue(order[QLatin1String("deleted")]))
        return {Stage::Cancelled, true};
    if (readShipping(order).isDone)
        return {Stage::Shipped, true};
    const QString word = normalised(textOf(order[QLatin1String("status")]));
    for (const WordRow &row : words) {
        if (word == QLatin1String(row.word))
            return {row.stage, true};
    }
    return {Stage::Submitted, false};
}

} // namespace platen::imprinted
