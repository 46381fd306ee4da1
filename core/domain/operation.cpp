// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include "core/domain/exact_json.h"

namespace platen {

namespace {

// In a type that does not say otherwise.
constexpr const char *changed = QT_TRANSLATE_NOOP("Message", "Changed");

template <typename T>
Message done(const T &operation)
{
    if constexpr (!requires { T::done; }) {
        return Message::fromKey(changed);
    } else {
        const bool hasPlace = QByteArrayView(T::done).contains("%1");
        if constexpr (requires { Message(operation.value); }) {
            if (hasPlace)
                return Message::fromKey(T::done, {Message(operation.value)});
        }
        return Message::fromKey(T::done);
    }
}

template <typename T>
QString capabilityName()
{
    if constexpr (requires { T::capability; })
        return QString::fromLatin1(T::capability);
    else
        return QString::fromLatin1(T::word);
}

template <std::size_t Index = 0>
void addNames(const std::bitset<std::variant_size_v<Operation>> &kinds, QStringList &names)
{
    using T = std::variant_alternative_t<Index, Operation>;
    if constexpr (!std::is_same_v<T, UnknownOperation>) {
        if (kinds.test(Index))
            names.append(capabilityName<T>());
        addNames<Index + 1>(kinds, names);
    }
}

} // namespace

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

QString operationPhrase(const Operation &operation)
{
    return std::visit(
        []([[maybe_unused]] const auto &one) {
            if constexpr (requires { one.phrase; })
                return QString::fromLatin1(one.phrase);
            else
                return QString();
        },
        operation);
}

Message operationAct(const Operation &operation)
{
    return std::visit([](const auto &one) { return Message::fromKey(one.act); }, operation);
}

Message operationNoun(const Operation &operation)
{
    return std::visit(
        [](const auto &one) {
            if constexpr (requires { one.noun; })
                return Message::fromKey(one.noun);
            else
                return Message::fromKey(one.act);
        },
        operation);
}

Message operationDone(const Operation &operation)
{
    return std::visit([](const auto &one) { return done(one); }, operation);
}

bool isSettledByAbsence(const Operation &operation)
{
    return std::visit(
        []([[maybe_unused]] const auto &one) {
            if constexpr (requires { one.isSettledByAbsence; })
                return one.isSettledByAbsence;
            else
                return false;
        },
        operation);
}

bool holds(const Operation &operation, const Order &order)
{
    return std::visit([&order](const auto &one) { return one.holds(order); }, operation);
}

QStringList OperationSet::capabilityNames() const
{
    QStringList names;
    addNames(m_kinds, names);
    return names;
}

} // namespace platen
