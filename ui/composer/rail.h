// SPDX-License-Identifier: GPL-3.0-or-later
// The last step: the whole order, its cost, its destination, and what must still be fixed.
#pragma once

#include "ui/composer/composer_section.h"
#include "ui/composer/quote_desk.h"

class QLabel;
class QVBoxLayout;

namespace platen {

class EnvironmentBadge;
class ErrorBox;
class OriginalNotice;
class ProblemList;

class ReviewPage : public ComposerSection
{
    Q_OBJECT
public:
    ReviewPage(ComposerContext &context, QuoteDesk &quotes, QWidget *parent = nullptr);

    void showErrors(const std::vector<Error> &errors) override;
    void reveal(const QString &pointer) override;
    void enter() override;

    void refresh(); // the draft has changed
    void setUndoSeconds(int seconds);
    // Placing failed and nothing was sent. `kept`: the current draft is stored.
    void showFailure(const Error &error, bool kept);
    void clearFailure();
    // The original of this copy may exist: until that is resolved, the copy cannot be placed.
    [[nodiscard]] bool isHeldBack() const;

Q_SIGNALS:
    void fieldWanted(const QString &pointer); // a person wants to edit it
    void heldBackChanged();

private:
    void describe();
    QLabel *addSection(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part = nullptr);

    ComposerContext &m_context;
    QuoteDesk &m_quotes;
    Draft m_draft;
    int m_undoSeconds = 0;
    ProblemList *m_problems;
    OriginalNotice *m_original;
    ErrorBox *m_failure;
    QLabel *m_account;
    EnvironmentBadge *m_badge;
    QLabel *m_items;
    QLabel *m_order;
    QWidget *m_orderPart;
    QLabel *m_recipient;
    QLabel *m_shipping;
    QLabel *m_total;
    QLabel *m_outcome;
};

} // namespace platen
