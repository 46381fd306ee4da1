// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/operation_json.h"

#include "core/domain/order_document.h"

namespace platen::store {

namespace {

QJsonValue toJson(const QString &text)
{
    return text;
}

QJsonValue toJson(const QJsonObject &object)
{
    return object;
}

QJsonValue toJson(const Recipient &recipient)
{
    return recipientDocument(recipient);
}

void read(const QJsonValue &json, QString &text)
{
    text = json.toString();
}

void read(const QJsonValue &json, QJsonObject &object)
{
    object = json.toObject();
}

void read(const QJsonValue &json, Recipient &recipient)
{
    recipient = readOrder({{"recipient", json}}).recipient;
}

template <typename T>
QJsonObject membersOf(const T &operation)
{
    if constexpr (SetsValue<T>)
        return {{T::member, toJson(operation.value)}};
    else if constexpr (std::is_same_v<T, UnknownOperation>)
        return operation.members;
    else
        return {};
}

// Searches all types of the variant for the word.
template <std::size_t Index = 0>
Operation readAs(const QString &word, const QJsonObject &members)
{
    using T = std::variant_alternative_t<Index, Operation>;
    if constexpr (std::is_same_v<T, UnknownOperation>) {
        return UnknownOperation{word, members};
    } else {
        if (word != QLatin1String(T::word))
            return readAs<Index + 1>(word, members);
        T operation;
        if constexpr (SetsValue<T>)
            read(members.value(QLatin1String(T::member)), operation.value);
        return operation;
    }
}

} // namespace

QJsonObject operationMembers(const Operation &operation)
{
    return std::visit([](const auto &one) { return membersOf(one); }, operation);
}

Operation readOperation(const QString &word, const QJsonObject &members)
{
    return readAs(word, members);
}

} // namespace platen::store
