#include "ui/wizard/order_wizard.h"

#include "ui/accounts/accounts_dialog.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/order_wizard_private.h"
#include "ui/wizard/step_list.h"
#include "ui/wizard/wizard_calls.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace platen {

namespace {

constexpr int pauseBeforeChecking = 250; // ms

} // namespace

OrderWizard::Private::Private(OrderWizard &wizard, EngineHost &engineHost)
    : q(wizard)
    , host(engineHost)
    , context(engineHost)
    , quotes(context)
    , keeper(new DraftKeeper(engineHost, &wizard))
{
    checkPause.setSingleShot(true);
    checkPause.setInterval(pauseBeforeChecking);
}

void OrderWizard::Private::start(const Draft &draft, const QString &orderId)
{
    loading = true;
    base = draft;
    errors.clear();
    left.clear();
    failure->clear();
    review->clearFailure();
    for (WizardPage *page : pages) {
        page->load(draft);
        page->showErrors({});
    }
    loading = false;
    blank = this->draft();
    entered = false;
    accountChanged = false;
    startedNew = orderId.isEmpty();
    keeper->start(blank, orderId);
    q.setWindowTitle(orderId.isEmpty() ? OrderWizard::tr("New order") : OrderWizard::tr("Draft"));
    kept->clear();
    keptAt = {};
    discardAction->setEnabled(!orderId.isEmpty());
    steps->setMarks({});
    goTo(0);
    open();
}

// Learns which accounts there are. Again whenever that changes.
void OrderWizard::Private::open()
{
    auto call = [](Engine &engine) { return openWizard(engine); };
    whenDone(host.ask<WizardOpening>(call), &q, [this](const Result<WizardOpening> &opening) {
        if (!opening) {
            failWith(opening.error(), OrderWizard::tr("The accounts are not known, so nothing can be placed yet."));
            return;
        }
        undoSeconds = opening->undoSeconds;
        review->setUndoSeconds(undoSeconds);
        context.setAccounts(opening->accounts);
        if (context.accountName().isEmpty()) {
            const auto &there = context.accounts();
            const bool lastIsThere = std::any_of(there.begin(), there.end(), [&](const AccountInfo &info) {
                return info.account.name == opening->lastAccount;
            });
            if (lastIsThere)
                context.chooseAccount(opening->lastAccount);
            else if (there.size() == 1)
                context.chooseAccount(there.front().account.name);
        }
        edited();
        if (!std::exchange(opened, true))
            focusStep();
    });
}

Draft OrderWizard::Private::draft() const
{
    Draft draft = base;
    for (const WizardPage *page : pages)
        page->store(draft);
    return draft;
}

// The catalogue names a product some time after its SKU is there: that is no edit either.
Draft OrderWizard::Private::withoutProductTitles(Draft draft) const
{
    for (Item &item : draft.items) {
        const Product *product = context.products().find(draft.account, item.sku);
        if (product && item.title == product->title)
            item.title.clear();
    }
    return draft;
}

void OrderWizard::Private::edited()
{
    if (loading || placing)
        return;
    const Draft now = draft();
    if (std::exchange(accountChanged, false) && !entered)
        blank = now;
    entered = withoutProductTitles(now) != withoutProductTitles(blank);
    if (!startedNew || entered)
        keeper->keep(now);
    else
        keeper->keepNothing(now);
    if (keeper->isKept())
        showKept(); // also where an edit has been taken back before it was kept
    else if (keeper->error() == std::nullopt)
        kept->setText(OrderWizard::tr("Keeping the draft…"));
    quotes.setDraft(now);
    failure->clear();
    review->clearFailure();
    checkPause.start();
    showPrice();
}

void OrderWizard::Private::leave(std::size_t step)
{
    if (step != reviewStep)
        left.insert(step);
}

void OrderWizard::Private::goTo(std::size_t step)
{
    const auto from = static_cast<std::size_t>(stack->currentIndex());
    if (from != step)
        leave(from);
    if (step == reviewStep) {
        for (std::size_t i = 0; i < reviewStep; ++i)
            left.insert(i);
        review->load(draft());
    }
    stack->setCurrentIndex(static_cast<int>(step));
    steps->setCurrent(static_cast<int>(step));
    back->setEnabled(step > 0);
    next->setVisible(step != reviewStep);
    placeButton->setVisible(step == reviewStep);
    showPlaceable();
    (step == reviewStep ? placeButton : next)->setDefault(true);
    pages[step]->enter();
    quotes.setDraft(draft());
    check();
    showPrice();
}

