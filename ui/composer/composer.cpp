// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "core/domain/json_members.h"
#include "core/store/order_query.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/composer/artwork_page.h"
#include "ui/composer/composer_calls.h"
#include "ui/composer/composer_view.h"
#include "ui/composer/draft_file.h"
#include "ui/composer/draft_file_dialogs.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/items_page.h"
#include "ui/composer/place_bar.h"
#include "ui/composer/rail.h"
#include "ui/composer/recipient_page.h"
#include "ui/composer/shipping_page.h"
#include "ui/composer/step_list.h"
#include "ui/composer/undo_note.h"
#include "ui/forms/tab_order.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/when_done.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

// -1 if it is in none.
int sectionOf(const std::vector<ComposerSection *> &sections, const QWidget *widget)
{
    const auto found = std::find_if(sections.begin(), sections.end(), [widget](const ComposerSection *section) {
        return widget && section->isAncestorOf(widget);
    });
    return found == sections.end() ? -1 : static_cast<int>(found - sections.begin());
}

} // namespace

Composer::Composer(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_context(host)
    , m_model(m_context.model())
    , m_quotes(m_context)
    , m_check(m_context)
    , m_keeper(new DraftKeeper(host, this))
    , m_drop(m_model)
    , m_items(new ItemsPage(m_context))
    , m_sections{m_items, new RecipientPage(m_context), new ShippingPage(m_context, m_quotes)}
    , m_rail(new Rail(m_context, m_quotes))
    , m_bar(new PlaceBar(m_context, m_quotes))
    , m_view(new ComposerView(m_sections, {tr("Account and items"), tr("Recipient"), tr("Shipping"), tr("Review")},
                              m_rail, m_bar))
    , m_artworkPage(new ArtworkPage(m_context.artwork(), m_model, m_view))
{
    m_artworkPage->hide();
    setObjectName(QStringLiteral("composer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    for (std::size_t i = 1; i < m_sections.size(); ++i)
        m_sections[i]->setMnemonics(false);
    connectAll();
    resize(sizeHint().boundedTo(screen()->availableSize())); // as a window of its own
}

Composer::~Composer()
{
    disconnect(qApp, nullptr, this, nullptr); // a field that has the focus loses it as it is destroyed
    m_keeper->finish(isNothingEntered());
    delete m_view; // before the objects that its sections use
}

void Composer::connectAll()
{
    connect(&m_view->steps(), &StepList::chosen, this, [this](int step) { goTo(step, false); });
    connect(m_bar, &PlaceBar::placeWanted, this, &Composer::place);
    connect(m_bar, &PlaceBar::missingWanted, this, [this] { goTo(static_cast<int>(m_sections.size()), false); });
    connect(m_bar, &PlaceBar::saveFileWanted, this, &Composer::saveFile);
    connect(m_bar, &PlaceBar::discardWanted, this, &Composer::discard);
    connect(m_items, &ItemsPage::accountWanted, this, &Composer::addAccount);
    connect(m_rail, &Rail::fieldWanted, this, &Composer::jumpTo);
    connect(&m_context.artwork(), &ArtworkDesk::problemsChanged, &m_check, &DraftCheck::checkNow);
    connect(&m_context.artwork(), &ArtworkDesk::acceptedChanged, this, &Composer::placeChanged);
    connect(&m_context.artwork(), &ArtworkDesk::lookWanted, this, &Composer::lookAt);
    connect(m_artworkPage, &ArtworkPage::left, this, &Composer::leaveArtwork);
    connect(m_artworkPage, &ArtworkPage::orderWanted, this, &Composer::orderWanted);
    connect(m_rail, &Rail::heldBackChanged, this, &Composer::showPlaceable);
    connect(&m_view->note(), &UndoNote::undoWanted, this, [this] { m_drop.undo(); });
    connect(&m_model, &DraftModel::providerChanged, this, &Composer::placeArtwork);
    connect(&m_model, &DraftModel::edited, this, &Composer::edited);
    connect(&m_model, &DraftModel::errorsChanged, this, &Composer::showErrors);
    connect(m_keeper, &DraftKeeper::kept, this, [this] {
        m_keptAt = QTime::currentTime();
        showKept();
        Q_EMIT placeChanged();
    });
    connect(m_keeper, &DraftKeeper::failed, this, &Composer::showKept);
    connect(&m_host, &EngineHost::accountsChanged, this, &Composer::learnAccounts);
    connect(&m_host, &EngineHost::ordersChanged, this, &Composer::lookForDraft);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const int section = sectionOf(m_sections, before);
        if (now && isAncestorOf(now) && section >= 0 && section != sectionOf(m_sections, now))
            leaveSection(section);
        focusMoved(now);
    });
}

void Composer::startEmpty()
{
    startFrom({}, {});
}

void Composer::startFrom(const Draft &draft, const QString &orderId, const QString &pointer)
{
    m_left.clear();
    m_view->failure()->clear();
    m_resumeAt = pointer;
    m_pointer = pointer;
    m_context.load(draft);
    showErrors();
    m_hasBegun = false;
    m_isNew = orderId.isEmpty();
    m_keeper->start(m_model.draft(), orderId);
    m_keptAt = {};
    m_bar->setDraftState({});
    m_bar->setDiscardable(!m_isNew);
    setSection(0);
    m_view->steps().setCurrent(0);
    m_view->scrollTo(0);
    showPlaceable();
    m_check.checkNow();
    learnAccounts();
    Q_EMIT titleChanged();
}

void Composer::noteLeftOut(const Error &error)
{
    failWith(error, tr("This part of the file was left out; the rest was opened."));
}

QString Composer::title() const
{
    const Draft draft = m_model.draft();
    for (const QString &name : {draft.reference, draft.recipient.name, draft.recipient.company}) {
        if (!name.isEmpty())
            return name;
    }
    return m_isNew ? tr("New order") : tr("Draft");
}

const QString &Composer::orderId() const
{
    return m_keeper->orderId();
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
        m_rail->setUndoSeconds(m_undoSeconds);
        m_context.setAccounts(opening->accounts);
        if (m_context.accountName().isEmpty())
            chooseFirstAccount(opening->lastAccount);
        m_isOpen = true;
        begin();
    });
}

