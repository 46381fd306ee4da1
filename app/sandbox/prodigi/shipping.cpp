// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/shipping.h"

#include <array>

namespace platen::sandbox::prodigi {
namespace {

const Lab uk{"GB", "uk6"};
const Lab ukGoods{"GB", "uk9"};
const Lab us{"US", "us11"};
const Lab nl{"NL", "nl3"};
const Lab au{"AU", "au2"};

using Carriers = std::array<Carrier, 4>; // by method
const Carriers british{
    {{"royalmail", "Standard"}, {"royalmail", "Tracked 48"}, {"dpd", "Two Day"}, {"dpd", "Next Day"}}};
const Carriers american{
    {{"usps", "Ground Advantage"}, {"ups", "Ground"}, {"fedex", "2Day"}, {"fedex", "Priority Overnight"}}};
const Carriers european{
    {{"postnl", "Standard"}, {"dhl", "Parcel Connect"}, {"dhl", "Express"}, {"dhl", "Express 12:00"}}};
const Carriers australian{
    {{"auspost", "Parcel Post"}, {"auspost", "Tracked"}, {"startrack", "Express"}, {"startrack", "Premium"}}};

bool isOneOf(const QByteArray &country, std::initializer_list<const char *> codes)
{
    for (const char *code : codes) {
        if (country == code)
            return true;
    }
    return false;
}

} // namespace

const Lab &labFor(Maker maker, const QByteArray &country)
{
    if (maker == Maker::Goods)
        return ukGoods;
    if (isOneOf(country, {"US", "CA", "MX"}))
        return us;
    if (isOneOf(country, {"AU", "NZ"}))
        return au;
    if (isOneOf(country, {"AT", "BE", "DE", "DK", "ES", "FI", "FR", "IT", "LU", "NL", "PL", "PT", "SE"}))
        return nl;
    return uk;
}

const Carrier &carrierFor(const Lab &lab, Method method)
{
    const auto index = static_cast<size_t>(method);
    if (lab.country == "US")
        return american[index];
    if (lab.country == "NL")
        return european[index];
    if (lab.country == "AU")
        return australian[index];
    return british[index];
}

qint64 shippingPence(const Lab &lab, const QByteArray &country, Method method, int copies)
{
    constexpr std::array<qint64, 4> first{150, 395, 850, 1495};
    const qint64 base = first[static_cast<size_t>(method)] + 75LL * (copies - 1);
    return lab.country == country ? base : base * 9 / 5;
}

std::vector<Shipment> allocate(const std::vector<Item> &items, const QByteArray &country, Method method)
{
    std::vector<Shipment> shipments;
    for (size_t i = 0; i < items.size(); ++i) {
        const Lab &lab = labFor(items[i].product->maker, country);
        auto place = shipments.begin();
        while (place != shipments.end() && place->lab != &lab)
            ++place;
        if (place == shipments.end()) {
            Shipment shipment;
            shipment.lab = &lab;
            shipment.carrier = &carrierFor(lab, method);
            place = shipments.insert(shipments.end(), std::move(shipment));
        }
        place->items.push_back(i);
    }
    if (shipments.size() == 1 && items.size() > 1) {
        Shipment rest = shipments.front();
        rest.items = {items.size() - 1};
        shipments.front().items.pop_back();
        shipments.push_back(std::move(rest));
    }
    return shipments;
}

int copiesIn(const Shipment &shipment, const std::vector<Item> &items)
{
    int copies = 0;
    for (const size_t index : shipment.items)
        copies += items[index].copies;
    return copies;
}

} // namespace platen::sandbox::prodigi
