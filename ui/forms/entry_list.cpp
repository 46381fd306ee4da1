// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/entry_list.h"

#include "ui/widgets/environment_badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <utility>

namespace platen {

namespace {

constexpr int environmentRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1;
constexpr int troubleRole = Qt::UserRole + 2;

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(item.rect, themeColor(Token::Selection, item.palette));
        if (item.state.testFlag(QStyle::State_HasFocus) && item.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(item);
            item.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
        }
        const QFontMetrics metrics(item.font);
        const QRect inside = item.rect.adjusted(grid(3), grid(2), -grid(3), -grid(2));
        const QString environment = index.data(environmentRole).toString();
        const QSize badge = environmentBadgeSize(environment, item.font);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(item.direction, inside, rect); };
        const auto start = int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter));
        const int line = metrics.height();
        const int room = inside.width() - badge.width() - grid(2);

        painter->save();
        painter->setFont(item.font);
        painter->setPen(item.palette.color(QPalette::Text));
        painter->drawText(place({inside.left(), inside.top(), room, line}), start,
                          metrics.elidedText(item.text, Qt::ElideRight, room));
        painter->setLayoutDirection(item.direction);
        paintEnvironmentBadge(painter, place({inside.right() + 1 - badge.width(), inside.top(), badge.width(), line}),
                              environment, item.palette, item.font);
        const QString trouble = index.data(troubleRole).toString();
        int left = inside.left();
        const int top = inside.top() + line + grid(1);
        if (!trouble.isEmpty()) {
            paintIcon(painter, place({left, top, line, line}).adjusted(1, 1, -1, -1), QStringLiteral("attention"),
                      themeColor(Token::Danger, item.palette));
            left += line + grid(1);
        }
        painter->setPen(themeColor(trouble.isEmpty() ? Token::Muted : Token::Danger, item.palette));
        const int width = inside.right() + 1 - left;
        painter->drawText(
            place({left, top, width, line}), start,
            metrics.elidedText(trouble.isEmpty() ? index.data(kindRole).toString() : trouble, Qt::ElideRight, width));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, onGrid(2 * QFontMetrics(option.font).height() + grid(5))};
    }
};

} // namespace

EntryList::EntryList(const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new EntryDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->text());
    });
}

void EntryList::setEntries(const std::vector<Entry> &entries, const QString &current)
{
    const QSignalBlocker silent(this);
    if (std::exchange(m_entries, entries) != entries) {
        clear();
        for (const Entry &entry : entries) {
            auto *item = new QListWidgetItem(entry.name, this);
            item->setData(environmentRole, entry.environment);
            item->setData(kindRole, entry.kind);
            item->setData(troubleRole, entry.trouble);
            QStringList spoken{entry.name, environmentWord(entry.environment), entry.kind, entry.trouble};
            spoken.removeAll(QString());
            item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
        }
    }
    for (int i = 0; i < count(); ++i) {
        if (item(i)->text() == current)
            setCurrentRow(i);
    }
    if (!currentItem() && count() > 0)
        setCurrentRow(0);
}

QString EntryList::current() const
{
    return currentItem() ? currentItem()->text() : QString();
}

void EntryList::clearChoice()
{
    const QSignalBlocker silent(this);
    setCurrentItem(nullptr);
}

QSize EntryList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, QListWidget::sizeHint().height()};
}

} // namespace platen
