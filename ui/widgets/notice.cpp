// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "core/domain/text_display.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace platen {

namespace {
constexpr int iconSize = 16;
}

Notice::Notice(const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_icon(icon)
    , m_text(plainLabel(text, this))
    , m_fixes(new QWidget(this))
    , m_row(new FlowLayout(m_fixes, grid(2)))
{
    setAccessibleName(displayed(title));
    setAccessibleDescription(displayed(text));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3) + iconSize + grid(2), grid(2), grid(3), grid(2));
    layout->setSpacing(grid(1));
    QLabel *heading = headingLabel(title, this);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(m_text);
    layout->addWidget(m_fixes);
    m_text->setVisible(!text.isEmpty());
    m_fixes->hide();
}

void Notice::setText(const QString &text)
{
    m_text->setText(directed(text));
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(displayed(text));
}

void Notice::addFix(QWidget *button)
{
    m_row->addWidget(button);
    m_fixes->show();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::WarningFill, palette()));
    painter.drawRoundedRect(rect(), 4, 4);
    const QRect icon(grid(3), grid(2) + (fontMetrics().height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon,
              themeColor(Token::Warning, palette()));
}

} // namespace platen
