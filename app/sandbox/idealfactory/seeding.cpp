// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/seeding.h"

#include "app/sandbox/sample_names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace platen::sandbox::idealfactory {
namespace {

struct Product
{
    const char *variant;
    double price;
};

constexpr std::array products = {Product{"POSTER-A2", 19.5}, Product{"MUG-WHITE", 11.95}, Product{"TOTE-NATURAL", 16},
                                 Product{"TSHIRT-L", 24.99}};

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QString templateConfig(const QString &motif)
{
    const QJsonObject config{{"layers", QJsonArray{QJsonObject{{"type", "image"}, {"name", motif}}}}};
    return QString::fromLatin1(QJsonDocument(config).toJson(QJsonDocument::Compact).toPercentEncoding());
}

Item sampleItem(const QByteArray &reference, Dice &dice)
{
    const Product &product = products[static_cast<std::size_t>(dice.below(static_cast<int>(products.size())))];
    const QString motif = text(dice.pick(motifs()));
    Item item;
    item.sent = {{"ecommerce_order_item_id", text(reference)},
                 {"ecommerce_variant_id", QLatin1String(product.variant)},
                 {"quantity", dice.percent(75) ? 1 : 2 + dice.below(11)},
                 {"price", product.price},
                 {"template_config", templateConfig(motif)},
                 {"thumbnails", QJsonArray{QStringLiteral("https://artwork.example.org/%1.jpg").arg(motif)}}};
    return item;
}

QJsonObject customerOf(const QByteArray &name, int index)
{
    const qsizetype space = name.lastIndexOf(' ');
    QJsonObject customer{{"email", QStringLiteral("customer%1@example.org").arg(index)},
                         {"name", text(space < 0 ? name : name.left(space))}};
    if (space >= 0)
        customer.insert(QLatin1String("surname"), text(name.mid(space + 1)));
    return customer;
}

Order sample(int index, bool fails, Dice &dice)
{
    const Place &place = dice.pick(places());
    const QByteArray reference = "IF-" + QByteArray::number(30'000 + index);
    QJsonObject address{{"type_id", "shipping"},
                        {"address_1", text(place.street + ' ' + QByteArray::number(1 + dice.below(180)))},
                        {"post_code", text(place.postcode)},
                        {"city", text(place.town)},
                        {"country_code", text(place.country)}};
    if (!place.county.isEmpty())
        address.insert(QLatin1String("county"), text(place.county));
    Order order;
    const int items = dice.percent(70) ? 1 : 2 + dice.below(3);
    for (int i = 0; i < items; ++i)
        order.items.push_back(
            sampleItem(reference + '-' + QByteArray::number(i + 1) + (fails && i == 0 ? "-fail" : ""), dice));
    order.sent = {{"ecommerce_order_id", text(reference)},
                  {"ecommerce_order_number", QString::number(30'000 + index)},
                  {"currency_code", text(place.currency)},
                  {"customer", customerOf(dice.pick(place.names), index)},
                  {"addresses", QJsonArray{address}},
                  {"shippings", QJsonArray{QJsonObject{{"code", "STANDARD"}, {"shipping_price", 4.99}}}}};
    if (dice.percent(50))
        order.sent.insert(QLatin1String("create_print_files"), true);
    return order;
}

} // namespace

void seedOrders(OrderBook &book, int count, quint64 seed)
{
    Dice dice(seed);
    for (int i = 0; i < count; ++i) {
        const int fromEnd = count - 1 - i;
        const bool fails = fromEnd == 3 || dice.percent(2);
        Order &order = book.add(sample(i, fails, dice));
        const bool isYoung = fromEnd < count * 12 / 100 || fromEnd < 3;
        const int steps = !isYoung || fromEnd == 3 ? 2 : fromEnd % 3;
        for (int done = 0; done < steps; ++done)
            step(order);
    }
}

} // namespace platen::sandbox::idealfactory
