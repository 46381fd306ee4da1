// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the entries of the sidebar: icon, name, badge and count.
#pragma once

#include <QStyledItemDelegate>

namespace platen {

class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        IconRole,
        HeadingRole,
        EnvironmentRole,
        CountRole,
        UrgentRole, // the count needs action
        TroubleRole,
    };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace platen
