// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_view.h"

#include "ui/composer/composer_section.h"
#include "ui/composer/place_bar.h"
#include "ui/composer/rail.h"
#include "ui/composer/sandbox_band.h"
#include "ui/composer/step_list.h"
#include "ui/composer/undo_note.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace platen {

namespace {

// In average characters, so that they follow the size of the text.
constexpr int narrowBelow = 150;
constexpr int widthOfRail = 44;
constexpr int usualWidth = 190;
constexpr int usualHeight = 38; // lines

QScrollArea *plainScrollArea()
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

template <typename L>
L *tight(QWidget *of)
{
    auto *layout = new L(of);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

ComposerView::ComposerView(const std::vector<ComposerSection *> &sections, const QStringList &titles, Rail *rail,
                           PlaceBar *bar, QWidget *parent)
    : QWidget(parent)
    , m_sections(sections)
    , m_rail(rail)
    , m_bar(bar)
    , m_band(new SandboxBand)
    , m_note(new UndoNote)
    , m_steps(new StepList(titles))
    , m_side(new QWidget)
    , m_scroll(plainScrollArea())
    , m_stack(new QStackedWidget)
    , m_column(new QWidget)
    , m_railScroll(plainScrollArea())
    , m_failure(new ErrorBox)
    , m_bottom(new QWidget)
    , m_bottomLayout(tight<QVBoxLayout>(m_bottom))
{
    addSections(titles);
    layOut();
}

void ComposerView::addSections(const QStringList &titles)
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("content"));
    m_page = new QVBoxLayout(content);
    m_page->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    m_page->setSpacing(grid(2));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        auto *part = new QWidget;
        auto *layout = tight<QVBoxLayout>(part);
        layout->setSpacing(grid(2));
        if (i > 0) {
            layout->addWidget(new Hairline);
            layout->addSpacing(grid(1));
        }
        const QString &title = titles[static_cast<int>(i)];
        layout->addWidget(headingLabel(title, part));
        layout->addWidget(m_sections[i]);
        m_sections[i]->setAccessibleName(title);
        m_parts.push_back(part);
        m_page->addWidget(part);
    }
    m_page->addStretch(1);
    m_scroll->setWidget(content);
}

void ComposerView::layOut()
{
    auto *side = tight<QHBoxLayout>(m_side);
    side->addWidget(m_steps);
    side->addWidget(new Hairline(Qt::Vertical));
    m_railScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = tight<QHBoxLayout>(m_column);
    column->addWidget(new Hairline(Qt::Vertical));
    m_columnLayout = new QVBoxLayout;
    m_columnLayout->setSpacing(0);
    m_columnLayout->addWidget(m_railScroll, 1);
    m_columnLayout->addWidget(new Hairline);
    column->addLayout(m_columnLayout);
    m_bottomLayout->addWidget(new Hairline);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_side);
    m_stack->addWidget(m_scroll);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_column);
    auto *layout = tight<QVBoxLayout>(this);
    layout->addWidget(m_band);
    layout->addWidget(m_note);
    layout->addLayout(middle, 1);
    layout->addWidget(m_failure);
    layout->addWidget(m_bottom);
    m_railScroll->setWidget(m_rail);
    m_columnLayout->addWidget(m_bar);
    m_column->setFixedWidth(fontMetrics().averageCharWidth() * widthOfRail);
    m_bottom->hide();
}

void ComposerView::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    m_side->setHidden(narrow);
    m_column->setHidden(narrow);
    m_bottom->setHidden(!narrow);
    if (narrow) {
        m_page->insertWidget(m_page->count() - 1, m_railScroll->takeWidget());
        m_bottomLayout->addWidget(m_bar);
    } else {
        m_page->removeWidget(m_rail);
        m_railScroll->setWidget(m_rail);
        m_columnLayout->addWidget(m_bar);
    }
    m_rail->show();
    m_bar->setNarrow(narrow);
}

void ComposerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < fontMetrics().averageCharWidth() * narrowBelow);
}

QSize ComposerView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * usualWidth, fontMetrics().height() * usualHeight};
}

void ComposerView::setEnvironment(const QString &environment)
{
    m_band->setEnvironment(environment);
}

void ComposerView::setSectionsEnabled(bool enabled)
{
    for (QWidget *part : m_parts)
        part->setEnabled(enabled);
    m_rail->setEnabled(enabled);
}

void ComposerView::showInstead(QWidget *page)
{
    m_stack->addWidget(page); // does nothing if it is there already
    m_stack->setCurrentWidget(page);
}

void ComposerView::showSections()
{
    m_stack->setCurrentWidget(m_scroll);
}

void ComposerView::scrollTo(int step)
{
    showSections();
    const auto index = static_cast<std::size_t>(step);
    if (index < m_parts.size())
        m_scroll->verticalScrollBar()->setValue(m_parts[index]->y());
    else if (m_isNarrow)
        m_scroll->verticalScrollBar()->setValue(m_rail->y());
    else
        m_railScroll->verticalScrollBar()->setValue(0);
}

void ComposerView::ensureVisible(QWidget *field)
{
    for (QScrollArea *scroll : {m_scroll, m_railScroll}) {
        if (scroll->widget() && scroll->widget()->isAncestorOf(field))
            scroll->ensureWidgetVisible(field, 0, grid(16));
    }
}

} // namespace platen
