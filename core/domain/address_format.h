// SPDX-License-Identifier: GPL-3.0-or-later
// What a postal address needs, country by country. The checks of a draft, the providers' checks and the forms all ask
// here.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen {

// What mail needs there. A missing postal code is an error where it is required; a missing region never is by itself,
// because many a deliverable address leaves it out: the wizard asks for it, and a provider may insist.
enum class AddressNeed {
    None,     // addresses there have no such thing
    Optional, // some have it; mail arrives without
    Usual,    // nearly all have it; mail arrives without
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
    QString postalCodeExample; // empty: none is known
    QString postalCodeForms;   // "#####|#####-####": # a digit, @ a letter, * either; empty: not known
    // What people put into a form that insists on a postal code although their country has none: a suggestion for a
    // person, never filled in by itself.
    QStringList postalCodeStandIns;

    // Addresses there usually name a region: a document that requires the member gets one.
    [[nodiscard]] bool hasRegions() const { return region >= AddressNeed::Usual; }
};

// By ISO 3166-1 alpha-2 code. A country without a row of its own needs a postal code and no region.
AddressFormat addressFormat(const QString &countryCode);

// Whether a postal code looks like that country's. True where its form is not known. Spaces, hyphens and case do not
// count.
bool looksLikePostalCode(const QString &postalCode, const QString &countryCode);

// For a provider whose document requires the member: what is wrong with an address that has none, with what people
// there put instead. Nullopt: nothing. `provider` is its name.
std::optional<Error> missingPostalCode(const Address &address, const QString &provider);
// The same for the region, which is required only of countries whose addresses have one.
std::optional<Error> missingRegion(const Address &address, const QString &provider);

Message regionWord(RegionName name); // "state", for a message

// What is wrong with a recipient, by the same rules as checkDraft and with its pointers, which begin with /recipient.
std::vector<Error> checkRecipient(const Recipient &recipient);

} // namespace platen
