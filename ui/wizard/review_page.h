// The last step: all of it once more, what it costs, where it goes, and what is still wrong.
#pragma once

#include "core/store/order_query.h"
#include "ui/wizard/quote_desk.h"
#include "ui/wizard/wizard_page.h"

class QLabel;
class QVBoxLayout;

namespace platen {

class EnvironmentBadge;
class ErrorBox;

class ReviewPage : public WizardPage
{
    Q_OBJECT
public:
    ReviewPage(WizardContext &context, QuoteDesk &quotes, QWidget *parent = nullptr);

    void load(const Draft &draft) override;
    void store(Draft &draft) const override; // it asks for nothing
    void showErrors(const std::vector<Error> &errors) override;
    [[nodiscard]] bool asksFor(const QString &pointer) const override;
    void reveal(const QString &pointer) override;

    void setUndoSeconds(int seconds);
    // Placing it failed: nothing was sent. `kept`: the draft is stored as it is on the screen.
    void showFailure(const Error &error, bool kept);
    void clearFailure();
    // The order that this one is a copy of may exist: until that is clear, this one cannot be placed.
    [[nodiscard]] bool isHeldBack() const { return m_isHeldBack; }

Q_SIGNALS:
    void fieldWanted(const QString &pointer); // a person wants to put that right
    void heldBackChanged();

private:
    void describe();
    void readOriginal();
    void describeOriginal(const std::optional<store::OrderRow> &original);
    void holdBack(bool held);
    void describeItems();
    void describeTotal();
    void describeOutcome();
    void describeOrder();
    QLabel *addSection(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part = nullptr);

    WizardContext &m_context;
    QuoteDesk &m_quotes;
    Draft m_draft;
    int m_undoSeconds = 0;
    bool m_hasProblems = false;
    bool m_isHeldBack = false;
    QWidget *m_problems;
    QVBoxLayout *m_problemList;
    QVBoxLayout *m_original; // a notice about the order that this one is a copy of
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
