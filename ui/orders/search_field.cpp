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
    connect(&m_pause, &QTimer::timeout, this, &SearchField::report);
}

void SearchField::clearQuietly()
{
    clear();
    m_pause.stop();
    m_reported.clear();
}

void SearchField::setQuietly(const QString &search)
{
    setText(search);
    m_pause.stop();
    m_reported = search;
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
            report();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        report();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::report()
{
    m_pause.stop();
    const QString now = text().trimmed();
    if (now == m_reported)
        return;
    m_reported = now;
    Q_EMIT searchChanged(now);
}

} // namespace platen
