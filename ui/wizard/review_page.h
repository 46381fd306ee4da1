// The last step: all of it once more, what it costs, where it goes, and what is still wrong.
#pragma once

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
    // What came of placing the order: nothing was placed.
    void showFailure(const Error &error);
    void clearFailure();

Q_SIGNALS:
    void fieldWanted(const QString &pointer); // a person wants to put that right

private:
    void describe();
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
    QWidget *m_problems;
    QVBoxLayout *m_problemList;
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
