// The inside of the wizard's window, shared by the files that it is written in.
#pragma once

#include "ui/wizard/draft_keeper.h"
#include "ui/wizard/items_page.h"
#include "ui/wizard/order_wizard.h"
#include "ui/wizard/quote_desk.h"
#include "ui/wizard/review_page.h"

#include <QTime>
#include <QTimer>

#include <array>
#include <set>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace platen {

class ErrorBox;
class StepList;

class OrderWizard::Private
{
public:
    static constexpr std::size_t reviewStep = 3; // the last one

    Private(OrderWizard &wizard, EngineHost &engineHost);

    void build();
    void connectAll();
    void start(const Draft &draft, const QString &orderId);
    void open();
    void goTo(std::size_t step);
    void leave(std::size_t step);
    void focusStep();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Draft withoutProductTitles(Draft draft) const;
    void edited();
    void check();
    void checked(int round, std::vector<Error> found, const Result<void> &byEngine);
    void showErrors();
    void jumpTo(const QString &pointer);
    void place();
    void showPrice();
    void showPlaceable(); // whether it can be placed, and beside the button why not
    void openFile();
    void saveFile();
    void discard();
    void addAccount();
    void failWith(const Error &error, const QString &consequence);
    void showKept();
    // Closes once everything is kept; stays where that fails. A draft with nothing entered is not left behind.
    void closeKept();
    [[nodiscard]] bool isSettled() const; // it can close at once
    [[nodiscard]] bool isEmptied() const; // nothing is entered any more of what is kept

    OrderWizard &q;
    EngineHost &host;
    WizardContext context;
    QuoteDesk quotes;
    DraftKeeper *keeper;
    Draft base;                  // as it was started with: members that no step asks for stay as they were
    Draft blank;                 // as it is with nothing entered: the base, and what Platen fills in by itself
    bool entered = false;        // something else than that
    bool startedNew = false;     // not as a draft that was kept before
    bool accountChanged = false; // since the last edit: its defaults are no edit
    std::vector<Error> errors;
    std::set<std::size_t> left; // the steps that were left at least once: what is missing there is said
    QTimer checkPause;
    int checkRound = 0;
    int checkedRound = 0;     // the last one that was answered
    bool placeWanted = false; // once it is known whether something is wrong
    int undoSeconds = 0;
    bool placing = false;
    bool closing = false;
    bool loading = false;
    bool opened = false; // it is known which accounts there are
    QTime keptAt;        // when the draft on the screen was kept; invalid: not since it was opened

    StepList *steps = nullptr;
    QStackedWidget *stack = nullptr;
    std::array<WizardPage *, 4> pages{};
    ItemsPage *items = nullptr;
    ReviewPage *review = nullptr;
    ErrorBox *failure = nullptr;
    QLabel *kept = nullptr;
    QLabel *heldBack = nullptr;
    QPushButton *draftMenu = nullptr;
    QAction *discardAction = nullptr;
    QPushButton *back = nullptr;
    QPushButton *next = nullptr;
    QPushButton *placeButton = nullptr;
};

} // namespace platen
