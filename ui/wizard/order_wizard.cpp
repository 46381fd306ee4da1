#include "ui/wizard/order_wizard.h"

#include "core/domain/order_document.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/draft_file.h"
#include "ui/wizard/draft_keeper.h"
#include "ui/wizard/items_page.h"
#include "ui/wizard/recipient_page.h"
#include "ui/wizard/review_page.h"
#include "ui/wizard/shipping_page.h"
#include "ui/wizard/step_list.h"
#include "ui/wizard/wizard_calls.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTime>
#include <QTimer>
#include <QVBoxLayout>

#include <array>
#include <set>
#include <utility>

namespace platen {

namespace {

constexpr int pauseBeforeChecking = 250; // ms
constexpr std::size_t reviewStep = 3;

} // namespace

class OrderWizard::Private
{
public:
    Private(OrderWizard &wizard, EngineHost &engineHost);

    void build();
    void connectAll();
    void start(const Draft &draft, const QString &orderId);
    void open();
    void goTo(std::size_t step);
    void leave(std::size_t step);
    [[nodiscard]] Draft draft() const;
    void edited();
    void check();
    void checked(int round, std::vector<Error> found, const Result<void> &byEngine);
    void showErrors();
    void jumpTo(const QString &pointer);
    void place();
    void showPrice();
    void openFile();
    void saveFile();
    void discard();
    void addAccount();
    void failWith(const Error &error, const QString &consequence);
    void showKept();
    // Closes once everything is kept; stays where that fails.
    void closeKept();

    OrderWizard &q;
    EngineHost &host;
    WizardContext context;
    QuoteDesk quotes;
    DraftKeeper *keeper;
    Draft base; // as it was started with: members that no step asks for stay as they were
    std::vector<Error> errors;
    std::set<std::size_t> left; // the steps that were left at least once: what is missing there is said
    QTimer checkPause;
    int checkRound = 0;
    int checkedRound = 0;     // the last one that was answered
    bool placeWanted = false; // once it is known whether something is wrong
    int undoSeconds = 0;
    bool accountGiven = false; // the draft names its account
    bool placing = false;
    bool closing = false;
    bool loading = false;

