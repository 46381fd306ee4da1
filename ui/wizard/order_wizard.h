// SPDX-License-Identifier: GPL-3.0-or-later
// The order wizard: account and items, recipient, shipping, review. It asks what the chosen account's provider declares
// that it needs, and nothing else. What is typed is kept as a draft all the time; closing loses nothing.
#pragma once

#include "ui/wizard/draft_check.h"
#include "ui/wizard/quote_desk.h"
#include "ui/wizard/wizard_context.h"

#include <QDialog>
#include <QTime>

#include <set>

namespace platen {

class DraftKeeper;
class ReviewPage;
class WizardFrame;
class WizardPage;

class OrderWizard : public QDialog
{
    Q_OBJECT
public:
    explicit OrderWizard(EngineHost &host, QWidget *parent = nullptr);
    ~OrderWizard() override;

    // A new order, with the account that was used last.
    void startEmpty();
    // From a draft: a file that was opened, a duplicate, a reprint (`orderId` empty: it becomes a draft of its own), or
    // a draft that was kept under `orderId`.
    void startFrom(const Draft &draft, const QString &orderId);

    void reject() override;

Q_SIGNALS:
    // The order is in the outbox and is sent once `undoSeconds` have passed; until then Engine::recall takes it back.
    void placed(const QString &orderId, int undoSeconds);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectAll();
    void learnAccounts();
    void chooseFirstAccount(const QString &lastAccount);
    void addAccount();

    void goTo(int step);
    void jumpTo(const QString &pointer);
    void edited();
    void showErrors();
    void showPrice();
    void showPlaceable();

    void place();
    void placeNow();
    void placingEnded(const Result<Order> &order);

    void openFile();
    void saveFile();
    void discard();
    void showKept();
    void failWith(const Error &error, const QString &consequence);
    // Closes once everything is kept; stays if that fails. A draft with nothing entered is not left behind.
    void closeKept();
    void offerToLose();
    [[nodiscard]] bool isNothingEntered() const; // of a draft that was not kept before
    [[nodiscard]] bool isSettled() const;        // it can close at once

    EngineHost &m_host;
    WizardContext m_context;
    DraftModel &m_model;
    QuoteDesk m_quotes;
    DraftCheck m_check;
    DraftKeeper *m_keeper;
    bool m_isNew = false; // not a draft that was kept before
    std::set<int> m_left; // the steps that were left at least once: what is missing there is said
    int m_undoSeconds = 0;
    bool m_isPlacing = false;
    bool m_isClosing = false;
    bool m_isOpen = false; // it is known which accounts there are
    QTime m_keptAt;        // when the draft on the screen was kept; invalid: not since it was opened

    std::vector<WizardPage *> m_pages;
    ReviewPage *m_review = nullptr;
    WizardFrame *m_frame = nullptr;
};

} // namespace platen
