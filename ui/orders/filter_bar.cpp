// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/filter_bar.h"

#include "core/domain/text_display.h"
#include "ui/orders/date_range_dialog.h"
#include "ui/orders/date_span.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace platen {

FilterBar::FilterBar(const AccountDirectory &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_count(new TintedLabel({}, Token::Muted, this))
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips, grid(1)))
    , m_elsewhere(new QPushButton(this))
    , m_showChanges(new QPushButton(this))
{
    m_count->setObjectName(QStringLiteral("orderCount"));
    m_count->setWordWrap(false);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setText(tr("Filter"));
    m_add->setIcon(themedIcon(QStringLiteral("filter")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setAutoRaise(true);
    m_add->setMenu(m_menu);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_count->setMinimumHeight(m_add->sizeHint().height());
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);

    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_elsewhere->setFlat(true);
    m_elsewhere->setIcon(themedIcon(QStringLiteral("search")));
    m_elsewhere->hide();
    connect(m_elsewhere, &QPushButton::clicked, this, &FilterBar::elsewhereWanted);

    m_showChanges->setObjectName(QStringLiteral("news"));
    m_showChanges->setFlat(true);
    m_showChanges->setIcon(themedIcon(QStringLiteral("sync")));
    m_showChanges->hide();
    connect(m_showChanges, &QPushButton::clicked, this, &FilterBar::changesWanted);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(1), grid(2), grid(1));
    layout->setSpacing(grid(2));
    layout->addWidget(m_count, 0, Qt::AlignTop);
    layout->addWidget(m_add, 0, Qt::AlignTop);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_elsewhere, 0, Qt::AlignTop);
    layout->addWidget(m_showChanges, 0, Qt::AlignTop);
    setCount(0, false);
    rebuildChips();
}

void FilterBar::setFilter(const ListFilter &filter)
{
    m_filter = filter;
    rebuildChips();
}

void FilterBar::setCount(qint64 count, bool known)
{
    m_count->setText(known ? tr("%Ln order(s)", nullptr, static_cast<int>(count)) : tr("Loading…"));
}

void FilterBar::setPendingChanges(qint64 changes)
{
    m_showChanges->setVisible(changes > 0);
    m_showChanges->setText(tr("%Ln change(s) — show", nullptr, static_cast<int>(changes)));
}

void FilterBar::setElsewhere(qint64 count)
{
    m_elsewhere->setVisible(count > 0);
    m_elsewhere->setText(tr("%Ln more elsewhere — show", nullptr, static_cast<int>(count)));
}

void FilterBar::clearFilters()
{
    change({});
}

void FilterBar::openMenu()
{
    m_add->showMenu();
}

void FilterBar::change(const ListFilter &filter)
{
    if (filter == m_filter)
        return;
    const bool searchGone = !m_filter.search.isEmpty() && filter.search.isEmpty();
    setFilter(filter);
    if (searchGone)
        Q_EMIT searchCleared();
    Q_EMIT filterChanged();
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    // The checkable entries for a list: ticking one adds it, unticking removes it.
    const auto addChoice = [this](QMenu *menu, const QString &text, bool chosen, const auto &toggle) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this, [this, toggle] {
            ListFilter filter = m_filter;
            toggle(filter);
            change(filter);
        });
        return action;
    };
    const auto flip = [](auto &list, const auto &value) {
        const auto found = std::find(list.begin(), list.end(), value);
        if (found != list.end())
            list.erase(found);
        else
            list.push_back(value);
    };
    addChoice(m_menu, tr("Needs attention"), m_filter.attention,
              [](ListFilter &filter) { filter.attention = !filter.attention; });
    QMenu *stages = m_menu->addMenu(tr("Stage"));
    for (int i = 0; i < stageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        const bool chosen = std::find(m_filter.stages.begin(), m_filter.stages.end(), stage) != m_filter.stages.end();
        addChoice(stages, stageWord(stage), chosen, [flip, stage](ListFilter &filter) { flip(filter.stages, stage); });
    }
    QMenu *accounts = m_menu->addMenu(tr("Account"));
    accounts->setEnabled(!m_accounts.accounts().empty());
    for (const AccountInfo &info : m_accounts.accounts()) {
        const QString name = info.account.name;
        const QString text = QStringLiteral("%1 — %2").arg(isolated(name), environmentWord(info.environment));
        addChoice(accounts, escapedMnemonic(text), m_filter.accounts.contains(name),
                  [flip, name](ListFilter &filter) { flip(filter.accounts, name); });
    }
    QMenu *dates = m_menu->addMenu(tr("Created"));
    for (const QString &span : dateSpans())
        addSpan(dates, span);
    connect(dates->addAction(tr("Custom range…")), &QAction::triggered, this, &FilterBar::askForDates);
}

