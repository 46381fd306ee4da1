// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_delegate.h"

#include "ui/orders/order_columns.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_pictures.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace platen {

namespace {
constexpr int margin = grid(2);
constexpr int flagSize = 14;

bool isQuiet(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Items:
    case OrderColumn::Account:
    case OrderColumn::Created:
    case OrderColumn::Updated:
    case OrderColumn::RemoteId:
    case OrderColumn::ShippingMethod:
    case OrderColumn::Tracking:
    case OrderColumn::Country:
        return true;
    default:
        return false;
    }
}

} // namespace

OrderDelegate::OrderDelegate(const OrderModel &model, const AccountDirectory &accounts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_accounts(accounts)
{
    connect(&accounts, &AccountDirectory::changed, this, [this] { m_widest.reset(); });
}

// The same in every row: brief if some account's name would not fit beside the whole badge.
BadgeForm OrderDelegate::badgeForm(const QFont &font, int width) const
{
    if (!m_widest || m_widest->font != font)
        m_widest = Widest{font, widestAccount(font)};
    return m_widest->width <= width ? BadgeForm::Whole : BadgeForm::Brief;
}

int OrderDelegate::widestAccount(const QFont &font) const
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const AccountInfo &info : m_accounts.accounts())
        widest = std::max(widest, environmentBadgeSize(info.environment, font).width() + grid(2) +
                                      metrics.horizontalAdvance(info.account.name));
    return widest;
}

void OrderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QPalette &palette = option.palette;
    const auto column = static_cast<OrderColumn>(index.column());
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);

    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, themeColor(Token::Selection, palette));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(line, themeColor(Token::Hairline, palette));
    // Keyboard focus: a bar at the start of the current row while the list has the focus.
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        const bool first = option.direction == Qt::LeftToRight ? option.rect.left() <= 0
                                                               : option.rect.right() >= view->viewport()->width() - 1;
        if (first) {
            const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1);
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                              palette.color(QPalette::Highlight));
        }
    }

    const store::OrderRow *row = m_model.orderAt(index.row());
    QRect cell = option.rect.adjusted(margin, 0, -margin, -1);
    if (!row) {
        // A placeholder while the row is being fetched.
        const QRect bar(cell.left(), cell.center().y() - 3,
                        cell.width() * (40 + (index.row() * 7 + index.column() * 13) % 40) / 100, 6);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(Token::Hairline, palette));
        painter->drawRoundedRect(QStyle::visualRect(option.direction, cell, bar), 3, 3);
        painter->restore();
        return;
    }
    const bool gone = row->id.isEmpty();
    painter->setPen(gone || isQuiet(column) ? themeColor(Token::Muted, palette) : palette.color(QPalette::Text));
    const auto drawText = [&](const QRect &rect, Qt::Alignment alignment) {
        const QString text =
            option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width());
        painter->drawText(
            rect, static_cast<int>(QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter), text);
    };
    if (column == OrderColumn::Status && !gone) {
        if (row->needsAttention) {
            const QRect flag(cell.right() - flagSize + 1, cell.top(), flagSize, cell.height());
            paintIcon(painter, QStyle::visualRect(option.direction, cell, flag), QStringLiteral("attention"),
                      themeColor(Token::Warning, palette));
            const QRect rest = cell.adjusted(0, 0, -flagSize - grid(1), 0);
            cell = QStyle::visualRect(option.direction, cell, rest);
        }
        paintStage(painter, cell, row->stage, palette, option.direction);
    } else if (column == OrderColumn::Items && !gone && m_pictures) {
        drawText(paintPicture(painter, cell, row->oid, option), Qt::AlignLeft);
    } else if (column == OrderColumn::Account && !gone) {
        const QString environment = m_accounts.environment(row->account);
        const BadgeForm form = badgeForm(option.font, cell.width());
        const int width = environmentBadgeSize(environment, option.font, form).width();
        paintEnvironmentBadge(painter, cell, environment, palette, option.font, form);
        const QRect rest = cell.adjusted(width > 0 ? width + grid(2) : 0, 0, 0, 0);
        drawText(QStyle::visualRect(option.direction, cell, rest), Qt::AlignLeft);
    } else {
        if (column == OrderColumn::Reference && !gone) {
            QFont font = option.font;
            font.setWeight(QFont::Medium);
            painter->setFont(font);
        }
        drawText(cell, column == OrderColumn::Total ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter->restore();
}

QRect OrderDelegate::paintPicture(QPainter *painter, const QRect &cell, qint64 oid,
                                  const QStyleOptionViewItem &option) const
{
    const int side = std::min(OrderPictures::side, cell.height() - 2);
    const QPixmap picture = m_pictures->of(oid, painter->device()->devicePixelRatioF());
    if (!picture.isNull()) {
        const QRect square(cell.left(), cell.top() + (cell.height() - side) / 2, side, side);
        QRect place(QPoint(), picture.deviceIndependentSize().toSize().scaled(side, side, Qt::KeepAspectRatio));
        place.moveCenter(QStyle::visualRect(option.direction, cell, square).center());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(place, picture);
    }
    return QStyle::visualRect(option.direction, cell, cell.adjusted(side + grid(2), 0, 0, 0));
}

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.averageCharWidth() * defaultColumnWidth(static_cast<OrderColumn>(index.column())),
            listRowHeight(option.font)};
}

} // namespace platen