// Where a person goes on: the step's first field, or the button that places the order.
void OrderWizard::Private::focusStep()
{
    QWidget *page = stack->currentWidget();
    if (page == review) {
        placeButton->setFocus(Qt::OtherFocusReason);
        return;
    }
    const WizardPage *step = pages[static_cast<std::size_t>(stack->currentIndex())];
    if (QWidget *first = step->firstField()) {
        first->setFocus(Qt::TabFocusReason);
        return;
    }
    for (QWidget *each = page->nextInFocusChain(); each && each != page; each = each->nextInFocusChain()) {
        const bool field = each->focusPolicy() & Qt::TabFocus && each->isEnabled() && !each->focusProxy();
        if (field && page->isAncestorOf(each) && each->isVisibleTo(page)) {
            each->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void OrderWizard::Private::showPrice()
{
    const Quote *quote = quotes.quoteFor(draft().shippingMethod);
    const bool charged = context.account() && quote && quote->total;
    placeButton->setText(charged ? OrderWizard::tr("P&lace order for %1").arg(moneyText(*quote->total))
                                 : OrderWizard::tr("P&lace order"));
}

void OrderWizard::Private::showPlaceable()
{
    const bool held = review->isHeldBack();
    placeButton->setEnabled(!placing && !held);
    placeButton->setAccessibleDescription(held ? heldBack->text() : QString());
    heldBack->setVisible(held && stack->currentWidget() == review);
}

void OrderWizard::Private::place()
{
    if (placing || review->isHeldBack())
        return;
    if (checkPause.isActive())
        check();
    if (checkedRound != checkRound) {
        placeWanted = true; // what is known is about what was there before
        return;
    }
    if (!errors.empty()) {
        jumpTo(errors.front().pointer);
        return;
    }
    placing = true;
    showPlaceable();
    stack->setEnabled(false);
    const Draft now = draft();
    // A save that is under way decides under which order this is placed.
    keeper->settle([this, now, alive = QPointer<OrderWizard>(&q)] {
        if (!alive)
            return;
        auto call = [now, id = keeper->orderId(), undo = undoSeconds](Engine &engine) {
            return placeOrder(engine, now, id, undo);
        };
        whenDone(host.ask<Order>(call), &q, [this](const Result<Order> &order) {
            placing = false;
            showPlaceable();
            stack->setEnabled(true);
            if (order) {
                Q_EMIT q.placed(order->id, undoSeconds);
                q.accept();
                return;
            }
            if (order.error().code == ErrorCode::Validation) {
                checked(checkRound, {}, Failure(order.error()));
                return;
            }
            review->showFailure(order.error(), keeper->isKept());
        });
    });
}

void OrderWizard::Private::addAccount()
{
    auto *dialog = new AccountsDialog(host, &q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->addAccount();
}

void OrderWizard::Private::failWith(const Error &error, const QString &consequence)
{
    failure->clearActions();
    failure->setError(error, consequence);
}

OrderWizard::OrderWizard(EngineHost &host, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(*this, host))
{
    setObjectName(QStringLiteral("orderWizard"));
    setWindowTitle(tr("New order"));
    setSizeGripEnabled(true);
    d->build();
    d->connectAll();
}

OrderWizard::~OrderWizard()
{
    d->keeper->finish(d->isEmptied());
}

void OrderWizard::startEmpty()
{
    Draft draft;
    draft.items.emplace_back().quantity = 1;
    d->start(draft, {});
}

void OrderWizard::startFrom(const Draft &draft, const QString &orderId)
{
    d->start(draft, orderId);
}

void OrderWizard::reject()
{
    if (d->isSettled())
        QDialog::reject();
    else
        d->closeKept();
}

void OrderWizard::closeEvent(QCloseEvent *event)
{
    if (d->isSettled()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    d->closeKept();
}

} // namespace platen
