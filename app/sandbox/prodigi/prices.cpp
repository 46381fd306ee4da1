// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/prices.h"

#include <array>
#include <cmath>

namespace platen::sandbox::prodigi {
namespace {

struct Rate
{
    const char *code;
    int digits;
    double perPound;
};
constexpr std::array rates{
    Rate{"GBP", 2, 1},    Rate{"EUR", 2, 1.17}, Rate{"USD", 2, 1.27}, Rate{"JPY", 0, 191},
    Rate{"AUD", 2, 1.93}, Rate{"CAD", 2, 1.72}, Rate{"NZD", 2, 2.08}, Rate{"CHF", 2, 1.12},
    Rate{"SEK", 2, 13.4}, Rate{"NOK", 2, 13.6}, Rate{"DKK", 2, 8.72}, Rate{"PLN", 2, 5.02},
    Rate{"SGD", 2, 1.71}, Rate{"HKD", 2, 9.92}, Rate{"KWD", 3, 0.39}, Rate{"AED", 2, 4.66},
};

const Rate *rateOf(const QByteArray &code)
{
    for (const Rate &rate : rates) {
        if (code == rate.code)
            return &rate;
    }
    return nullptr;
}

} // namespace

bool isCurrency(const QByteArray &code)
{
    return rateOf(code) != nullptr;
}

qint64 minorIn(const QByteArray &currency, qint64 pence)
{
    const Rate *rate = rateOf(currency);
    return rate ? std::llround(static_cast<double>(pence) * rate->perPound * std::pow(10, rate->digits - 2)) : pence;
}

QByteArray writtenMinor(const QByteArray &currency, qint64 minor)
{
    const Rate *rate = rateOf(currency);
    const int digits = rate ? rate->digits : 2;
    QByteArray text = QByteArray::number(std::abs(minor)).rightJustified(digits + 1, '0');
    if (digits > 0)
        text.insert(text.size() - digits, '.');
    return minor < 0 ? '-' + text : text;
}

QByteArray amountIn(const QByteArray &currency, qint64 pence)
{
    return writtenMinor(currency, minorIn(currency, pence));
}

} // namespace platen::sandbox::prodigi
