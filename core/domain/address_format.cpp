// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/address_format.h"

#include "core/domain/country_names.h"
#include "core/domain/draft_texts.h"

#include <algorithm>
#include <array>

namespace platen {

namespace {

using Need = AddressNeed;
using Code = PostalCodeName;
using Region = RegionName;

struct Row
{
    const char *country;
    Need postalCode;
    Need region;
    Region regionName = Region::Region;
    const char *example = "";
    const char *forms = "";
    Code codeName = Code::PostalCode;
};

// Only exceptions to the general rule, and the forms of the most frequent codes. A region is required if the national
// post asks for it in every address; elsewhere it is at most usual.
constexpr std::array rows = {
    // North America
    Row{"US", Need::Required, Need::Required, Region::State, "62704", "#####|#####-####", Code::ZipCode},
    Row{"PR", Need::Required, Need::Optional, Region::Region, "00901", "#####|#####-####", Code::ZipCode},
    Row{"GU", Need::Required, Need::Optional, Region::Region, "96910", "#####|#####-####", Code::ZipCode},
    Row{"VI", Need::Required, Need::Optional, Region::Region, "00802", "#####|#####-####", Code::ZipCode},
    Row{"AS", Need::Required, Need::Optional, Region::Region, "96799", "#####|#####-####", Code::ZipCode},
    Row{"MP", Need::Required, Need::Optional, Region::Region, "96950", "#####|#####-####", Code::ZipCode},
    Row{"CA", Need::Required, Need::Required, Region::Province, "M5V 2T6", "@#@ #@#"},
    Row{"MX", Need::Required, Need::Required, Region::State, "06600", "#####"},
    // Oceania
    Row{"AU", Need::Required, Need::Required, Region::State, "3000", "####"},
    Row{"NZ", Need::Required, Need::Optional, Region::Region, "6011", "####"},
    // Europe
    Row{"AT", Need::Required, Need::None, Region::Region, "1010", "####"},
    Row{"BE", Need::Required, Need::None, Region::Region, "1000", "####"},
    Row{"BG", Need::Required, Need::Optional, Region::Region, "1000", "####"},
    Row{"CH", Need::Required, Need::None, Region::Region, "8001", "####"},
    Row{"CY", Need::Required, Need::None, Region::Region, "1010", "####"},
    Row{"CZ", Need::Required, Need::None, Region::Region, "110 00", "### ##"},
    Row{"DE", Need::Required, Need::None, Region::Region, "10115", "#####"},
    Row{"DK", Need::Required, Need::None, Region::Region, "1050", "####"},
    Row{"EE", Need::Required, Need::Optional, Region::County, "10111", "#####"},
    Row{"ES", Need::Required, Need::Usual, Region::Province, "28013", "#####"},
    Row{"FI", Need::Required, Need::None, Region::Region, "00100", "#####"},
    Row{"FO", Need::Required, Need::None, Region::Region, "100", "###"},
    Row{"FR", Need::Required, Need::None, Region::Region, "75001", "#####"},
    Row{"GB", Need::Required, Need::Optional, Region::County, "SW1Y 4JH",
        "@# #@@|@## #@@|@@# #@@|@@## #@@|@#@ #@@|@@#@ #@@"},
    Row{"GG", Need::Required, Need::None, Region::Region, "GY1 1AA", "@@# #@@|@@## #@@"},
    Row{"IM", Need::Required, Need::None, Region::Region, "IM1 1AA", "@@# #@@|@@## #@@"},
    Row{"JE", Need::Required, Need::None, Region::Region, "JE2 3AB", "@@# #@@|@@## #@@"},
    Row{"GR", Need::Required, Need::None, Region::Region, "105 57", "### ##"},
    Row{"HR", Need::Required, Need::None, Region::Region, "10000", "#####"},
    Row{"HU", Need::Required, Need::None, Region::County, "1051", "####"},
    Row{"IE", Need::Optional, Need::Optional, Region::County, "D02 X285", "@## ****|@#@ ****", Code::Eircode},
    Row{"IS", Need::Required, Need::None, Region::Region, "101", "###"},
    Row{"IT", Need::Required, Need::Usual, Region::Province, "00184", "#####"},
    Row{"LI", Need::Required, Need::None, Region::Region, "9490", "####"},
    Row{"LT", Need::Required, Need::Optional, Region::County, "01103", "#####|LT-#####"},
    Row{"LU", Need::Required, Need::None, Region::Region, "1246", "####|L-####"},
    Row{"LV", Need::Required, Need::Optional, Region::Region, "LV-1050", "LV-####|####"},
    Row{"MC", Need::Required, Need::None, Region::Region, "98000", "#####"},
    Row{"MT", Need::Required, Need::None, Region::Region, "VLT 1117", "@@@ ####|@@@ ##"},
    Row{"NL", Need::Required, Need::None, Region::Region, "1012 JS", "#### @@"},
    Row{"NO", Need::Required, Need::None, Region::Region, "0150", "####"},
    Row{"PL", Need::Required, Need::None, Region::Region, "00-950", "##-###"},
    Row{"PT", Need::Required, Need::None, Region::Region, "1100-148", "####-###"},
    Row{"RO", Need::Required, Need::Usual, Region::County, "010011", "######"},
    Row{"RS", Need::Required, Need::None, Region::Region, "11000", "#####"},
    Row{"RU", Need::Required, Need::Usual, Region::Region, "101000", "######"},
    Row{"SE", Need::Required, Need::None, Region::Region, "114 55", "### ##"},
    Row{"SI", Need::Required, Need::None, Region::Region, "1000", "####|SI-####"},
    Row{"SK", Need::Required, Need::None, Region::Region, "811 01", "### ##"},
    Row{"TR", Need::Required, Need::Usual, Region::Province, "34433", "#####"},
    Row{"UA", Need::Required, Need::Usual, Region::Region, "01001", "#####"},
    Row{"XK", Need::Optional, Need::None, Region::Region, "10000", "#####"},
    // Asia
    Row{"CN", Need::Required, Need::Required, Region::Province, "100022", "######"},
    Row{"ID", Need::Required, Need::Usual, Region::Province, "10110", "#####"},
    Row{"IL", Need::Required, Need::None, Region::Region, "9414219", "#######|#####"},
    Row{"IN", Need::Required, Need::Required, Region::State, "560001", "######", Code::PinCode},
    Row{"JP", Need::Required, Need::Usual, Region::Prefecture, "150-0041", "###-####"},
    Row{"KR", Need::Required, Need::Usual, Region::Province, "03187", "#####"},
    Row{"MY", Need::Required, Need::Usual, Region::State, "50050", "#####"},
    Row{"PH", Need::Required, Need::Usual, Region::Province, "1000", "####"},
    Row{"SA", Need::Required, Need::Optional, Region::Region, "11564", "#####|#####-####"},
    Row{"SG", Need::Required, Need::None, Region::Region, "238801", "######"},
    Row{"TH", Need::Required, Need::Usual, Region::Province, "10110", "#####"},
    Row{"TW", Need::Required, Need::Usual, Region::County, "100", "###|#####|######"},
    Row{"VN", Need::Optional, Need::Usual, Region::Province, "100000", "#####|######"},
    // South America
    Row{"AR", Need::Required, Need::Usual, Region::Province, "C1425", "####|@####|@####@@@"},
    Row{"BR", Need::Required, Need::Required, Region::State, "01310-100", "#####-###"},
    Row{"CL", Need::Optional, Need::Usual, Region::Region, "8320000", "#######"},
    Row{"CO", Need::Optional, Need::Usual, Region::Department, "110111", "######"},
    Row{"EC", Need::Optional, Need::Usual, Region::Province, "170150", "######"},
    Row{"PE", Need::Optional, Need::Usual, Region::Department, "15001", "#####"},
    Row{"UY", Need::Optional, Need::Usual, Region::Department, "11000", "#####"},
    Row{"VE", Need::Optional, Need::Usual, Region::State, "1010", "####"},
    // Africa
    Row{"ZA", Need::Required, Need::Optional, Region::Province, "8001", "####"},
    Row{"KE", Need::Required, Need::Optional, Region::County, "00100", "#####"},
    Row{"NG", Need::Optional, Need::Usual, Region::State, "100001", "######"},
    // Postal codes that exist but are hardly used
    Row{"PA", Need::Optional, Need::Usual, Region::Province, "0801", "####"},
    Row{"SV", Need::Optional, Need::Usual, Region::Department, "1101", "####"},
    Row{"HN", Need::Optional, Need::Usual, Region::Department, "11101", "#####"},
    Row{"NI", Need::Optional, Need::Usual, Region::Department, "11001", "#####"},
    Row{"CR", Need::Optional, Need::Usual, Region::Province, "10101", "#####"},
    Row{"GT", Need::Optional, Need::Optional, Region::Department, "01001", "#####"},
    Row{"PY", Need::Optional, Need::Optional, Region::Department, "1001", "####|######"},
    Row{"OM", Need::Optional, Need::Optional, Region::Province, "112", "###"},
    Row{"BH", Need::Optional, Need::None, Region::Region, "317", "###|####"},
    Row{"KW", Need::Optional, Need::Optional, Region::Province, "13001", "#####"},
    Row{"JO", Need::Optional, Need::Optional, Region::Region, "11118", "#####"},
    Row{"LB", Need::Optional, Need::Optional, Region::Region, "1100", "####|#### ####"},
    Row{"EG", Need::Optional, Need::Usual, Region::Province, "11511", "#####"},
    Row{"IQ", Need::Optional, Need::Usual, Region::Province, "10001", "#####"},
    // A post office box or a district instead of a postal code
    Row{"AE", Need::None, Need::Usual, Region::Emirate},
    Row{"HK", Need::None, Need::Optional, Region::District},
};

// Postal codes exist there, but mail arrives without them.
constexpr const char *seldomUsed =
    "AF AI AM BB BN BT CV DO ET GE GN GW HT KH LA LC LR LS MG MM MN MS MZ NA NE NP PG SD "
    "SN SO SZ TC TT TZ VC VG WS ZM";
// No postal codes at all (Universal Postal Union).
constexpr const char *withoutPostalCodes = "AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ "
                                           "GA GD GH GM GQ GY HK HM JM KI KM KN KP LY ML MO MR MW NR NU QA RW SB SC SL "
                                           "SR SS ST SX SY TD TF TG TK TL TO TV UG VU YE ZW";

bool isIn(const char *list, const QString &code)
{
    return QString::fromLatin1(list).split(u' ').contains(code);
}

// In capitals, without separators.
QString bare(const QString &postalCode)
{
    QString text;
    for (const QChar c : postalCode.toUpper()) {
        if (c.isLetterOrNumber())
            text += c;
    }
    return text;
}

bool fits(const QString &code, const QString &form)
{
    return code.size() == form.size() && std::equal(code.begin(), code.end(), form.begin(), [](QChar is, QChar wanted) {
               const bool digit = is >= u'0' && is <= u'9';
               const bool letter = is >= u'A' && is <= u'Z';
               return wanted == u'#'   ? digit
                      : wanted == u'@' ? letter
                      : wanted == u'*' ? digit || letter
                                       : is == wanted;
           });
}

QString bareForm(const QString &form)
{
    QString text = form;
    return text.remove(u' ').remove(u'-');
}

QStringList standIns(const QString &code)
{
    if (code == u"HK")
        return {QStringLiteral("000000"), QStringLiteral("999077")};
    if (code == u"MO")
        return {QStringLiteral("000000"), QStringLiteral("999078")};
    return {QStringLiteral("00000")};
}

Error missing(const QString &pointer, const Message &message)
{
    return fail(ErrorCode::Validation, message, pointer).value();
}

} // namespace

AddressFormat addressFormat(const QString &countryCode)
{
    AddressFormat format;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&countryCode](const Row &one) { return countryCode == QLatin1String(one.country); });
    if (row != rows.end()) {
        format.postalCode = row->postalCode;
        format.region = row->region;
        format.postalCodeName = row->codeName;
        format.regionName = row->regionName;
        format.postalCodeExample = QString::fromLatin1(row->example);
        format.postalCodeForms = QString::fromLatin1(row->forms);
    } else if (isIn(seldomUsed, countryCode)) {
        format.postalCode = Need::Optional;
    }
    if (isIn(withoutPostalCodes, countryCode)) {
        format.postalCode = Need::None;
        format.postalCodeStandIns = standIns(countryCode);
    }
    return format;
}

