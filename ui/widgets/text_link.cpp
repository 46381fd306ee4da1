// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_link.h"

#include "core/domain/text_display.h"

#include <QEvent>
#include <QFocusEvent>

namespace platen {

TextLink::TextLink(const QString &text, const QString &target, QWidget *parent)
    : QLabel(parent)
    , m_text(displayed(text))
    , m_target(target)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_text);
    write();
}

// Rich text keeps the link colour from when it was parsed.
void TextLink::write()
{
    setText(QStringLiteral("<a href=\"%1\" style=\"color: %2\">%3</a>")
                .arg(m_target.toHtmlEscaped(), palette().color(QPalette::Link).name(), m_text.toHtmlEscaped()));
}

void TextLink::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

// Unless it is clicked, the link in it is selected at once: Return follows it, and Tab leads on. QLabel by itself takes
// one more Tab for each link, and keeps the focus if one goes back.
void TextLink::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !hasSelectedText())
        QLabel::focusNextPrevChild(true);
}

bool TextLink::focusNextPrevChild(bool next)
{
    return QFrame::focusNextPrevChild(next);
}

} // namespace platen
