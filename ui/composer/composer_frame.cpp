// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_frame.h"

#include "ui/composer/composer_section.h"
#include "ui/composer/step_list.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

ComposerFrame::ComposerFrame(const std::vector<ComposerSection *> &pages, const QStringList &titles, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_steps(new StepList(titles))
    , m_stack(new QStackedWidget)
    , m_failure(new ErrorBox)
    , m_state(new TintedLabel({}, Token::Muted))
    , m_heldBack(new TintedLabel(tr("Resolve the original first."), Token::Warning))
    , m_draftMenu(new QPushButton(tr("&Draft")))
    , m_close(new QPushButton(tr("Close")))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton(tr("&Next")))
    , m_place(new QPushButton(tr("P&lace order")))
{
    for (ComposerSection *page : m_pages)
        m_stack->addWidget(page);
    build();
    makeButtons();
    makeDraftMenu();
    layOut();
    connect(m_steps, &StepList::chosen, this, [this](int step) { Q_EMIT stepWanted(step, false); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(std::max(step() - 1, 0), true); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(std::min(step() + 1, m_stack->count() - 1), true); });
    connect(m_place, &QPushButton::clicked, this, &ComposerFrame::placeWanted);
    connect(m_close, &QPushButton::clicked, this, &ComposerFrame::closeWanted);
}

void ComposerFrame::build()
{
    m_state->setObjectName(QStringLiteral("draftState"));
    // A long reason must not widen the window: it wraps, and the tooltip has all of it.
    m_state->setWordWrap(true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setMaximumHeight(2 * m_state->fontMetrics().lineSpacing());
    m_heldBack->setObjectName(QStringLiteral("heldBack"));
    m_heldBack->setWordWrap(false);
    m_heldBack->hide();
    m_stack->setMinimumHeight(fontMetrics().height() * 16);
}

void ComposerFrame::makeButtons()
{
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    m_place->setObjectName(QStringLiteral("place"));
    m_close->setObjectName(QStringLiteral("close"));
    for (QPushButton *button : {m_back, m_close, m_draftMenu, m_place})
        button->setAutoDefault(false);
    m_next->setDefault(true);
}

void ComposerFrame::makeDraftMenu()
{
    m_draftMenu->setObjectName(QStringLiteral("draftMenu"));
    auto *menu = new QMenu(m_draftMenu);
    menu->addAction(tr("&Open a draft file…"), QKeySequence::Open, this, &ComposerFrame::openFileWanted);
    menu->addAction(tr("&Save draft as file…"), QKeySequence::SaveAs, this, &ComposerFrame::saveFileWanted);
    menu->addSeparator();
    m_discard = menu->addAction(tr("&Discard this draft"), this, &ComposerFrame::discardWanted);
    m_draftMenu->setMenu(menu);
}

void ComposerFrame::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    buttons->setSpacing(grid(2));
    buttons->addWidget(m_draftMenu);
    buttons->addWidget(m_state, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_close, m_back, m_next, m_heldBack, m_place})
        buttons->addWidget(widget);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addWidget(new Hairline(Qt::Vertical));
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_failure);
    layout->addWidget(new Hairline);
    layout->addLayout(buttons);
}

int ComposerFrame::step() const
{
    return m_stack->currentIndex();
}

bool ComposerFrame::isLastStep() const
{
    return step() == m_stack->count() - 1;
}

void ComposerFrame::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_back->setEnabled(step > 0);
    m_next->setVisible(!isLastStep());
    m_place->setVisible(isLastStep());
    (isLastStep() ? m_place : m_next)->setDefault(true);
}

void ComposerFrame::setMarks(const QList<int> &steps)
{
    m_steps->setMarks(steps);
}

void ComposerFrame::focusStep()
{
    if (isLastStep()) {
        m_place->setFocus(Qt::OtherFocusReason);
        return;
    }
    const ComposerSection *page = m_pages[static_cast<std::size_t>(step())];
    if (QWidget *first = page->firstField()) {
        first->setFocus(Qt::TabFocusReason);
        return;
    }
    for (QWidget *each = page->nextInFocusChain(); each && each != page; each = each->nextInFocusChain()) {
        const bool isField = each->focusPolicy() & Qt::TabFocus && each->isEnabled() && !each->focusProxy();
        if (isField && page->isAncestorOf(each) && each->isVisibleTo(page)) {
            each->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ComposerFrame::setPlaceText(const QString &text)
{
    m_place->setText(text);
}

void ComposerFrame::setPlaceable(bool isPlaceable, bool isHeldBack)
{
    m_place->setEnabled(isPlaceable && !isHeldBack);
    m_place->setAccessibleDescription(isHeldBack ? m_heldBack->text() : QString());
    m_heldBack->setVisible(isHeldBack && isLastStep());
}

void ComposerFrame::setPagesEnabled(bool enabled)
{
    m_stack->setEnabled(enabled);
}

void ComposerFrame::setDraftState(const QString &text)
{
    m_state->setText(text);
    m_state->setToolTip(plainToolTip(text));
}

void ComposerFrame::setDiscardable(bool discardable)
{
    m_discard->setEnabled(discardable);
}

} // namespace platen