    StepList *steps = nullptr;
    QStackedWidget *stack = nullptr;
    std::array<WizardPage *, 4> pages{};
    ItemsPage *items = nullptr;
    ReviewPage *review = nullptr;
    ErrorBox *failure = nullptr;
    QLabel *kept = nullptr;
    QPushButton *draftMenu = nullptr;
    QAction *discardAction = nullptr;
    QPushButton *back = nullptr;
    QPushButton *next = nullptr;
    QPushButton *placeButton = nullptr;
};

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

void OrderWizard::Private::build()
{
    items = new ItemsPage(context);
    auto *recipient = new RecipientPage(context);
    auto *shipping = new ShippingPage(context, quotes);
    review = new ReviewPage(context, quotes);
    pages = {items, recipient, shipping, review};
    stack = new QStackedWidget;
    for (WizardPage *page : pages)
        stack->addWidget(page);
    steps = new StepList({OrderWizard::tr("Account and items"), OrderWizard::tr("Recipient"),
                          OrderWizard::tr("Shipping"), OrderWizard::tr("Review")});

    failure = new ErrorBox;
    kept = new QLabel;
    kept->setObjectName(QStringLiteral("draftState"));
    QPalette muted = q.palette();
    muted.setColor(QPalette::WindowText, themeColor(Token::Muted, muted));
    kept->setPalette(muted);
    draftMenu = new QPushButton(OrderWizard::tr("&Draft"));
    draftMenu->setObjectName(QStringLiteral("draftMenu"));
    auto *menu = new QMenu(draftMenu);
    menu->addAction(OrderWizard::tr("&Open a draft file…"), QKeySequence::Open, &q, [this] { openFile(); });
    menu->addAction(OrderWizard::tr("&Save draft as file…"), QKeySequence::SaveAs, &q, [this] { saveFile(); });
    menu->addSeparator();
    discardAction = menu->addAction(OrderWizard::tr("&Discard this draft"), &q, [this] { discard(); });
    draftMenu->setMenu(menu);
    back = new QPushButton(OrderWizard::tr("&Back"));
    next = new QPushButton(OrderWizard::tr("&Next"));
    placeButton = new QPushButton(OrderWizard::tr("P&lace order"));
    auto *close = new QPushButton(OrderWizard::tr("Close"));
    back->setObjectName(QStringLiteral("back"));
    next->setObjectName(QStringLiteral("next"));
    placeButton->setObjectName(QStringLiteral("place"));
    close->setObjectName(QStringLiteral("close"));
    for (QPushButton *button : {back, close, draftMenu, placeButton})
        button->setAutoDefault(false);
    next->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &q, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    buttons->setSpacing(grid(2));
    buttons->addWidget(draftMenu);
    buttons->addWidget(kept, 1);
    buttons->addWidget(close);
    buttons->addWidget(back);
    buttons->addWidget(next);
    buttons->addWidget(placeButton);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(steps);
    middle->addWidget(new Hairline(Qt::Vertical));
    middle->addWidget(stack, 1);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(failure);
    layout->addWidget(new Hairline);
    layout->addLayout(buttons);
    stack->setMinimumHeight(q.fontMetrics().height() * 16);
    q.resize(q.fontMetrics().averageCharWidth() * 140, q.fontMetrics().height() * 38);
}

void OrderWizard::Private::connectAll()
{
    QObject::connect(steps, &StepList::chosen, &q, [this](int step) { goTo(static_cast<std::size_t>(step)); });
    QObject::connect(back, &QPushButton::clicked, &q,
                     [this] { goTo(static_cast<std::size_t>(std::max(stack->currentIndex() - 1, 0))); });
    QObject::connect(next, &QPushButton::clicked, &q,
                     [this] { goTo(std::min(static_cast<std::size_t>(stack->currentIndex()) + 1, reviewStep)); });
    QObject::connect(placeButton, &QPushButton::clicked, &q, [this] { place(); });
    for (WizardPage *page : pages)
        QObject::connect(page, &WizardPage::edited, &q, [this] { edited(); });
    QObject::connect(items, &ItemsPage::accountWanted, &q, [this] { addAccount(); });
    QObject::connect(review, &ReviewPage::fieldWanted, &q, [this](const QString &pointer) { jumpTo(pointer); });
    QObject::connect(&checkPause, &QTimer::timeout, &q, [this] { check(); });
    QObject::connect(&quotes, &QuoteDesk::changed, &q, [this] { showPrice(); });
    QObject::connect(keeper, &DraftKeeper::kept, &q, [this] { showKept(); });
    QObject::connect(keeper, &DraftKeeper::failed, &q, [this] { showKept(); });
    QObject::connect(&host, &EngineHost::accountsChanged, &q, [this] { open(); });
    // A draft that was kept under an account that is not the one of the outbox would go to the wrong place.
    QObject::connect(&context, &WizardContext::accountChosen, &q, [this] {
        if (!loading)
            quotes.setDraft(draft());
    });
}

void OrderWizard::Private::start(const Draft &draft, const QString &orderId)
{
    loading = true;
    base = draft;
    accountGiven = !draft.account.isEmpty();
    errors.clear();
    left.clear();
    failure->clear();
    review->clearFailure();
    for (WizardPage *page : pages) {
        page->load(draft);
        page->showErrors({});
    }
    loading = false;
    keeper->start(this->draft(), orderId);
    q.setWindowTitle(orderId.isEmpty() ? OrderWizard::tr("New order") : OrderWizard::tr("Draft"));
    kept->clear();
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
        const bool untouched = keeper->orderId().isEmpty() && draft() == base;
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
        // That an account was proposed is no edit.
        if (untouched)
            keeper->start(draft(), {});
        edited();
    });
}

Draft OrderWizard::Private::draft() const
{
    Draft draft = base;
    for (const WizardPage *page : pages)
        page->store(draft);
    return draft;
}

void OrderWizard::Private::edited()
{
    if (loading || placing)
        return;
    const Draft now = draft();
    keeper->keep(now);
    if (!keeper->isKept() && keeper->error() == std::nullopt)
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
    (step == reviewStep ? placeButton : next)->setDefault(true);
    pages[step]->enter();
    quotes.setDraft(draft());
    check();
    showPrice();
}

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
    auto call = [now](Engine &engine) { return engine.validate(now); };
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

