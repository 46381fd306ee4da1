// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entries_page.h"

#include "ui/settings/entry_card.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace platen {

EntriesPage::EntriesPage(const Words &words, EntryCard *card, QWidget *parent)
    : SettingsPage(parent)
    , m_card(card)
    , m_list(new EntryList(words.list))
    , m_add(new QPushButton(themedIcon(QStringLiteral("add")), words.add))
    , m_stack(new QStackedWidget)
    , m_nothing(new QLabel)
    , m_error(new ErrorBox)
{
    m_list->setObjectName(QStringLiteral("entries"));
    m_add->setObjectName(QStringLiteral("addEntry"));
    m_nothing->setText(words.nothing);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(grid(6));
    auto *blank = new QWidget; // until it is known what there is
    m_stack->addWidget(blank);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(card);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, grid(2));
    side->setSpacing(grid(2));
    side->addWidget(m_list, 1);
    auto *addLine = new QHBoxLayout;
    addLine->setContentsMargins(grid(2), 0, grid(2), 0);
    addLine->addWidget(m_add);
    side->addLayout(addLine);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(side);
    middle->addWidget(new Hairline(Qt::Vertical));
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addLayout(middle, 1);

    connect(m_add, &QPushButton::clicked, this, &EntriesPage::addOne);
    connect(m_list, &EntryList::chosen, this, [this] {
        m_isAdding = false;
        showChosen();
    });
    connect(card, &EntryCard::left, this, [this] {
        m_isAdding = false;
        showChosen();
        takeFocus();
    });
    connect(card, &EntryCard::saved, this, [this](const QString &name) {
        m_isAdding = false;
        m_wanted = name;
        refresh();
    });
    connect(card, &EntryCard::removed, this, [this] {
        refresh();
        takeFocus();
    });
}

void EntriesPage::takeFocus()
{
    (m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_add)->setFocus(Qt::OtherFocusReason);
}

void EntriesPage::addOne()
{
    m_isAdding = true;
    m_list->clearChoice();
    showNew();
    m_stack->setCurrentWidget(m_card);
    m_card->takeFocus();
}

void EntriesPage::setEntries(const std::vector<Entry> &entries, const QString &wanted)
{
    m_error->clear();
    if (!wanted.isEmpty() && !m_isFocusWanted)
        m_wanted = wanted;
    m_list->setEntries(entries, m_wanted.isEmpty() ? m_list->current() : m_wanted);
    m_wanted.clear();
    if (m_isAdding)
        m_list->clearChoice();
    showChosen();
    if (std::exchange(m_isFocusWanted, false))
        focusForm();
}

void EntriesPage::showOne(const QString &name)
{
    m_isAdding = false;
    m_wanted = name;
    m_isFocusWanted = true;
    refresh();
}

void EntriesPage::focusForm()
{
    for (QLineEdit *edit : m_card->findChildren<QLineEdit *>()) {
        if (edit->echoMode() == QLineEdit::Password && edit->isVisibleTo(m_card))
            return edit->setFocus(Qt::OtherFocusReason);
    }
    m_card->takeFocus();
}

void EntriesPage::showChosen()
{
    if (m_isAdding)
        return;
    if (m_list->current().isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0); // and so on with that one
    if (m_list->count() > 0)
        showEntry(m_list->current());
    m_stack->setCurrentWidget(m_list->count() > 0 ? static_cast<QWidget *>(m_card) : m_nothing);
}

void EntriesPage::failWith(const Error &error)
{
    m_error->setError(error);
}

} // namespace platen
