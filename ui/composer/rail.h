// SPDX-License-Identifier: GPL-3.0-or-later
// What is beside the form all the time: what is missing, the order that this draft is a copy of, and the whole draft in
// words.
#pragma once

#include "ui/composer/quote_desk.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace platen {

class EnvironmentBadge;
class OriginalNotice;
class ProblemList;

class Rail : public QWidget
{
    Q_OBJECT
public:
    Rail(ComposerContext &context, QuoteDesk &quotes, QWidget *parent = nullptr);

    // Everything that is wrong or missing; `late` are the pointers of what a person has already left.
    void showErrors(const std::vector<Error> &errors, const std::function<bool(const Error &)> &isLate);
    void refresh(); // the draft has changed
    void setUndoSeconds(int seconds);
    void unfold(); // shows the draft in words
    // The original of this copy may exist: until that is resolved, the copy cannot be placed.
    [[nodiscard]] bool isHeldBack() const;

Q_SIGNALS:
    void fieldWanted(const QString &pointer); // a person wants to edit it
    void heldBackChanged();

private:
    void build();
    void fold(bool folded);
    void describe();
    QLabel *addPart(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part = nullptr);

    ComposerContext &m_context;
    QuoteDesk &m_quotes;
    Draft m_draft;
    int m_undoSeconds = 0;
    QLabel *m_account;
    EnvironmentBadge *m_badge;
    OriginalNotice *m_original;
    ProblemList *m_problems;
    QLabel *m_complete; // nothing is missing
    QToolButton *m_foldButton;
    QWidget *m_summary;
    QLabel *m_items = nullptr;
    QLabel *m_order = nullptr;
    QWidget *m_orderPart = nullptr;
    QLabel *m_recipient = nullptr;
    QLabel *m_shipping = nullptr;
    QLabel *m_outcome;
};

} // namespace platen