// A draft opened in the background takes the focus when it is first shown.
void Composer::begin()
{
    if (!m_isOpen || !isVisible() || std::exchange(m_hasBegun, true))
        return;
    if (m_resumeAt.isEmpty())
        m_items->firstField()->setFocus(Qt::TabFocusReason);
    else // once the fields for the account are laid out
        QTimer::singleShot(0, this, [this] { jumpTo(std::exchange(m_resumeAt, {})); });
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
    const AccountInfo *info = m_context.account();
    m_view->setEnvironment(info ? info->environment : QString());
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
        m_bar->setDraftState(tr("Saving the draft…"));
    m_view->failure()->clear();
    Q_EMIT titleChanged();
}

void Composer::goTo(int step, bool withFocus)
{
    const int review = static_cast<int>(m_sections.size());
    if (step != m_section)
        leaveSection(m_section);
    m_view->steps().setCurrent(step);
    if (step == review) {
        for (int i = 0; i < review; ++i)
            m_left.insert(i);
        showErrors();
        m_rail->unfold();
    } else {
        setSection(step);
    }
    m_view->scrollTo(step);
    showPlaceable();
    m_check.checkNow();
    if (withFocus)
        (step == review ? m_bar->placeButton() : m_sections[static_cast<std::size_t>(step)]->firstField())
            ->setFocus(Qt::TabFocusReason);
}

void Composer::lookAt(std::size_t item, const QString &area)
{
    m_lookedAt = itemPointer(item, QStringLiteral("/artwork/") + pointerToken(area));
    m_view->showInstead(m_artworkPage);
    m_artworkPage->setArtwork(item, area);
    m_artworkPage->firstInput()->setFocus(Qt::OtherFocusReason);
}

void Composer::leaveArtwork()
{
    m_view->showSections();
    jumpTo(m_lookedAt);
}

void Composer::jumpTo(const QString &pointer)
{
    const int step = static_cast<int>(m_model.stepOf(pointer));
    goTo(step, false);
    m_sections[static_cast<std::size_t>(step)]->reveal(pointer);
    if (QWidget *field = focusWidget())
        m_view->ensureVisible(field);
}