void OrderWizard::Private::showPrice()
{
    const Quote *quote = quotes.quoteFor(draft().shippingMethod);
    const bool charged = context.account() && quote && quote->total;
    placeButton->setText(charged ? OrderWizard::tr("P&lace order for %1").arg(moneyText(*quote->total))
                                 : OrderWizard::tr("P&lace order"));
}

void OrderWizard::Private::place()
{
    if (placing)
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
    placeButton->setEnabled(false);
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
            placeButton->setEnabled(true);
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
            review->showFailure(order.error());
        });
    });
}

void OrderWizard::Private::openFile()
{
    auto *dialog = new QFileDialog(&q, OrderWizard::tr("Open a draft file"), QString(),
                                   OrderWizard::tr("Order documents (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        const Result<OpenedDraft> opened = openDraftFile(path);
        if (!opened) {
            failWith(opened.error(), OrderWizard::tr("The draft on the screen is as it was."));
            return;
        }
        // What was being written goes on as a draft of its own.
        keeper->settle([this, opened, alive = QPointer<OrderWizard>(&q)] {
            if (!alive)
                return;
            start(opened->draft, {});
            if (opened->leftOut)
                failWith(*opened->leftOut, OrderWizard::tr("This part of the file was left out; the rest was opened."));
        });
    });
    dialog->open();
}

void OrderWizard::Private::saveFile()
{
    auto *dialog = new QFileDialog(&q, OrderWizard::tr("Save draft as file"), QString(),
                                   OrderWizard::tr("Order documents (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (const QString reference = draft().reference; !reference.isEmpty())
        dialog->selectFile(QString(reference).replace(u'/', u'-') + QStringLiteral(".json"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        if (const Result<void> saved = saveDraftFile(path, draft()); !saved)
            failWith(saved.error(), OrderWizard::tr("The draft is kept in Platen all the same."));
    });
    dialog->open();
}

void OrderWizard::Private::discard()
{
    keeper->settle([this, alive = QPointer<OrderWizard>(&q)] {
        if (!alive)
            return;
        const QString id = keeper->orderId();
        if (id.isEmpty()) {
            q.QDialog::reject();
            return;
        }
        auto call = [id](Engine &engine) { return engine.remove(id); };
        whenDone(host.ask<Order>(call), &q, [this](const Result<Order> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound)
                q.QDialog::reject();
            else
                failWith(removed.error(), OrderWizard::tr("The draft is still there."));
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

void OrderWizard::Private::showKept()
{
    discardAction->setEnabled(!keeper->orderId().isEmpty());
    if (keeper->error()) {
        kept->setText(context.account() ? OrderWizard::tr("The draft is not kept: %1").arg(keeper->error()->message)
                                        : OrderWizard::tr("The draft is kept once it has an account."));
    } else if (keeper->isKept()) {
        kept->setText(
            OrderWizard::tr("Draft kept, %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    }
    kept->setToolTip(kept->text());
}

void OrderWizard::Private::closeKept()
{
    if (closing || placing)
        return;
    closing = true;
    keeper->settle([this, alive = QPointer<OrderWizard>(&q)] {
        if (!alive)
            return;
        closing = false;
        if (keeper->isKept()) {
            q.QDialog::reject();
            return;
        }
        failWith(*keeper->error(), OrderWizard::tr("This draft is not kept: closing now would lose it."));
        QPushButton *save = failure->addAction(OrderWizard::tr("Save draft as file…"));
        QPushButton *lose = failure->addAction(OrderWizard::tr("Close and lose it"));
        lose->setObjectName(QStringLiteral("lose"));
        QObject::connect(save, &QPushButton::clicked, &q, [this] { saveFile(); });
        QObject::connect(lose, &QPushButton::clicked, &q, [this] { q.QDialog::reject(); });
    });
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
    d->keeper->finish();
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
    if (d->keeper->isKept())
        QDialog::reject();
    else
        d->closeKept();
}

void OrderWizard::closeEvent(QCloseEvent *event)
{
    if (d->keeper->isKept()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    d->closeKept();
}

} // namespace platen