void FilterBar::addSpan(QMenu *menu, const QString &span)
{
    QAction *action = menu->addAction(dateSpanName(span));
    action->setCheckable(true);
    action->setChecked(m_filter.span == span);
    connect(action, &QAction::triggered, this, [this, span] {
        ListFilter filter = m_filter;
        filter.dates.clear();
        filter.from = filter.to = {};
        filter.span = span;
        change(filter);
    });
}

void FilterBar::askForDates()
{
    const std::optional<DateSpan> span = dateSpan(m_filter.span);
    auto *dialog = new DateRangeDialog(span ? span->from : m_filter.from, span ? span->to : m_filter.to, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        ListFilter filter = m_filter;
        const QLocale locale;
        filter.dates = tr("%1 to %2")
                           .arg(locale.toString(dialog->first(), QLocale::ShortFormat),
                                locale.toString(dialog->last(), QLocale::ShortFormat));
        filter.span.clear();
        filter.from = dialog->first().startOfDay();
        filter.to = dialog->last().addDays(1).startOfDay();
        change(filter);
    });
    dialog->open();
}

void FilterBar::addChip(const QString &text, const ListFilter &without)
{
    auto *chip = new Chip(text, m_chips);
    connect(chip, &Chip::removed, this, [this, without] { change(without); });
    m_flow->addWidget(chip);
    chip->show();
}

void FilterBar::rebuildChips()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender
        delete item;
    }
    if (m_filter.attention) {
        ListFilter without = m_filter;
        without.attention = false;
        addChip(tr("Needs attention"), without);
    }
    for (std::size_t i = 0; i < m_filter.stages.size(); ++i) {
        ListFilter without = m_filter;
        without.stages.erase(without.stages.begin() + static_cast<std::ptrdiff_t>(i));
        addChip(tr("Stage: %1").arg(stageWord(m_filter.stages[i])), without);
    }
    for (const QString &account : m_filter.accounts) {
        ListFilter without = m_filter;
        without.accounts.removeOne(account);
        addChip(tr("Account: %1").arg(account), without);
    }
    if (m_filter.from.isValid() || m_filter.to.isValid() || !m_filter.span.isEmpty()) {
        ListFilter without = m_filter;
        without.from = without.to = {};
        without.dates.clear();
        without.span.clear();
        addChip(tr("Created: %1").arg(m_filter.span.isEmpty() ? m_filter.dates : dateSpanName(m_filter.span)), without);
    }
    if (!m_filter.search.isEmpty()) {
        ListFilter without = m_filter;
        without.search.clear();
        addChip(tr("Search: %1").arg(m_filter.search), without);
    }
    if (!m_filter.isEmpty()) {
        auto *clear = new QPushButton(tr("Clear filters"), m_chips);
        clear->setObjectName(QStringLiteral("clearFilters"));
        clear->setFlat(true);
        connect(clear, &QPushButton::clicked, this, &FilterBar::clearFilters);
        m_flow->addWidget(clear);
        clear->show();
    }
    m_flow->invalidate();
    updateGeometry();
}

} // namespace platen
