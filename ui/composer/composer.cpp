// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "ui/accounts/accounts_dialog.h"
#include "ui/composer/composer_calls.h"
#include "ui/composer/composer_frame.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/draft_file_dialogs.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/items_page.h"
#include "ui/composer/recipient_page.h"
#include "ui/composer/review_page.h"
#include "ui/composer/shipping_page.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace platen {

Composer::Composer(EngineHost &host, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_context(host)
    , m_model(m_context.model())
    , m_quotes(m_context)
    , m_check(m_context)
    , m_keeper(new DraftKeeper(host, this))
{
    setObjectName(QStringLiteral("composer"));
    setWindowTitle(tr("New order"));
    setSizeGripEnabled(true);
    build();
    connectAll();
}

Composer::~Composer()
{
    m_keeper->finish(isNothingEntered());
    delete m_frame; // before the objects that its pages use
}

void Composer::build()
{
    m_review = new ReviewPage(m_context, m_quotes);
    m_pages = {new ItemsPage(m_context), new RecipientPage(m_context), new ShippingPage(m_context, m_quotes), m_review};
    m_frame = new ComposerFrame(m_pages, {tr("Account and items"), tr("Recipient"), tr("Shipping"), tr("Review")});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    const QSize size(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 38);
    resize(size.boundedTo(screen()->availableSize() * 0.9));
}

void Composer::connectAll()
{
    connect(m_frame, &ComposerFrame::stepWanted, this, [this](int step, bool withFocus) {
        goTo(step);
        if (withFocus)
            m_frame->focusStep();
    });
    connect(m_frame, &ComposerFrame::placeWanted, this, &Composer::place);
    connect(m_frame, &ComposerFrame::closeWanted, this, &QDialog::reject);
    connect(m_frame, &ComposerFrame::openFileWanted, this, &Composer::openFile);
    connect(m_frame, &ComposerFrame::saveFileWanted, this, &Composer::saveFile);
    connect(m_frame, &ComposerFrame::discardWanted, this, &Composer::discard);
    connect(static_cast<ItemsPage *>(m_pages.front()), &ItemsPage::accountWanted, this, &Composer::addAccount);
    connect(m_review, &ReviewPage::fieldWanted, this, &Composer::jumpTo);
    connect(m_review, &ReviewPage::heldBackChanged, this, &Composer::showPlaceable);
    connect(&m_model, &DraftModel::edited, this, &Composer::edited);
    connect(&m_model, &DraftModel::errorsChanged, this, &Composer::showErrors);
    connect(&m_quotes, &QuoteDesk::changed, this, &Composer::showPrice);
    connect(m_keeper, &DraftKeeper::kept, this, [this] {
        m_keptAt = QTime::currentTime();
        showKept();
    });
    connect(m_keeper, &DraftKeeper::failed, this, &Composer::showKept);
    connect(&m_host, &EngineHost::accountsChanged, this, &Composer::learnAccounts);
}

void Composer::startEmpty()
{
    startFrom({}, {});
}

void Composer::startFrom(const Draft &draft, const QString &orderId)
{
    m_left.clear();
    m_frame->failure()->clear();
    m_review->clearFailure();
    m_context.load(draft);
    showErrors();
    m_isNew = orderId.isEmpty();
    m_keeper->start(m_model.draft(), orderId);
    m_keptAt = {};
    setWindowTitle(m_isNew ? tr("New order") : tr("Draft"));
    m_frame->setDraftState({});
    m_frame->setDiscardable(!m_isNew);
    goTo(0);
    learnAccounts();
}

void Composer::learnAccounts()
{
    auto call = [](Engine &engine) { return openComposer(engine); };
    whenDone(m_host.ask<ComposerOpening>(call), this, [this](const Result<ComposerOpening> &opening) {
        if (!opening) {
            failWith(opening.error(), tr("The accounts could not be loaded, so no order can be placed yet."));
            return;
        }
        m_undoSeconds = opening->undoSeconds;
        m_review->setUndoSeconds(m_undoSeconds);
        m_context.setAccounts(opening->accounts);
        if (m_context.accountName().isEmpty())
            chooseFirstAccount(opening->lastAccount);
        if (!std::exchange(m_isOpen, true))
            m_frame->focusStep();
    });
}

void Composer::chooseFirstAccount(const QString &lastAccount)
{
    const std::vector<AccountInfo> &accounts = m_context.accounts();
    const bool isLastThere = std::any_of(accounts.begin(), accounts.end(),
                                         [&](const AccountInfo &info) { return info.account.name == lastAccount; });
    if (isLastThere)
        m_context.chooseAccount(lastAccount);
    else if (accounts.size() == 1)
        m_context.chooseAccount(QString(accounts.front().account.name));
}

void Composer::addAccount()
{
    auto *dialog = new AccountsDialog(m_host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->addAccount();
}

void Composer::edited()
{
    if (m_isPlacing)
        return;
    const Draft draft = m_model.draft();
    if (isNothingEntered())
        m_keeper->keepNothing(draft);
    else
        m_keeper->keep(draft);
    if (m_keeper->isKept())
        showKept(); // also if an edit was undone before it was saved
    else if (!m_keeper->error())
        m_frame->setDraftState(tr("Saving the draft…"));
    m_frame->failure()->clear();
    m_review->clearFailure();
    showPrice();
}

void Composer::goTo(int step)
{
    const int from = m_frame->step();
    if (from != step && !m_frame->isLastStep())
        m_left.insert(from);
    m_frame->showStep(step);
    if (m_frame->isLastStep()) {
        for (int i = 0; i < step; ++i)
            m_left.insert(i);
    }
    showPlaceable();
    m_pages[static_cast<std::size_t>(step)]->enter();
    m_check.checkNow();
    showPrice();
}

void Composer::jumpTo(const QString &pointer)
{
    const int step = static_cast<int>(m_model.stepOf(pointer));
    ComposerSection *page = m_pages[static_cast<std::size_t>(step)];
    goTo(step);
    page->reveal(pointer);
    QWidget *field = QApplication::focusWidget();
    if (auto *scroll = page->findChild<QScrollArea *>(); scroll && field && scroll->isAncestorOf(field))
        scroll->ensureWidgetVisible(field, 0, grid(16));
}

void Composer::showErrors()
{
    const int steps = static_cast<int>(m_pages.size()) - 1;
    QList<int> marked;
    for (int step = 0; step < steps; ++step) {
        std::vector<Error> here;
        if (m_left.contains(step)) {
            for (const Error &error : m_model.errors()) {
                if (static_cast<int>(m_model.stepOf(error.pointer)) == step)
                    here.push_back(error);
            }
        }
        m_pages[static_cast<std::size_t>(step)]->showErrors(here);
        if (!here.empty())
            marked.append(step);
    }
    m_frame->setMarks(marked);
    const bool wasThrough = static_cast<int>(m_left.size()) == steps;
    m_review->showErrors(wasThrough ? m_model.errors() : std::vector<Error>());
    if (m_frame->isLastStep())
        m_review->refresh();
}

void Composer::showPrice()
{
    const Quote *quote = m_quotes.quoteFor(m_model.draft().shippingMethod);
    const bool isCharged = m_context.account() && quote && quote->total;
    m_frame->setPlaceText(isCharged ? tr("P&lace order for %1").arg(moneyText(*quote->total)) : tr("P&lace order"));
}

void Composer::showPlaceable()
{
    m_frame->setPlaceable(!m_isPlacing, m_review->isHeldBack());
}

void Composer::place()
{
    if (m_isPlacing || m_review->isHeldBack())
        return;
    m_check.whenChecked([this] {
        if (m_model.errors().empty())
            placeNow();
        else
            jumpTo(m_model.errors().front().pointer);
    });
}

void Composer::placeNow()
{
    m_isPlacing = true;
    showPlaceable();
    m_frame->setPagesEnabled(false);
    // A save in progress decides which order this draft is placed as.
    m_keeper->settle([this, draft = m_model.draft(), alive = QPointer<Composer>(this)] {
        if (!alive)
            return;
        auto call = [draft, id = m_keeper->orderId(), undo = m_undoSeconds](Engine &engine) {
            return placeFromComposer(engine, draft, id, undo);
        };
        whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &order) { placingEnded(order); });
    });
}

