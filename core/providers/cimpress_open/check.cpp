// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/check.h"

#include "core/domain/address_format.h"
#include "core/domain/draft_texts.h"
#include "core/providers/cimpress_open/mapping.h"
#include "core/providers/field.h"

#include <QSet>
#include <QUrl>

namespace platen::cimpress_open {

namespace {

class Check
{
public:
    void require(bool isThere, const QString &pointer, const Message &message)
    {
        if (!isThere)
            errors.push_back(fail(ErrorCode::Validation, message, pointer).value());
    }

    void add(std::optional<Error> error)
    {
        if (error)
            errors.push_back(std::move(*error));
    }

    // Options must not change what Platen itself has to know about an order.
    void refuse(const QJsonObject &options, const char *path, const QString &at, const Message &instead)
    {
        require(fieldValue(options, QLatin1String(path)).isUndefined(), at + QStringLiteral("/options/") + path,
                Message::of("“%1” cannot be an option: %2", QLatin1String(path), instead));
    }

    std::vector<Error> errors;
};

bool isHttps(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
}

void checkArtwork(const Item &item, const QString &at, Check &check)
{
    const QString formatAt = at + QStringLiteral("/options/artwork/type");
    const bool isFormatGiven = !fieldValue(item.options, QStringLiteral("artwork/type")).isUndefined();
    check.require(item.artwork.size() <= 1, at + QStringLiteral("/artwork/1"),
                  Message::of("Cimpress Open takes one artwork for each item"));
    if (item.artwork.empty()) {
        check.require(!isFormatGiven, formatAt, Message::of("There is no artwork that this could be the format of"));
        return;
    }
    const Artwork &artwork = item.artwork.front();
    if (artwork.file.isEmpty())
        check.require(isHttps(artwork.url), at + QStringLiteral("/artwork/0/url"),
                      Message::of("Cimpress Open fetches artwork from addresses that begin with https:// alone"));
    // A published file keeps its name.
    const QString address = artwork.file.isEmpty() ? artwork.url : artwork.file;
    check.require(isFormatGiven || !formatOf(address).isEmpty(), formatAt,
                  Message::of("The artwork's address does not end with its file format: say which it is, such as "
                              "pdf"));
}

void checkPrices(const Item &item, const QString &currency, const QString &at, Check &check)
{
    if (item.price) {
        check.require(currency.isEmpty() || item.price->currency == currency, at + QStringLiteral("/price/currency"),
                      Message::of("An order to Cimpress Open has one currency, and this one's is %1", currency));
        check.require(item.price->times(item.quantity).has_value(), at + QStringLiteral("/price/amount"),
                      Message::of("This price for so many copies is too large a sum"));
    } else {
        check.require(fieldValue(item.options, QStringLiteral("price")).isUndefined(), at + QStringLiteral("/price"),
                      Message::of("Tax and discount go with a price: give the price of one"));
    }
    check.require(fieldValue(item.options, QStringLiteral("shippingPrice")).isUndefined() ||
                      !fieldValue(item.options, QStringLiteral("shippingPrice/amount")).isUndefined(),
                  at + QStringLiteral("/options/shippingPrice/amount"),
                  Message::of("Shipping tax and discount go with a shipping price: give its amount"));
}

void checkItem(const Item &item, const QString &currency, const QString &at, QSet<QString> &references, Check &check)
{
    // If it is empty, Platen creates one (Declaration::makesItemReferences).
    const QString reference = item.reference.trimmed();
    check.require(reference.isEmpty() || !references.contains(reference), at + QStringLiteral("/reference"),
                  Message::of("Another item has the reference “%1” already: each needs its own, for status messages "
                              "to name it by",
                              reference));
    references.insert(reference);
    checkArtwork(item, at, check);
    checkPrices(item, currency, at, check);
    check.refuse(item.options, "itemId", at, Message::of("it is the item's “reference”"));
    check.refuse(item.options, "variantId", at, Message::of("it is the item's “sku”"));
    check.refuse(item.options, "quantity", at, Message::of("it is the item's “quantity”"));
    check.refuse(item.options, "artwork/url", at, Message::of("it is the item's “artwork”"));
    check.refuse(item.options, "price/totalAmount", at, Message::of("it is the item's “price”, times its quantity"));
}

} // namespace

std::vector<Error> checkDraft(const Draft &draft)
{
    Check check;
    check.require(draft.purchasedAt.isValid(), QStringLiteral("/purchasedAt"),
                  Message::of("Cimpress Open needs the time when the order was placed"));
    check.require(!draft.currency.isEmpty(), QStringLiteral("/currency"),
                  Message::of("Cimpress Open needs the order's currency, such as EUR"));
    check.require(!isBlank(draft.shippingMethod), QStringLiteral("/shippingMethod"),
                  Message::of("Cimpress Open needs a shipping method: the service level that was agreed, such as "
                              "standard"));
    check.add(missingRegion(draft.recipient.address, QStringLiteral("Cimpress Open")));
    check.add(missingPostalCode(draft.recipient.address, QStringLiteral("Cimpress Open")));
    QSet<QString> references;
    for (std::size_t i = 0; i < draft.items.size(); ++i)
        checkItem(draft.items[i], draft.currency, QStringLiteral("/items/%1").arg(i), references, check);
    check.refuse(draft.options, "orderId", {}, Message::of("it is the order's “reference”"));
    check.refuse(draft.options, "purchaseDate", {}, Message::of("it is the order's “purchasedAt”"));
    check.refuse(draft.options, "currencyCode", {}, Message::of("it is the order's “currency”"));
    check.refuse(draft.options, "shippingAddress", {}, Message::of("it is the order's “recipient”"));
    check.refuse(draft.options, "items", {}, Message::of("each item has “options” of its own"));
    return std::move(check.errors);
}

} // namespace platen::cimpress_open