bool looksLikePostalCode(const QString &postalCode, const QString &countryCode)
{
    const QString forms = addressFormat(countryCode).postalCodeForms;
    if (forms.isEmpty())
        return true;
    const QStringList all = forms.split(u'|');
    return std::any_of(all.begin(), all.end(),
                       [code = bare(postalCode)](const QString &form) { return fits(code, bareForm(form)); });
}

std::optional<Error> missingPostalCode(const Address &address, const QString &provider)
{
    if (!isBlank(address.postalCode))
        return std::nullopt;
    const AddressFormat format = addressFormat(address.countryCode);
    const Message country = Message::inContext("Country", countryName(address.countryCode));
    Message message = Message::of("%1 needs a postal code", provider);
    if (format.postalCodeStandIns.size() == 1)
        message = Message::of("%1 needs a postal code, and there are none in this country (%2). Where a form insists "
                              "on one, people there put %3",
                              provider, country, format.postalCodeStandIns.front());
    else if (format.postalCodeStandIns.size() == 2)
        message = Message::of("%1 needs a postal code, and there are none in this country (%2). Where a form insists "
                              "on one, people there put %3 or %4",
                              provider, country, format.postalCodeStandIns.front(), format.postalCodeStandIns.back());
    else if (format.postalCodeName == Code::Eircode)
        message = Message::of("%1 needs a postal code: the Eircode, such as %2. The recipient knows it", provider,
                              format.postalCodeExample);
    else if (!format.postalCodeExample.isEmpty())
        message = Message::of("%1 needs a postal code, such as %2 (%3)", provider, format.postalCodeExample, country);
    return missing(QStringLiteral("/recipient/address/postalCode"), message);
}

std::optional<Error> missingRegion(const Address &address, const QString &provider)
{
    const AddressFormat format = addressFormat(address.countryCode);
    if (!isBlank(address.region) || !format.hasRegions())
        return std::nullopt;
    return missing(QStringLiteral("/recipient/address/region"),
                   Message::of("%1 needs the %2 of the address (%3)", provider, regionWord(format.regionName),
                               Message::inContext("Country", countryName(address.countryCode))));
}

Message regionWord(RegionName name)
{
    switch (name) {
    case Region::Region:
        break;
    case Region::State:
        return Message::of("state");
    case Region::Province:
        return Message::of("province");
    case Region::Prefecture:
        return Message::of("prefecture");
    case Region::County:
        return Message::of("county");
    case Region::Emirate:
        return Message::of("emirate");
    case Region::Department:
        return Message::of("department");
    case Region::District:
        return Message::of("district");
    }
    return Message::of("region");
}

} // namespace platen