void Composer::placingEnded(const Result<Order> &order)
{
    m_isPlacing = false;
    showPlaceable();
    m_frame->setPagesEnabled(true);
    if (order) {
        m_keeper->start(m_model.draft(), {}); // the draft has become an order
        Q_EMIT placed(order->id, m_undoSeconds);
        accept();
    } else if (order.error().code == ErrorCode::Validation) {
        m_check.take(order.error());
    } else {
        m_review->showFailure(order.error(), m_keeper->isKept());
    }
}

void Composer::openFile()
{
    askForDraftFile(this, [this](const QString &path) {
        const Result<OpenedDraft> opened = openDraftFile(path);
        if (!opened) {
            failWith(opened.error(), tr("The draft on the screen is unchanged."));
            return;
        }
        // The draft written so far stays as a draft of its own.
        m_keeper->settle([this, opened, alive = QPointer<Composer>(this)] {
            if (!alive)
                return;
            startFrom(opened->draft, {});
            if (opened->leftOut)
                failWith(*opened->leftOut, tr("This part of the file was left out; the rest was opened."));
        });
    });
}

void Composer::saveFile()
{
    const Draft draft = m_model.draft();
    askWhereToSaveDraft(this, draft.reference, [this](const QString &path) {
        if (const Result<void> saved = saveDraftFile(path, m_model.draft()); !saved)
            failWith(saved.error(), m_keeper->isKept() ? tr("The draft is saved in Platen.")
                                                       : tr("The draft is not saved in Platen yet."));
    });
}

