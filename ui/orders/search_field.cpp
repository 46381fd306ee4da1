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
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchField::tell);
}

void SearchField::clearQuietly()
{
    clear();
    m_pause.stop();
    m_told.clear();
}

void SearchField::setQuietly(const QString &search)
{
    setText(search);
    m_pause.stop();
    m_told = search;
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
            tell();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        tell();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::tell()
{
    m_pause.stop();
    const QString now = text().trimmed();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT searchChanged(now);
}

} // namespace platen
