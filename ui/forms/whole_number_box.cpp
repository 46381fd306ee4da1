// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/whole_number_box.h"

#include "core/domain/amount_text.h"

#include <algorithm>

namespace platen {

namespace {

std::optional<int> wholeNumber(const QString &text, const QLocale &locale)
{
    const TypedNumber number = readNumber(text, locale, 0);
    bool isWhole = false;
    const int value = number.plain.toInt(&isWhole);
    return isWhole ? std::optional(value) : std::nullopt;
}

} // namespace

QValidator::State WholeNumberBox::validate(QString &text, int &position) const
{
    Q_UNUSED(position);
    if (text.isEmpty())
        return QValidator::Intermediate;
    if (text == specialValueText())
        return QValidator::Acceptable;
    if (const std::optional<int> value = wholeNumber(text, locale()))
        return *value >= minimum() && *value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    // Signs stay in place: without them the digits would form another number.
    const bool onlyLetters = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return onlyLetters ? QValidator::Invalid : QValidator::Intermediate;
}

int WholeNumberBox::valueFromText(const QString &text) const
{
    return !text.isEmpty() && text == specialValueText() ? minimum() : wholeNumber(text, locale()).value_or(value());
}

} // namespace platen