void Composer::discard()
{
    m_keeper->settle([this, alive = QPointer<Composer>(this)] {
        if (!alive)
            return;
        const QString id = m_keeper->orderId();
        if (id.isEmpty()) {
            QDialog::reject();
            return;
        }
        auto call = [id](Engine &engine) { return engine.orders().remove(id); };
        whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound)
                QDialog::reject();
            else
                failWith(removed.error(), tr("The draft is still there."));
        });
    });
}

void Composer::showKept()
{
    m_frame->setDiscardable(!m_keeper->orderId().isEmpty());
    if (m_keeper->error())
        m_frame->setDraftState(m_context.account()
                                   ? tr("The draft is not saved: %1").arg(m_keeper->error()->message.text())
                                   : tr("The draft is saved once it has an account."));
    else if (m_keeper->isKept())
        m_frame->setDraftState(m_keptAt.isValid()
                                   ? tr("Draft saved, %1").arg(QLocale().toString(m_keptAt, QLocale::ShortFormat))
                                   : QString());
}

void Composer::failWith(const Error &error, const QString &consequence)
{
    m_frame->failure()->clearActions();
    m_frame->failure()->setError(error, consequence);
}

bool Composer::isNothingEntered() const
{
    return m_isNew && !m_model.isEntered();
}

bool Composer::isSettled() const
{
    return m_keeper->isKept() && !(isNothingEntered() && !m_keeper->orderId().isEmpty());
}

void Composer::closeKept()
{
    if (m_isClosing || m_isPlacing)
        return;
    m_isClosing = true;
    m_keeper->settle([this, alive = QPointer<Composer>(this)] {
        if (!alive)
            return;
        m_isClosing = false;
        if (isSettled()) {
            QDialog::reject();
        } else if (m_keeper->isKept()) {
            // If this fails, only an empty draft stays behind: no reason to keep the window open.
            auto call = [id = m_keeper->orderId()](Engine &engine) { return engine.orders().remove(id); };
            whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &) { QDialog::reject(); });
        } else {
            failWith(*m_keeper->error(), tr("This draft is not saved. Closing now would lose it."));
            offerToLose();
        }
    });
}

void Composer::offerToLose()
{
    QPushButton *save = m_frame->failure()->addAction(tr("Save draft as file…"));
    QPushButton *lose = m_frame->failure()->addAction(tr("Close without saving"));
    lose->setObjectName(QStringLiteral("lose"));
    connect(save, &QPushButton::clicked, this, &Composer::saveFile);
    connect(lose, &QPushButton::clicked, this, [this] { QDialog::reject(); });
}

void Composer::reject()
{
    if (isSettled())
        QDialog::reject();
    else
        closeKept();
}

void Composer::closeEvent(QCloseEvent *event)
{
    if (isSettled()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    closeKept();
}

} // namespace platen
