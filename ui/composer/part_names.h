// SPDX-License-Identifier: GPL-3.0-or-later
// The object names of an item's widgets, which contain its index: "item0.sku".
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

namespace platen {

class PartNames
{
public:
    void add(QWidget *widget, const QString &name)
    {
        m_parts.emplace_back(widget, name);
        widget->setObjectName(nameOf(name));
    }
    void setItem(std::size_t item)
    {
        m_item = item;
        std::erase_if(m_parts, [](const auto &part) { return part.first.isNull(); });
        for (const auto &[widget, name] : m_parts)
            widget->setObjectName(nameOf(name));
    }

private:
    [[nodiscard]] QString nameOf(const QString &name) const { return QStringLiteral("item%1.").arg(m_item) + name; }

    std::size_t m_item = 0;
    std::vector<std::pair<QPointer<QWidget>, QString>> m_parts;
};

} // namespace platen
