// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money: minor units of an ISO 4217 currency, never a binary float.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace platen {

struct Money
{
    qint64 minor = 0; // in the currency's minor unit: pence for GBP, yen for JPY, fils for KWD
    QString currency; // ISO 4217, upper case

    bool operator==(const Money &) const = default;

    // The decimal string with exactly the currency's digits: "15.00" GBP, "1500" JPY, "1.500" KWD.
    [[nodiscard]] QString amount() const;
    // The amount multiplied by `factor`; nullopt if the result does not fit.
    [[nodiscard]] std::optional<Money> times(int factor) const;

    // Reads "15", "15.0", "-3.25". nullopt if the text is not a decimal number, the amount does not fit, or the
    // currency is unknown. With Rounding::None, more digits than the currency has (other than zeros) also give nullopt.
    enum class Rounding { None, HalfUp };
    static std::optional<Money> parse(QStringView amount, const QString &currency, Rounding rounding = Rounding::None);
};

// Digits after the decimal point by ISO 4217; nullopt for an unknown code.
std::optional<int> currencyDigits(const QString &currency);

} // namespace platen
