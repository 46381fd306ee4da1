// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/item_head.h"

#include "ui/forms/tab_order.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace platen {

namespace {

QToolButton *smallButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ItemHead::ItemHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_duplicate(smallButton(QStringLiteral("copy"), tr("Duplicate"), this))
    , m_remove(smallButton(QStringLiteral("close"), tr("Remove"), this))
{
    setTabsLast(*this); // they act on the whole item
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_title, 1);
    layout->addWidget(m_duplicate);
    layout->addWidget(m_remove);
}

void ItemHead::setPlace(std::size_t item, std::size_t count)
{
    m_title->setText(tr("Item %1").arg(item + 1));
    m_remove->setAccessibleName(tr("Remove item %1").arg(item + 1));
    m_duplicate->setAccessibleName(tr("Duplicate item %1").arg(item + 1));
    m_remove->setEnabled(count > 1);
}

QString ItemHead::title() const
{
    return m_title->text();
}

} // namespace platen
