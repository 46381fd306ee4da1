// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/columns_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace platen {

namespace {

constexpr int leastCharacters = 50; // a label and its field

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

ColumnsLayout::ColumnsLayout(QWidget *parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

ColumnsLayout::~ColumnsLayout() = default;

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int ColumnsLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

int ColumnsLayout::columnWidth(int width) const
{
    const int columns = std::max(count(), 1);
    return (width - (columns - 1) * spacing()) / columns;
}

bool ColumnsLayout::fits(int width) const
{
    const QWidget *parent = parentWidget();
    return parent && columnWidth(width) >= parent->fontMetrics().averageCharWidth() * leastCharacters;
}

int ColumnsLayout::heightForWidth(int width) const
{
    if (m_items.empty())
        return 0;
    int height = 0;
    if (fits(width)) {
        for (const auto &item : m_items)
            height = std::max(height, heightOf(*item, columnWidth(width)));
        return height;
    }
    for (const auto &item : m_items)
        height += heightOf(*item, width) + spacing();
    return height - spacing();
}

QSize ColumnsLayout::sizeHint() const
{
    int widest = 0;
    for (const auto &item : m_items)
        widest = std::max(widest, item->sizeHint().width());
    const int width = widest * count() + std::max(count() - 1, 0) * spacing();
    return {width, heightForWidth(width)};
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const bool sideBySide = fits(rect.width());
    const int width = sideBySide ? columnWidth(rect.width()) : rect.width();
    QPoint at = rect.topLeft();
    for (const auto &item : m_items) {
        const int height = heightOf(*item, width);
        item->setGeometry(QStyle::visualRect(direction, rect, QRect(at, QSize(width, height))));
        if (sideBySide)
            at.rx() += width + spacing();
        else
            at.ry() += height + spacing();
    }
}

} // namespace platen
