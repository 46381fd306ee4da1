// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_box.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace platen {

namespace {

// The text for screen readers of a field made of several widgets.
QWidget *speaker(QWidget *field)
{
    return field->focusProxy() ? field->focusProxy() : field;
}

} // namespace

FieldBox::FieldBox(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QHBoxLayout)
    , m_icon(new QLabel(this))
    , m_note(new QLabel(this))
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    m_note->setFont(small);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("note"));
    m_icon->setObjectName(QStringLiteral("noteIcon"));
    m_icon->hide();

    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(grid(2));
    m_line->addWidget(field, 1);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(grid(1) / 2, 0, 0, 0);
    note->setSpacing(grid(1));
    note->addWidget(m_icon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(m_line);
    layout->addLayout(note);
    setFocusProxy(field);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    showNote();
}

void FieldBox::setAccessibleFieldName(const QString &name)
{
    speaker(m_field)->setAccessibleName(name);
}

void FieldBox::addBeside(QWidget *widget)
{
    m_line->addWidget(widget);
}

void FieldBox::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FieldBox::setError(const QString &error)
{
    m_error = error;
    showNote();
}

void FieldBox::showNote()
{
    const bool wrong = !m_error.isEmpty();
    const int line = QFontMetrics(m_note->font()).height();
    m_note->setMinimumHeight(line);
    m_note->setText(wrong ? m_error : m_hint);
    QPalette colors = palette();
    const QColor color = themeColor(wrong ? Token::Danger : Token::Muted, colors);
    // Setting the same palette again would send a palette change, and so call this again.
    if (m_note->palette().color(QPalette::WindowText) != color) {
        colors.setColor(QPalette::WindowText, color);
        m_note->setPalette(colors);
    }
    if (wrong)
        m_icon->setPixmap(iconPixmap(QStringLiteral("attention"), line - 2, devicePixelRatioF(), color));
    m_icon->setVisible(wrong);
    speaker(m_field)->setAccessibleDescription(m_note->text());
}

void FieldBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showNote();
}

} // namespace platen
