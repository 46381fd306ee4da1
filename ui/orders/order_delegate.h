// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the list: one line each with a hairline below; the selected row is tinted without changing the
// text's colour.
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

#include <optional>

namespace platen {

class AccountDirectory;
class OrderModel;
class OrderPictures;
enum class BadgeForm;

class OrderDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    OrderDelegate(const OrderModel &model, const AccountDirectory &accounts, QObject *parent = nullptr);

    void setPictures(OrderPictures *pictures) { m_pictures = pictures; } // before the items

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Returns the rest of the cell. The place is kept for orders without a picture, so that the items are in line.
    QRect paintPicture(QPainter *painter, const QRect &cell, qint64 oid, const QStyleOptionViewItem &option) const;
    [[nodiscard]] BadgeForm badgeForm(const QFont &font, int width) const;
    [[nodiscard]] int widestAccount(const QFont &font) const;

    const OrderModel &m_model;
    const AccountDirectory &m_accounts;
    OrderPictures *m_pictures = nullptr;
    struct Widest
    {
        QFont font;
        int width = 0;
    };
    mutable std::optional<Widest> m_widest; // of the accounts as they are now
};

} // namespace platen
