// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/status.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"
#include "core/providers/word_map.h"

#include <QRegularExpression>

#include <array>

namespace platen::imprinted {

namespace {

constexpr std::array words = {
    WordRow<Stage>{"received", Stage::Submitted},          WordRow<Stage>{"paid", Stage::Submitted},
    WordRow<Stage>{"internalorderquery", Stage::OnHold},   WordRow<Stage>{"inprogress", Stage::Preparing},
    WordRow<Stage>{"stockallocation", Stage::Preparing},   WordRow<Stage>{"printing", Stage::InProduction},
    WordRow<Stage>{"qualitycontrol", Stage::InProduction}, WordRow<Stage>{"refunded", Stage::Cancelled},
};

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
    const std::optional<Stage> reported = meaningOf(words, textOf(order[QLatin1String("status")]));
    return {reported.value_or(Stage::Submitted), reported.has_value()};
}

} // namespace platen::imprinted
