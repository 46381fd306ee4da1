// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include "core/domain/exact_json.h"

namespace platen {

bool ChangeShippingMethod::holds(const Order &order) const
{
    return order.shippingMethod.compare(value, Qt::CaseInsensitive) == 0;
}

bool ChangeRecipient::holds(const Order &order) const
{
    return order.recipient.name == value.name && order.recipient.address == value.address;
}

bool ChangeMetadata::holds(const Order &order) const
{
    return saysTheSame(order.metadata, value);
}

Operation operationOf(const OrderChange &change)
{
    return std::visit([](const auto &one) -> Operation { return one; }, change);
}

QString operationWord(const Operation &operation)
{
    return std::visit([](const auto &one) -> QString { return QString(one.word); }, operation);
}

bool holds(const Operation &operation, const Order &order)
{
    return std::visit([&order](const auto &one) { return one.holds(order); }, operation);
}

} // namespace platen
