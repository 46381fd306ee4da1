// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "core/domain/json_members.h"
#include "ui/composer/artwork_intake.h"
#include "ui/composer/artwork_page.h"
#include "ui/composer/composer_calls.h"
#include "ui/composer/composer_view.h"
#include "ui/composer/draft_ending.h"
#include "ui/composer/items_page.h"
#include "ui/composer/place_bar.h"
#include "ui/composer/rail.h"
#include "ui/composer/recipient_page.h"
#include "ui/composer/section_focus.h"
#include "ui/composer/shipping_page.h"
#include "ui/composer/step_list.h"
#include "ui/composer/touched_fields.h"
#include "ui/forms/tab_order.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/when_done.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace platen {

Composer::Composer(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_context(host)
    , m_model(m_context.model())
    , m_quotes(m_context)
    , m_check(m_context)
    , m_items(new ItemsPage(m_context))
    , m_sections{m_items, new RecipientPage(m_context), new ShippingPage(m_context, m_quotes)}
    , m_rail(new Rail(m_context, m_quotes))
    , m_bar(new PlaceBar(m_context, m_quotes))
    , m_view(new ComposerView(m_sections, {tr("Account and items"), tr("Recipient"), tr("Shipping"), tr("Review")},
                              m_rail, m_bar))
    , m_focus(new SectionFocus(m_sections, this))
    , m_touched(new TouchedFields(m_model, this))
    , m_ending(new DraftEnding(m_context, *m_bar, *m_view->failure(), this))
    , m_intake(new ArtworkIntake(m_model, m_view->note(), this))
    , m_artworkPage(new ArtworkPage(m_context.artwork(), m_model, m_view))
{
    m_artworkPage->hide();
    setObjectName(QStringLiteral("composer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connectAll();
    resize(sizeHint().boundedTo(screen()->availableSize())); // as a window of its own
}

Composer::~Composer()
{
    m_model.disconnect(this);
    delete m_focus; // a field that has the focus loses it as it is destroyed
    delete m_ending;
    delete m_view; // before the objects that its sections use
}

void Composer::connectAll()
{
    connect(&m_view->steps(), &StepList::chosen, this, [this](int step) { goTo(step, false); });
    connect(m_bar, &PlaceBar::placeWanted, this, &Composer::place);
    connect(m_bar, &PlaceBar::missingWanted, this, [this] { goTo(static_cast<int>(m_sections.size()), false); });
    connect(m_items, &ItemsPage::accountWanted, this, &Composer::accountWanted);
    connect(m_rail, &Rail::fieldWanted, this, [this](const QString &pointer) {
        m_touched->touch(pointer);
        jumpTo(pointer);
    });
    connect(&m_context.artwork(), &ArtworkDesk::problemsChanged, &m_check, &DraftCheck::checkNow);
    connect(&m_context.artwork(), &ArtworkDesk::lookWanted, this, &Composer::lookAt);
    connect(m_artworkPage, &ArtworkPage::left, this, &Composer::leaveArtwork);
    connect(m_artworkPage, &ArtworkPage::orderWanted, this, &Composer::orderWanted);
    connect(m_rail, &Rail::heldBackChanged, this, &Composer::showPlaceable);
    connect(&m_model, &DraftModel::edited, this, &Composer::edited);
    connect(&m_model, &DraftModel::errorsChanged, this, &Composer::showErrors);
    connect(m_ending, &DraftEnding::kept, this, &Composer::placeChanged);
    connect(m_ending, &DraftEnding::ended, this, &Composer::left);
    connect(m_ending, &DraftEnding::placed, this, &Composer::placed);
    connect(m_ending, &DraftEnding::invalid, this, [this](const Error &error) { m_check.take(error); });
    connect(m_ending, &DraftEnding::placingChanged, this, &Composer::showPlaceable);
    connect(&m_host, &EngineHost::accountsChanged, this, &Composer::learnAccounts);
    connect(m_focus, &SectionFocus::fieldLeft, m_touched, &TouchedFields::touch);
    connect(m_touched, &TouchedFields::changed, this, &Composer::showErrors);
    connect(m_focus, &SectionFocus::sectionEntered, &m_view->steps(), &StepList::setCurrent);
    connect(m_focus, &SectionFocus::pointerChanged, this, &Composer::placeChanged);
    connect(m_focus, &SectionFocus::fieldEntered, this, [this](QWidget *field) {
        if (QGuiApplication::mouseButtons() == Qt::NoButton) // else the page would move under the mouse
            m_view->ensureVisible(field);
    });
}

void Composer::startEmpty()
{
    startFrom({}, {});
}

void Composer::startFrom(const Draft &draft, const QString &orderId, const QString &pointer)
{
    m_view->failure()->clear();
    m_resumeAt = pointer;
    m_context.load(draft);
    m_focus->start(pointer);
    m_touched->clear();
    showErrors();
    m_hasBegun = false;
    m_ending->start(orderId);
    m_view->steps().setCurrent(0);
    m_view->scrollTo(0);
    showPlaceable();
    m_check.checkNow();
    learnAccounts();
    Q_EMIT titleChanged();
}

void Composer::noteLeftOut(const Error &error)
{
    m_ending->failWith(error, tr("This part of the file was left out; the rest was opened."));
}

QString Composer::title() const
{
    const Draft draft = m_model.draft();
    for (const QString &name : {draft.reference, draft.recipient.name, draft.recipient.company}) {
        if (!name.isEmpty())
            return name;
    }
    return m_ending->isNew() ? tr("New order") : tr("Draft");
}

const QString &Composer::orderId() const
{
    return m_ending->orderId();
}

const QString &Composer::pointer() const
{
    return m_focus->pointer();
}

void Composer::learnAccounts()
{
    whenDone(m_host.ask<ComposerOpening>(openComposer), this, [this](const Result<ComposerOpening> &opening) {
        if (!opening) {
            m_ending->failWith(opening.error(), tr("The accounts could not be loaded, so no order can be placed yet."));
            return;
        }
        m_undoSeconds = opening->undoSeconds;
        m_rail->setUndoSeconds(m_undoSeconds);
        m_context.setAccounts(opening->accounts);
        if (m_context.accountName().isEmpty())
            m_context.chooseFirstAccount(opening->lastAccount);
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

void Composer::edited()
{
    const AccountInfo *info = m_context.account();
    m_view->setEnvironment(info ? info->environment : QString());
    if (m_ending->isPlacing())
        return;
    m_ending->keep();
    m_view->failure()->clear();
    Q_EMIT titleChanged();
}

void Composer::goTo(int step, bool withFocus)
{
    const int review = static_cast<int>(m_sections.size());
    const ComposerSection *left = m_sections[static_cast<std::size_t>(m_focus->section())];
    if (const QWidget *field = focusWidget(); step != m_focus->section() && field && left->isAncestorOf(field))
        m_touched->touch(left->pointerAt(field));
    m_view->steps().setCurrent(step);
    if (step == review)
        m_rail->unfold();
    else
        m_focus->enter(step);
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
    if (to)
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return to != nullptr;
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
    else if (now && m_sections[static_cast<std::size_t>(m_focus->section())]->isAncestorOf(now))
        goTo(m_focus->section() + 1, true);
}

void Composer::showErrors()
{
    const auto isLate = [this](const Error &error) { return m_touched->isTouched(error.pointer); };
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
    m_view->setSectionsEnabled(!m_ending->isPlacing());
    m_intake->setClosed(m_ending->isPlacing());
    m_bar->setPlaceable(!m_ending->isPlacing(), m_rail->isHeldBack());
}

void Composer::place()
{
    if (m_ending->isPlacing() || m_rail->isHeldBack())
        return;
    m_touched->touchAll();
    m_check.whenChecked([this] {
        if (m_model.errors().empty())
            m_ending->place(m_undoSeconds);
        else
            jumpTo(m_model.errors().front().pointer);
    });
}

bool Composer::isKept() const
{
    return m_ending->isKept();
}

void Composer::settle(std::function<void(bool isKept)> then)
{
    m_ending->settle(std::move(then));
}

void Composer::saveFile()
{
    m_ending->saveFile();
}

void Composer::discard()
{
    m_ending->discard();
}

void Composer::leave()
{
    m_ending->leave();
}

} // namespace platen
