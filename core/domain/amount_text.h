// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and amounts as people type or paste them. A thousands separator is accepted only between groups of three
// digits. A text that can be read in two ways is unclear; it is never read as one of the two. "+5" is not an amount,
// because it may be a surcharge.
#pragma once

#include "core/domain/money.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace platen {

struct TypedNumber
{
    enum class Reading {
        Empty,
        Clear,
        Unclear, // "12.500": twelve and a half, or twelve thousand five hundred
        Wrong,   // not a number
    };
    Reading reading = Reading::Empty;
    QString plain;     // if Clear: "-1204.50", ASCII digits and a point
    QString asDecimal; // if Unclear: the two readings, in the form of `plain`
    QString asGroups;
};

// `decimals`: how many digits may follow the decimal separator; nullopt allows any number, and then the locale's
// decimal separator decides ("2.125" in English is not in the thousands).
TypedNumber readNumber(const QString &typed, const QLocale &locale, std::optional<int> decimals);

struct TypedAmount
{
    enum class Reading { Empty, Clear, Unclear, Wrong, OtherCurrency, TooManyDecimals };
    Reading reading = Reading::Empty;
    Money money;                    // if Clear
    std::optional<Money> asDecimal; // if Unclear; nullopt if the currency has fewer decimals
    Money asGroups;                 // if Unclear
    QString named;                  // if OtherCurrency: the sign or code that was typed with it
};

// The currency's own sign or code may come before or after the number.
TypedAmount readAmount(const QString &typed, const QLocale &locale, const QString &currency);

// The amount as a field shows it for editing: with the locale's decimal separator and without groups. readAmount can
// read it.
QString editableAmount(const Money &money, const QLocale &locale);

} // namespace platen
