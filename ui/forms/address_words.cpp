// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/address_words.h"

#include "core/domain/address_format.h"
#include "core/providers/address_needs.h"
#include "ui/forms/declared_text.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AddressWords)
};

} // namespace

QString postalCodeLabel(const QString &countryCode)
{
    switch (addressFormat(countryCode).postalCodeName) {
    case PostalCodeName::ZipCode:
        return Words::tr("&ZIP code");
    case PostalCodeName::PinCode:
        return Words::tr("&PIN code");
    case PostalCodeName::Eircode:
        return Words::tr("Ei&rcode");
    case PostalCodeName::PostalCode:
        break;
    }
    return Words::tr("&Postal code");
}

QString regionLabel(const QString &countryCode)
{
    switch (addressFormat(countryCode).regionName) {
    case RegionName::State:
        return Words::tr("S&tate");
    case RegionName::Province:
        return Words::tr("P&rovince");
    case RegionName::Prefecture:
        return Words::tr("Prefec&ture");
    case RegionName::County:
        return Words::tr("Coun&ty");
    case RegionName::Emirate:
        return Words::tr("Emira&te");
    case RegionName::Department:
        return Words::tr("Depar&tment");
    case RegionName::District:
        return Words::tr("Distric&t");
    case RegionName::Region:
        break;
    }
    return Words::tr("Coun&ty or state");
}

bool isRecipientPartNeeded(const QString &pointer, const QString &countryCode, const Declaration *provider)
{
    static const QStringList always{QStringLiteral("/recipient/name"), QStringLiteral("/recipient/address/line1"),
                                    QStringLiteral("/recipient/address/city"),
                                    QStringLiteral("/recipient/address/countryCode")};
    return always.contains(pointer) || (provider && requirementIn(*provider, pointer, countryCode)) ||
           (pointer == postalCodePointer && addressFormat(countryCode).postalCode == AddressNeed::Required);
}

QString postalCodeHint(const QString &countryCode, const QString &postalCode, const Declaration *provider)
{
    if (countryCode.isEmpty())
        return {};
    const bool insists = provider && requirementIn(*provider, postalCodePointer, countryCode);
    const QString insisting = insists ? provider->name : QString();
    const AddressFormat format = addressFormat(countryCode);
    const QString country = countryText(countryCode);
    if (format.postalCode == AddressNeed::None) {
        const QString none = Words::tr("%1 has no postal codes.").arg(country);
        if (insisting.isEmpty())
            return none;
        const QString those = format.postalCodeStandIns.join(Words::tr(" or ", "between two postal codes"));
        return none + QLatin1Char(' ') + Words::tr("%1 still requires one; people there use %2.").arg(insisting, those);
    }
    if (!postalCode.trimmed().isEmpty())
        return looksLikePostalCode(postalCode, countryCode)
                   ? QString()
                   : Words::tr("In %1 it usually looks like %2.").arg(country, format.postalCodeExample);
    const bool unusual = format.postalCode != AddressNeed::Required && !insisting.isEmpty();
    return unusual && !format.postalCodeExample.isEmpty()
               ? Words::tr("%1 requires one, such as %2.").arg(insisting, format.postalCodeExample)
               : QString();
}

QString regionHint(const QString &countryCode, const QString &region, const Declaration *provider)
{
    const DraftRequirement *need = provider ? requirementIn(*provider, regionPointer, countryCode) : nullptr;
    if (need && !need->help.isEmpty())
        return declaredText(need->help);
    const bool missing = addressFormat(countryCode).hasRegions() && region.trimmed().isEmpty();
    return missing ? Words::tr("Usually given in %1.").arg(countryText(countryCode)) : QString();
}

} // namespace platen
