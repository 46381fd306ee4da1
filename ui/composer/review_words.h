// SPDX-License-Identifier: GPL-3.0-or-later
// The draft as text beside the form. Foreign text is made safe to show.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/quote_desk.h"

#include <QCoreApplication>

namespace platen {

class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(platen::ReviewWords)
public:
    ReviewWords(const ComposerContext &context, const QuoteDesk &quotes, const Draft &draft)
        : m_context(context)
        , m_quotes(quotes)
        , m_draft(draft)
    {
    }

    [[nodiscard]] QString account() const;
    [[nodiscard]] QString items() const;
    [[nodiscard]] QString order() const; // everything beside items and recipient; empty for most providers
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString shipping() const;
    [[nodiscard]] QString total() const;   // of the chosen shipping, else the best one
    [[nodiscard]] QString margin() const;  // empty if the provider is not told what the recipient pays
    [[nodiscard]] QString arrival() const; // empty without an account
    [[nodiscard]] QString outcome(int undoSeconds) const;

private:
    [[nodiscard]] const Quote *quote() const { return m_quotes.quoteFor(m_draft.shippingMethod); }
    [[nodiscard]] QString item(std::size_t index) const;
    [[nodiscard]] QStringList artworkNotes(std::size_t item, const QString &area) const;
    static QStringList options(const std::vector<Field> &fields, QJsonObject options);

    const ComposerContext &m_context;
    const QuoteDesk &m_quotes;
    const Draft &m_draft;
};

} // namespace platen