void Composer::focusMoved(QWidget *now)
{
    if (!now || !isAncestorOf(now))
        return;
    const int section = sectionOf(m_sections, now);
    if (QGuiApplication::mouseButtons() == Qt::NoButton) // else the page would move under the mouse
        m_view->ensureVisible(now);
    if (section < 0)
        return;
    m_view->steps().setCurrent(section);
    setSection(section);
    const QString pointer = m_sections[static_cast<std::size_t>(section)]->pointerAt(now);
    if (!pointer.isEmpty() && std::exchange(m_pointer, pointer) != pointer)
        Q_EMIT placeChanged();
}

void Composer::setSection(int section)
{
    if (std::exchange(m_section, section) == section)
        return;
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setMnemonics(static_cast<int>(i) == section);
}

void Composer::leaveSection(int section)
{
    if (m_left.insert(section).second)
        showErrors();
}

void Composer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    begin();
}

// Tab stays in the composer: after the last button comes the first field again.
bool Composer::focusNextPrevChild(bool next)
{
    QWidget *from = QApplication::focusWidget();
    QWidget *to = nextInput(*this, from && isAncestorOf(from) ? from : nullptr, next);
    if (!to)
        return false;
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// Return presses a button, and leads from a field to the next section.
void Composer::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    QWidget *now = QApplication::focusWidget();
    if (auto *button = qobject_cast<QAbstractButton *>(now))
        button->click();
    else if (now && m_sections[static_cast<std::size_t>(m_section)]->isAncestorOf(now))
        goTo(m_section + 1, true);
}

void Composer::showErrors()
{
    const auto isLate = [this](const Error &error) {
        return m_left.contains(static_cast<int>(m_model.stepOf(error.pointer)));
    };
    QList<int> marked;
    for (int step = 0; step < static_cast<int>(m_sections.size()); ++step) {
        std::vector<Error> here;
        for (const Error &error : m_model.errors()) {
            if (static_cast<int>(m_model.stepOf(error.pointer)) == step && isLate(error))
                here.push_back(error);
        }
        m_sections[static_cast<std::size_t>(step)]->showErrors(here);
        if (!here.empty())
            marked.append(step);
    }
    m_view->steps().setMarks(marked);
    m_rail->showErrors(m_model.errors(), isLate);
    m_bar->setMissing(static_cast<int>(m_model.errors().size()));
}

void Composer::showPlaceable()
{
    m_bar->setPlaceable(!m_isPlacing, m_rail->isHeldBack());
}

void Composer::takeArtwork(const std::vector<QJsonObject> &artwork)
{
    m_artwork.insert(m_artwork.end(), artwork.begin(), artwork.end());
    placeArtwork();
}

void Composer::placeArtwork()
{
    if (m_artwork.empty())
        return;
    const auto count = static_cast<int>(m_artwork.size());
    if (!m_model.provider()) {
        m_view->note().say(tr("%n artwork file(s) are added once the draft has an account.", nullptr, count), false);
        return;
    }
    const int placed = m_drop.place(std::exchange(m_artwork, {}));
    m_view->note().say(placed > 0 ? tr("%n artwork file(s) added. Nothing was sent.", nullptr, placed)
                                  : tr("%1 takes no artwork with an order.").arg(m_model.provider()->name),
                       placed > 0);
}

void Composer::place()
{
    if (m_isPlacing || m_rail->isHeldBack())
        return;
    for (int i = 0; i < static_cast<int>(m_sections.size()); ++i)
        m_left.insert(i);
    showErrors();
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
    m_view->setSectionsEnabled(false);
    // A save in progress decides which order this draft is placed as.
    m_keeper->settle([this, draft = m_model.draft(), alive = QPointer<Composer>(this)] {
        if (!alive)
            return;
        auto call = [draft, id = m_keeper->orderId(), undo = m_undoSeconds, accepted = m_context.artwork().accepted()](
                        Engine &engine) { return placeFromComposer(engine, draft, id, undo, accepted); };
        whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &order) { placingEnded(order); });
    });
}

