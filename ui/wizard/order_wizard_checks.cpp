// What is wrong with the draft, and the way to it.
#include "ui/wizard/order_wizard_private.h"

#include "core/domain/order_document.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/step_list.h"

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace platen {

// What is wrong, by the steps themselves, by the document's rules and by the account's provider.
void OrderWizard::Private::check()
{
    checkPause.stop();
    const Draft now = draft();
    if (stack->currentWidget() == review)
        review->load(now);
    std::vector<Error> found;
    for (const WizardPage *page : pages) {
        for (Error &error : page->problems())
            found.push_back(std::move(error));
    }
    const int round = ++checkRound;
    if (!context.account()) {
        std::vector<Error> byRules = checkDraft(now);
        checked(round, std::move(found), byRules.empty() ? Result<void>() : Failure(combine(std::move(byRules))));
        return;
    }
    auto call = [now](Engine &engine) { return engine.orders().validate(now); };
    whenDone(host.ask<void>(call), &q,
             [this, round, found = std::move(found)](const Result<void> &valid) { checked(round, found, valid); });
}

void OrderWizard::Private::checked(int round, std::vector<Error> found, const Result<void> &byEngine)
{
    if (round != checkRound)
        return;
    checkedRound = round;
    if (!byEngine) {
        std::vector<Error> more = byEngine.error().others;
        more.insert(more.begin(), byEngine.error());
        for (Error &error : more) {
            error.others.clear();
            const bool known = std::any_of(found.begin(), found.end(),
                                           [&error](const Error &other) { return other.pointer == error.pointer; });
            if (!known)
                found.push_back(std::move(error));
        }
    }
    // In the order of the steps.
    const auto stepOf = [this](const Error &error) {
        const auto page = std::find_if(pages.begin(), pages.end(),
                                       [&error](const WizardPage *one) { return one->asksFor(error.pointer); });
        return page - pages.begin();
    };
    std::stable_sort(found.begin(), found.end(),
                     [&stepOf](const Error &a, const Error &b) { return stepOf(a) < stepOf(b); });
    errors = std::move(found);
    showErrors();
    if (std::exchange(placeWanted, false))
        place();
}

void OrderWizard::Private::showErrors()
{
    QList<int> marked;
    for (std::size_t i = 0; i < reviewStep; ++i) {
        std::vector<Error> here;
        if (left.contains(i)) {
            for (const Error &error : errors) {
                if (pages[i]->asksFor(error.pointer))
                    here.push_back(error);
            }
        }
        pages[i]->showErrors(here);
        if (!here.empty())
            marked.append(static_cast<int>(i));
    }
    steps->setMarks(marked);
    review->showErrors(left.size() == reviewStep ? errors : std::vector<Error>());
}

void OrderWizard::Private::jumpTo(const QString &pointer)
{
    for (std::size_t i = 0; i < reviewStep; ++i) {
        if (!pages[i]->asksFor(pointer))
            continue;
        goTo(i);
        pages[i]->reveal(pointer);
        QWidget *field = QApplication::focusWidget();
        if (auto *scroll = pages[i]->findChild<QScrollArea *>(); scroll && field && scroll->isAncestorOf(field))
            scroll->ensureWidgetVisible(field, 0, grid(16));
        return;
    }
}

} // namespace platen
