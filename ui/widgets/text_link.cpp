// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_link.h"

#include "core/domain/text_display.h"

#include <QEvent>

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

} // namespace platen
