// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/check.h"

#include "core/domain/address_format.h"
#include "core/providers/draft_checks.h"
#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/xml.h"

#include <QSet>

namespace platen::imprinted {

namespace {

void checkArtwork(const Item &item, const QString &at, Format format, std::vector<Error> &errors)
{
    QSet<QString> areas;
    for (std::size_t i = 0; i < item.artwork.size(); ++i) {
        const Artwork &artwork = item.artwork[i];
        const QString here = at + QStringLiteral("/artwork/%1").arg(i);
        const QString area = areaOf(artwork);
        if (areas.contains(area))
            errors.push_back(invalid(
                here + QStringLiteral("/area"),
                Message::of("%1 takes one design for each side; “%2” has one already", declaration().name, area)));
        if (format == Format::Xml && !isElementName(area))
            errors.push_back(
                invalid(here + QStringLiteral("/area"),
                        Message::of("“%1” cannot be written as XML, which this account uses: a side has to begin "
                                    "with a letter and may hold letters, digits, “.”, “-” and “_”",
                                    area)));
        areas.insert(area);
    }
}

void checkOptions(const QJsonObject &options, const QString &at, const std::vector<std::pair<QString, Message>> &taken,
                  Format format, std::vector<Error> &errors)
{
    for (const auto &[name, instead] : taken)
        refuseOption(options, at, name, instead, errors);
    const QString unwritable = format == Format::Xml ? unwritableMember(options) : QString();
    if (!unwritable.isEmpty())
        errors.push_back(invalid(at + unwritable,
                                 Message::of("This member's name cannot be written as XML, which this account uses")));
}

} // namespace

std::vector<Error> checkDraft(const Draft &draft, Format format)
{
    std::vector<Error> errors;
    if (!draft.shippingMethod.trimmed().isEmpty() && !shippingMethodOf(draft.shippingMethod))
        errors.push_back(
            invalid(QStringLiteral("/shippingMethod"),
                    Message::of("“%1” is not a shipping method of %2's; there are %3", draft.shippingMethod,
                                declaration().name, shippingMethods().join(QStringLiteral(", ")))));
    if (std::optional<Error> error = missingPostalCode(draft.recipient.address, declaration().name))
        errors.push_back(std::move(*error));
    checkOptions(draft.options, QStringLiteral("/options"),
                 {{QStringLiteral("external_id"), Message::of("it is the order's “reference”")},
                  {QStringLiteral("items"), Message::of("each item has “options” of its own")}},
                 format, errors);
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const QString at = QStringLiteral("/items/%1").arg(i);
        checkArtwork(draft.items[i], at, format, errors);
        checkOptions(draft.items[i].options, at + QStringLiteral("/options"),
                     {{QStringLiteral("pn"), Message::of("it is the item's “sku”")},
                      {QStringLiteral("quantity"), Message::of("it is the item's “quantity”")}},
                     format, errors);
    }
    return errors;
}

} // namespace platen::imprinted
