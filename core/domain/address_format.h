// SPDX-License-Identifier: GPL-3.0-or-later
// What a postal address needs in each country. Draft checks, the providers' checks and the forms all use these rules.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen {

// How much mail needs a field. A missing postal code is an error if it is required. A missing region alone never is,
// because many deliverable addresses leave it out: the composer asks for it, and a provider may insist on it.
enum class AddressNeed {
    None,     // addresses there do not have it
    Optional, // some addresses have it; mail arrives without it
    Usual,    // nearly all addresses have it; mail arrives without it
    Required, // mail needs it
};

enum class PostalCodeName { PostalCode, ZipCode, PinCode, Eircode };
enum class RegionName { Region, State, Province, Prefecture, County, Emirate, Department, District };

struct AddressFormat
{
    AddressNeed postalCode = AddressNeed::Required;
    AddressNeed region = AddressNeed::Optional;
    PostalCodeName postalCodeName = PostalCodeName::PostalCode;
    RegionName regionName = RegionName::Region;
    QString postalCodeExample; // empty: unknown
    QString postalCodeForms;   // "#####|#####-####": # a digit, @ a letter, * either; empty: unknown
    // What people enter in a form that insists on a postal code although their country has none. Suggested to a person,
    // never filled in automatically.
    QStringList postalCodeStandIns;

    // Addresses there usually name a region, so it is filled in for documents that require that member.
    [[nodiscard]] bool hasRegions() const { return region >= AddressNeed::Usual; }
};

// By ISO 3166-1 alpha-2 code. A country that is not listed needs a postal code and no region.
AddressFormat addressFormat(const QString &countryCode);

// Whether a postal code has that country's form; true if the form is unknown. Ignores spaces, hyphens and case.
bool looksLikePostalCode(const QString &postalCode, const QString &countryCode);

// For a provider whose documents require a postal code: the error if the address has none, with what people in that
// country enter instead. nullopt if there is no error. `provider` is its name.
std::optional<Error> missingPostalCode(const Address &address, const QString &provider);
// The same for the region, which is required only in countries whose addresses have one.
std::optional<Error> missingRegion(const Address &address, const QString &provider);

Message regionWord(RegionName name); // "state", for a message

// The errors of a recipient, by the same rules as checkDraft and with the same pointers, which begin with /recipient.
std::vector<Error> checkRecipient(const Recipient &recipient);

} // namespace platen
