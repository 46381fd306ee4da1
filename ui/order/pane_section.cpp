// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/pane_section.h"

#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace platen {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clearLayout(item->layout());
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the sender
        }
        delete item;
    }
}

PaneSection::PaneSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QWidget(this))
    , m_content(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *headingLayout = new QHBoxLayout(m_heading);
    headingLayout->setContentsMargins(0, 0, 0, 0);
    QLabel *words = headingLabel(title, m_heading);
    words->setWordWrap(true); // the pane may be narrower than its German headings
    headingLayout->addWidget(words, 1);
    m_content->setSpacing(grid(1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_heading);
    layout->addLayout(m_content);
}

void PaneSection::clear()
{
    clearLayout(m_content);
}

QToolButton *PaneSection::addTool(const QString &icon, const QString &name)
{
    auto *tool = new QToolButton(m_heading);
    tool->setIcon(themedIcon(icon));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    m_heading->layout()->addWidget(tool);
    return tool;
}

} // namespace platen
