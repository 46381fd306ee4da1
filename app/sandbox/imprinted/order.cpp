// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/order.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace platen::sandbox::imprinted {
namespace {

struct StatusRow
{
    Status status;
    const char *name;
};

constexpr std::array statuses = {
    StatusRow{Status::Received, "received"},
    StatusRow{Status::Paid, "paid"},
    StatusRow{Status::InProgress, "in progress"},
    StatusRow{Status::StockAllocation, "stock allocation"},
    StatusRow{Status::Printing, "printing"},
    StatusRow{Status::QualityControl, "quality control"},
    StatusRow{Status::InternalQuery, "internal order query"},
    StatusRow{Status::Refunded, "refunded"},
};

struct MethodRow
{
    const char *name;
    int pence;
};

constexpr std::array methods = {MethodRow{"regular", 360}, MethodRow{"recorded", 480}, MethodRow{"courier", 720},
                                MethodRow{"collection", 0}};

// The same for the same code, on every machine.
unsigned mark(const QByteArray &pn)
{
    return std::accumulate(pn.begin(), pn.end(), 17u,
                           [](unsigned sum, char c) { return sum * 31u + static_cast<unsigned char>(c); });
}

} // namespace

QByteArray Order::trackingNumber() const
{
    return shipped == 0 ? QByteArray() : "TF" + QByteArray::number(number * 7 + 100'000);
}

QByteArray statusName(Status status)
{
    return std::find_if(statuses.begin(), statuses.end(), [status](const auto &row) { return row.status == status; })
        ->name;
}

std::optional<Status> statusFrom(const QByteArray &text)
{
    for (const StatusRow &row : statuses) {
        if (text.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.status;
    }
    return std::nullopt;
}

bool isShippingMethod(const QByteArray &text)
{
    return std::any_of(methods.begin(), methods.end(), [&text](const MethodRow &row) { return text == row.name; });
}

int pence(const QByteArray &pn)
{
    return pn == "JH001" ? 2325 : 450 + static_cast<int>(mark(pn) % 52) * 50;
}

QByteArray title(const QByteArray &pn)
{
    static const std::array<QByteArray, 6> titles{
        "Organic cotton T-shirt", "Heavyweight hoodie", "Tote bag", "Enamel mug", "Long-sleeved top", "Poster, A2"};
    return titles[mark(pn) % titles.size()];
}

int shippingPence(const QByteArray &method)
{
    for (const MethodRow &row : methods) {
        if (method == row.name)
            return row.pence;
    }
    return 0;
}

} // namespace platen::sandbox::imprinted
