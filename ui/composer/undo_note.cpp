// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/undo_note.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace platen {

UndoNote::UndoNote(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_undo(new QPushButton(tr("Undo")))
{
    setObjectName(QStringLiteral("undoNote"));
    m_text->setObjectName(QStringLiteral("undoNoteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoNoteUndo"));
    auto *close = new QToolButton;
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close this note"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(1), grid(2), grid(1));
    layout->setSpacing(grid(2));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    hide();
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted();
    });
}

void UndoNote::say(const QString &text, bool isUndoable)
{
    m_text->setText(text);
    m_undo->setVisible(isUndoable);
    setAccessibleName(text);
    show();
    QAccessibleEvent noted(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&noted);
}

} // namespace platen
