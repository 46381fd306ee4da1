// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/amounts.h"

namespace platen {

namespace {

} // namespace

const QString amountRoundedCode = QStringLiteral("amountRounded");

std::optional<Money> AmountReader::read(const QString &amount, const QString &currency)
{
    const QString trimmed = amount.trimmed();
    std::optional<Money> money = Money::parse(trimmed, currency, Money::Rounding::HalfUp);
    const QString reported = trimmed + u' ' + currency;
    if (money && !Money::parse(trimmed, currency) && !m_rounded.contains(reported))
        m_rounded.append(reported);
    return money;
}

void AmountReader::report(const QString &provider, std::vector<Issue> &issues) const
{
    if (m_rounded.isEmpty())
        return;
    Issue issue;
    issue.code = amountRoundedCode;
    issue.message =
        Message::of("%1 reports amounts with more digits than the currency has, which are rounded here: %2.", provider,
                    m_rounded.join(QStringLiteral(", ")));
    issues.push_back(std::move(issue));
}

} // namespace platen