void Composer::placingEnded(const Result<Order> &order)
{
    if (order) {
        Q_EMIT placed(order->id, m_undoSeconds);
        ended();
        return;
    }
    m_isPlacing = false;
    showPlaceable();
    m_view->setSectionsEnabled(true);
    if (order.error().code == ErrorCode::Validation)
        m_check.take(order.error());
    else
        failWith(order.error(), m_keeper->isKept()
                                    ? tr("Nothing was sent. The draft is saved.")
                                    : tr("Nothing was sent. The draft is not saved. Closing now would lose it."));
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
            ended();
            return;
        }
        auto call = [id](Engine &engine) { return engine.orders().remove(id); };
        whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound)
                ended();
            else
                failWith(removed.error(), tr("The draft is still there."));
        });
    });
}

void Composer::ended()
{
    m_keeper->start(m_model.draft(), {});
    Q_EMIT left();
}

// A draft can be discarded in the list, or placed by another program, while it is open here.
void Composer::lookForDraft()
{
    const QString id = m_keeper->orderId();
    if (id.isEmpty() || m_isPlacing || m_isLeaving)
        return;
    const auto future = m_host.read([id](store::OrderReader &reader) { return reader.rowOf(id); });
    whenDone(future, this, [this, id](const Result<std::optional<store::OrderRow>> &row) {
        const bool isMine = id == m_keeper->orderId() && !m_isPlacing && !m_isLeaving;
        if (isMine && row && (!*row || (*row)->stage != Stage::Draft) && m_keeper->isKept())
            ended();
    });
}

void Composer::showKept()
{
    m_bar->setDiscardable(!m_keeper->orderId().isEmpty());
    if (m_keeper->error())
        m_bar->setDraftState(m_context.account()
                                 ? tr("The draft is not saved: %1").arg(m_keeper->error()->message.text())
                                 : tr("The draft is saved once it has an account."));
    else if (m_keeper->isKept())
        m_bar->setDraftState(m_keptAt.isValid()
                                 ? tr("Draft saved, %1").arg(QLocale().toString(m_keptAt, QLocale::ShortFormat))
                                 : QString());
}

void Composer::failWith(const Error &error, const QString &consequence)
{
    m_view->failure()->clearActions();
    m_view->failure()->setError(error, consequence);
}

bool Composer::isNothingEntered() const
{
    return m_isNew && !m_model.isEntered();
}

bool Composer::isKept() const
{
    return m_keeper->isKept();
}

bool Composer::isSettled() const
{
    return m_keeper->isKept() && !(isNothingEntered() && !m_keeper->orderId().isEmpty());
}

void Composer::settle(std::function<void(bool isKept)> then)
{
    m_keeper->settle([this, then = std::move(then), alive = QPointer<Composer>(this)] {
        if (!alive)
            return;
        if (!m_keeper->isKept()) {
            failWith(*m_keeper->error(), tr("This draft is not saved. Closing now would lose it."));
            offerToLose();
        }
        then(m_keeper->isKept());
    });
}

void Composer::leave()
{
    if (m_isLeaving || m_isPlacing)
        return;
    if (isSettled()) {
        Q_EMIT left();
        return;
    }
    m_isLeaving = true;
    settle([this](bool isKept) {
        m_isLeaving = false;
        if (isSettled()) {
            Q_EMIT left();
        } else if (isKept) {
            // If this fails, only an empty draft stays behind: no reason to keep the tab open.
            m_isLeaving = true;
            auto call = [id = m_keeper->orderId()](Engine &engine) { return engine.orders().remove(id); };
            whenDone(m_host.ask<Order>(call), this, [this](const Result<Order> &) { ended(); });
        }
    });
}

void Composer::offerToLose()
{
    QPushButton *save = m_view->failure()->addAction(tr("Save draft as file…"));
    QPushButton *lose = m_view->failure()->addAction(tr("Close without saving"));
    lose->setObjectName(QStringLiteral("lose"));
    connect(save, &QPushButton::clicked, this, &Composer::saveFile);
    connect(lose, &QPushButton::clicked, this, &Composer::ended);
}

} // namespace platen
