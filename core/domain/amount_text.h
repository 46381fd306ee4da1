// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and amounts as people type or paste them. A sign that groups thousands counts as one only where groups of
// three stand; what could be read in two ways is unclear, never one of the two. "+5" is no amount: it may be a
// surcharge.
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
        Wrong,   // no number
    };
    Reading reading = Reading::Empty;
    QString plain;     // of Clear: "-1204.50", ASCII digits and a point
    QString asDecimal; // of Unclear: both ways to read it, as `plain`
    QString asGroups;
};

// `decimals`: how many digits after the decimal sign are possible; nullopt: any number of them, which are then read by
// the locale's own decimal sign ("2.125" in English is no thousands).
TypedNumber readNumber(const QString &typed, const QLocale &locale, std::optional<int> decimals);

struct TypedAmount
{
    enum class Reading { Empty, Clear, Unclear, Wrong, OtherCurrency, TooManyDecimals };
    Reading reading = Reading::Empty;
    Money money;                    // of Clear
    std::optional<Money> asDecimal; // of Unclear; nullopt if the currency does not have so many decimals
    Money asGroups;                 // of Unclear
    QString named;                  // of OtherCurrency: the sign or code that was typed along
};

// The currency's own sign or code may stand before or behind the number.
TypedAmount readAmount(const QString &typed, const QLocale &locale, const QString &currency);

// The amount as a field shows it for editing: the locale's decimal sign and no groups. readAmount reads it back.
QString editableAmount(const Money &money, const QLocale &locale);

} // namespace platen
