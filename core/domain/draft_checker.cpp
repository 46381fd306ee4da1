// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/draft_checker.h"

#include "core/domain/address_format.h"
#include "core/domain/disk_file.h"
#include "core/domain/draft_texts.h"
#include "core/domain/order_document.h"
#include "core/domain/strict_json.h"

#include <QRegularExpression>
#include <QUrl>

namespace platen {

DraftChecker::DraftChecker(std::vector<Error> &errors)
    : m_errors(errors)
{
    for (const Error &error : errors)
        m_reported.insert(error.pointer);
}

void DraftChecker::check(const Draft &draft)
{
    reportTexts(textErrors(draft));
    require(draft.reference, QStringLiteral("/reference"), Message::of("a reference of your own for the order"));
    if (!draft.currency.isEmpty() && !currencyDigits(draft.currency))
        report(QStringLiteral("/currency"),
               Message::of("“%1” is not a currency of ISO 4217, such as GBP", draft.currency));
    checkRecipient(draft.recipient, QStringLiteral("/recipient"));
    if (draft.items.empty())
        report(QStringLiteral("/items"), Message::of("An order needs at least one item"));
    for (std::size_t i = 0; i < draft.items.size(); ++i)
        check(draft.items[i], QStringLiteral("/items/%1").arg(i));
}

void DraftChecker::check(const Recipient &recipient, const QString &at)
{
    std::vector<Error> texts = textErrors(recipient);
    for (Error &error : texts)
        error.pointer.prepend(at);
    reportTexts(texts);
    checkRecipient(recipient, at);
}

void DraftChecker::checkRecipient(const Recipient &recipient, const QString &at)
{
    const Address &address = recipient.address;
    require(recipient.name, at + QStringLiteral("/name"), Message::of("the recipient's name"));
    require(address.line1, at + QStringLiteral("/address/line1"), Message::of("the first line of the address"));
    require(address.city, at + QStringLiteral("/address/city"), Message::of("the town or city"));
    const AddressFormat format = addressFormat(address.countryCode);
    if (format.postalCode == AddressNeed::Required)
        require(address.postalCode, at + QStringLiteral("/address/postalCode"), Message::of("the postal code"));
    require(address.countryCode, at + QStringLiteral("/address/countryCode"), Message::of("the country"));
    if (!address.countryCode.isEmpty() && !isCountryCode(address.countryCode))
        report(at + QStringLiteral("/address/countryCode"),
               Message::of("“%1” is not a country code of ISO 3166-1 alpha-2, such as GB or DE", address.countryCode));
    if (!recipient.kind.isEmpty() && recipient.kind != u"residential" && recipient.kind != u"business")
        report(at + QStringLiteral("/kind"),
               Message::of("“%1” is neither “residential” nor “business”", recipient.kind));
}

void DraftChecker::check(const Item &item, const QString &at)
{
    require(item.sku, at + QStringLiteral("/sku"), Message::of("the product's SKU"));
    if (item.quantity < 1)
        report(at + QStringLiteral("/quantity"), Message::of("The quantity must be 1 or more"));
    if (item.price && item.price->minor < 0)
        report(at + QStringLiteral("/price/amount"), Message::of("A price cannot be negative"));
    for (std::size_t i = 0; i < item.artwork.size(); ++i)
        check(item.artwork[i], at + QStringLiteral("/artwork/%1").arg(i));
}

void DraftChecker::check(const Artwork &artwork, const QString &at)
{
    static const QRegularExpression md5(QStringLiteral("^[0-9a-fA-F]{32}$"));
    if (artwork.url.isEmpty() == artwork.file.isEmpty())
        report(at, Message::of("Artwork has either a “url” or a “file”"));
    if (!artwork.url.isEmpty()) {
        const QUrl url(artwork.url, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            report(at + QStringLiteral("/url"), Message::of("“%1” is not a web address", artwork.url));
    }
    const Message notRegular = artwork.file.isEmpty() ? Message() : disk::whyNotRegular(artwork.file);
    if (!notRegular.isEmpty())
        report(at + QStringLiteral("/file"), notRegular);
    if (!artwork.md5.isEmpty() && !md5.match(artwork.md5).hasMatch())
        report(at + QStringLiteral("/md5"), Message::of("An MD5 sum has 32 hexadecimal digits"));
}

void DraftChecker::reportTexts(const std::vector<Error> &errors)
{
    for (const Error &error : errors) {
        report(error.pointer, error.message);
        m_reported.insert(error.pointer);
    }
}

void DraftChecker::require(const QString &text, const QString &pointer, const Message &what)
{
    if (isBlank(text))
        report(pointer, Message::of("Missing: %1", what));
}

void DraftChecker::report(const QString &pointer, const Message &message)
{
    for (QString at = pointer; !at.isEmpty(); at.truncate(at.lastIndexOf(u'/'))) {
        if (m_reported.contains(at))
            return;
    }
    if (m_errors.size() < mostErrors)
        m_errors.push_back(fail(ErrorCode::Validation, message, pointer).value());
}

} // namespace platen
