// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the list: one line each with a hairline below; the selected row is tinted without changing the
// text's colour.
#pragma once

#include <QStyledItemDelegate>

namespace platen {

class AccountDirectory;
class OrderModel;
enum class BadgeForm;

class OrderDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    OrderDelegate(const OrderModel &model, const AccountDirectory &accounts, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] BadgeForm badgeForm(const QFont &font, int width) const;

    const OrderModel &m_model;
    const AccountDirectory &m_accounts;
};

} // namespace platen
