// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/product_sizes.h"

#include "core/domain/exact_json.h"
#include "core/store/setting_store.h"

namespace platen::store {

namespace {

constexpr double mostMm = 100'000;
constexpr double mostDpi = 100'000;

struct Member
{
    const char *name;
    std::optional<double> ProductSize::*value;
    double most;
    bool mayBeZero;
};

constexpr Member members[] = {
    {"widthMm", &ProductSize::widthMm, mostMm, false},
    {"heightMm", &ProductSize::heightMm, mostMm, false},
    {"bleedMm", &ProductSize::bleedMm, mostMm, true},
    {"dpi", &ProductSize::dpi, mostDpi, false},
};

bool isPossible(const Member &member, double value)
{
    return value <= member.most && (value > 0 || (member.mayBeZero && value == 0));
}

} // namespace

Result<ProductSize> ProductSizes::of(const QString &accountUid, const QString &sku)
{
    PLATEN_TRY(const QString text,
               SettingStore(m_database, SetBy::Person).value(settings::productSize, accountUid, sku));
    const QJsonObject stored = readJson(text.toUtf8()).value_or(QJsonValue()).toObject();
    ProductSize size;
    for (const Member &member : members) {
        const QJsonValue value = stored[QLatin1String(member.name)];
        if (value.isDouble() && isPossible(member, value.toDouble()))
            size.*member.value = value.toDouble();
    }
    if (size.widthMm.has_value() != size.heightMm.has_value())
        size.widthMm = size.heightMm = std::nullopt;
    return size;
}

Result<void> ProductSizes::set(const QString &accountUid, const QString &sku, const ProductSize &size)
{
    if (size.widthMm.has_value() != size.heightMm.has_value())
        return fail(ErrorCode::Usage, Message::of("A size has a width and a height."));
    QJsonObject stored;
    for (const Member &member : members) {
        const std::optional<double> value = size.*member.value;
        if (!value)
            continue;
        if (!isPossible(member, *value))
            return fail(ErrorCode::Usage, Message::of("A product cannot have this size."));
        stored[QLatin1String(member.name)] = *value;
    }
    const QString text = stored.isEmpty() ? QString() : QString::fromUtf8(writeJson(stored));
    return SettingStore(m_database, SetBy::Person).set(settings::productSize, text, accountUid, sku);
}

} // namespace platen::store
