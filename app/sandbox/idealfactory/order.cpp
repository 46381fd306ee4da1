// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/order.h"

#include <algorithm>

namespace platen::sandbox::idealfactory {

QByteArray printStatusName(PrintStatus status)
{
    switch (status) {
    case PrintStatus::Received:
        return "received";
    case PrintStatus::Processing:
        return "processing";
    case PrintStatus::Failed:
        return "processingfailed";
    case PrintStatus::Ready:
        return "ready";
    }
    return {};
}

QByteArray Item::reference() const
{
    return sent.value(QLatin1String("ecommerce_order_item_id")).toString().toUtf8();
}

bool Order::isDone() const
{
    return std::all_of(items.begin(), items.end(), [](const Item &item) { return item.isDone(); });
}

std::vector<std::size_t> step(Order &order)
{
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        Item &item = order.items[i];
        if (item.print == PrintStatus::Received) {
            item.print = PrintStatus::Processing;
        } else if (item.print == PrintStatus::Processing) {
            item.print = item.fails() ? PrintStatus::Failed : PrintStatus::Ready;
            if (item.print == PrintStatus::Ready)
                ready.push_back(i);
        }
    }
    return ready;
}

} // namespace platen::sandbox::idealfactory
