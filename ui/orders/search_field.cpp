// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/search_field.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace platen {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search reference, recipient, address, SKU, tracking…"));
    setAccessibleName(tr("Search orders"));
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("search")), LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &SearchField::report);
}

void SearchField::clearQuietly()
{
    setQuietly({});
}

void SearchField::setQuietly(const QString &search)
{
    m_reported = search.trimmed();
    setText(search);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::report()
{
    const QString now = text().trimmed();
    if (now == m_reported)
        return;
    m_reported = now;
    Q_EMIT searchChanged(now);
}

} // namespace platen
