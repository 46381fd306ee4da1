// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/check.h"

#include "core/domain/address_format.h"
#include "core/domain/exact_json.h"
#include "core/providers/draft_checks.h"
#include "core/providers/prodigi/declaration.h"
#include "core/providers/prodigi/mapping.h"

namespace platen::prodigi {

namespace {

constexpr qsizetype maxMetadata = 2000; // characters of JSON (document: "Top level")

void checkItem(const Item &item, const QString &at, std::vector<Error> &errors)
{
    if (!item.sizing.isEmpty() && !canonical(sizings(), item.sizing))
        errors.push_back(
            invalid(at + QStringLiteral("/sizing"), Message::of("“%1” is not a sizing of Prodigi's; there are %2",
                                                                item.sizing, sizings().join(QStringLiteral(", ")))));
    if (item.price && !item.price->times(item.quantity))
        errors.push_back(invalid(at + QStringLiteral("/price/amount"),
                                 Message::of("This price for so many copies is too large a sum")));
}

void checkOptions(const QJsonObject &options, std::vector<Error> &errors)
{
    const QString at = QStringLiteral("/options");
    refuseOption(options, at, QStringLiteral("idempotencyKey"),
                 Message::of("Platen makes one for each order, so that it is never made twice"), errors);
    refuseOption(options, at, QStringLiteral("merchantReference"), Message::of("it is the order's “reference”"),
                 errors);
    refuseOption(options, at, QStringLiteral("items"), Message::of("each item has “options” of its own"), errors);
}

} // namespace

std::optional<Error> checkShippingMethod(const QString &method)
{
    if (method.trimmed().isEmpty())
        return invalid(QStringLiteral("/shippingMethod"), Message::of("Prodigi needs a shipping method: %1",
                                                                      shippingMethods().join(QStringLiteral(", "))));
    if (!canonical(shippingMethods(), method))
        return invalid(QStringLiteral("/shippingMethod"),
                       Message::of("“%1” is not a shipping method of Prodigi's; there are %2", method,
                                   shippingMethods().join(QStringLiteral(", "))));
    return std::nullopt;
}

std::optional<Error> checkMetadata(const QJsonObject &metadata)
{
    const qsizetype length = metadata.isEmpty() ? 0 : QString::fromUtf8(writeJson(metadata)).size();
    if (length <= maxMetadata)
        return std::nullopt;
    return invalid(
        QStringLiteral("/metadata"),
        Message::of("Prodigi takes at most %1 characters of metadata, as JSON; these are %2", maxMetadata, length));
}

std::vector<Error> checkDraft(const Draft &draft)
{
    std::vector<Error> errors;
    if (std::optional<Error> error = checkShippingMethod(draft.shippingMethod))
        errors.push_back(std::move(*error));
    for (std::size_t i = 0; i < draft.items.size(); ++i)
        checkItem(draft.items[i], QStringLiteral("/items/%1").arg(i), errors);
    if (std::optional<Error> error = checkMetadata(draft.metadata))
        errors.push_back(std::move(*error));
    if (std::optional<Error> error = missingPostalCode(draft.recipient.address, declaration().name))
        errors.push_back(std::move(*error));
    checkOptions(draft.options, errors);
    return errors;
}

} // namespace platen::prodigi
