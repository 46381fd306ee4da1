// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/products.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace platen::sandbox::printintegrator {
namespace {

struct Sample
{
    const char *sku, *name, *price;
    int width, height; // mm
};

constexpr Sample Samples[]{{"biz-card-100", "Business cards, 100", "14.90", 85, 55},
                           {"biz-card-500", "Business cards, 500", "39.00", 85, 55},
                           {"flyer-a5-250", "Flyers A5, 250", "44.50", 148, 210},
                           {"flyer-a6-500", "Flyers A6, 500", "41.00", 105, 148},
                           {"poster-a2", "Poster A2", "12.00", 420, 594},
                           {"poster-b1", "Poster B1", "24.00", 707, 1000},
                           {"mug-classic", "Mug, classic", "11.50", 200, 90},
                           {"tote-natural", "Tote bag, natural", "13.20", 280, 320},
                           {"greeting-card-10", "Greeting cards, 10", "15.00", 148, 105},
                           {"sticker-round-50", "Stickers, round, 50", "9.90", 60, 60},
                           {"calendar-a3", "Wall calendar A3", "21.00", 297, 420},
                           {"notebook-a5", "Notebook A5, printed cover", "17.80", 148, 210}};

QJsonObject product(const Sample &sample)
{
    using L = QLatin1String;
    const QJsonObject area{{L("name"), L("front")},
                           {L("widthMm"), sample.width},
                           {L("heightMm"), sample.height},
                           {L("bleedMm"), 3},
                           {L("minDpi"), 150}};
    const QJsonObject field{
        {L("name"), L("line1")}, {L("type"), L("text")}, {L("required"), true}, {L("maxLength"), 40}};
    return {{L("slug"), L(sample.sku)},
            {L("sku"), L(sample.sku)},
            {L("name"), QString::fromLatin1(sample.name)},
            {L("active"), true},
            {L("price"), QJsonObject{{L("amount"), L(sample.price)}, {L("currency"), L("EUR")}}},
            {L("personalization"), QJsonObject{{L("areas"), QJsonArray{area}}, {L("fields"), QJsonArray{field}}}}};
}

std::optional<Invalid> whatIsWrong(const QJsonObject &body)
{
    for (const char *name : {"name", "slug", "sku"}) {
        const QJsonValue value = body.value(QLatin1String(name));
        if (!value.isUndefined() && (!value.isString() || value.toString().trimmed().isEmpty()))
            return Invalid{name, QByteArray("Field '") + name + "' must be text"};
    }
    const QJsonValue rules = body.value(QLatin1String("personalization"));
    if (!rules.isUndefined() && !rules.isObject())
        return Invalid{"personalization", "Field 'personalization' must be an object"};
    return std::nullopt;
}

} // namespace

Products::Products()
{
    for (const Sample &sample : Samples)
        m_all.push_back(product(sample));
}

const QJsonObject *Products::find(const QByteArray &slug) const
{
    const QString wanted = QString::fromUtf8(slug);
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&wanted](const QJsonObject &one) {
        return one.value(QLatin1String("slug")).toString() == wanted;
    });
    return found == m_all.end() ? nullptr : &*found;
}

tl::expected<QJsonObject, Invalid> Products::add(QJsonObject body)
{
    if (auto wrong = whatIsWrong(body))
        return tl::make_unexpected(std::move(*wrong));
    const QString name = body.value(QLatin1String("name")).toString();
    if (name.isEmpty())
        return tl::make_unexpected(Invalid{"name", "Field 'name' is required"});
    static const QRegularExpression notSlug(QStringLiteral("[^a-z0-9]+"));
    if (!body.contains(QLatin1String("slug")))
        body.insert(QLatin1String("slug"), name.toLower().replace(notSlug, QStringLiteral("-")));
    if (find(body.value(QLatin1String("slug")).toString().toUtf8()))
        return tl::make_unexpected(Invalid{"slug", "Field 'slug' must be one that no other product has"});
    m_all.push_back(body);
    return body;
}

tl::expected<QJsonObject, Invalid> Products::change(const QByteArray &slug, const QJsonObject &body)
{
    if (auto wrong = whatIsWrong(body))
        return tl::make_unexpected(std::move(*wrong));
    const QString newSlug = body.value(QLatin1String("slug")).toString();
    if (!newSlug.isEmpty() && newSlug.toUtf8() != slug)
        return tl::make_unexpected(Invalid{"slug", "Field 'slug' cannot be changed"});
    const QString wanted = QString::fromUtf8(slug);
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&wanted](const QJsonObject &one) {
        return one.value(QLatin1String("slug")).toString() == wanted;
    });
    if (found == m_all.end())
        return tl::make_unexpected(Invalid{"slug", "There is no such product"});
    for (auto member = body.constBegin(); member != body.constEnd(); ++member)
        found->insert(member.key(), member.value());
    return *found;
}

QJsonObject summary(QJsonObject product)
{
    product.remove(QLatin1String("personalization"));
    return product;
}

} // namespace platen::sandbox::printintegrator
