// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_list.h"

#include "core/providers/registry.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace platen {

namespace {

constexpr int environmentRole = Qt::UserRole;
constexpr int providerRole = Qt::UserRole + 1;
constexpr int troubleRole = Qt::UserRole + 2; // what is wrong in short, or empty

// Two lines: the name with its badge; below, the provider or what is wrong.
class AccountDelegate : public QStyledItemDelegate
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
        painter->drawText(place({left, top, width, line}), start,
                          metrics.elidedText(trouble.isEmpty() ? index.data(providerRole).toString() : trouble,
                                             Qt::ElideRight, width));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, onGrid(2 * QFontMetrics(option.font).height() + grid(5))};
    }
};

QString troubleOf(const AccountInfo &info)
{
    const Declaration *declaration = findProvider(info.account.provider);
    if (!declaration)
        return AccountList::tr("This version does not know its provider");
    for (auto secret = info.secrets.begin(); secret != info.secrets.end(); ++secret) {
        const Setting *setting = declaration->setting(secret.key());
        if (secret.value() == u"missing" && setting && setting->required)
            return AccountList::tr("A secret is missing");
        if (secret.value() == u"unavailable" && setting && setting->required)
            return AccountList::tr("The keychain is not available");
    }
    if (info.account.lastError.isEmpty())
        return {};
    const ErrorCode code = errorFromObject(info.account.lastError).code;
    return code == ErrorCode::Unauthorized || code == ErrorCode::Forbidden ? AccountList::tr("The key was refused")
                                                                           : AccountList::tr("The last sync failed");
}

} // namespace

AccountList::AccountList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("accounts"));
    setAccessibleName(tr("Accounts"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new AccountDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->text());
    });
}

void AccountList::setAccounts(const std::vector<AccountInfo> &accounts, const QString &current)
{
    const QSignalBlocker silent(this);
    clear();
    for (const AccountInfo &info : accounts) {
        const Declaration *declaration = findProvider(info.account.provider);
        const QString provider = declaration ? declaration->name : info.account.provider;
        const QString trouble = troubleOf(info);
        auto *item = new QListWidgetItem(info.account.name, this);
        item->setData(environmentRole, info.environment);
        item->setData(providerRole, provider);
        item->setData(troubleRole, trouble);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{info.account.name, environmentWord(info.environment), provider, trouble}.join(
                          QStringLiteral(", ")));
        if (info.account.name == current)
            setCurrentItem(item);
    }
    if (!currentItem() && count() > 0)
        setCurrentRow(0);
}

QString AccountList::current() const
{
    return currentItem() ? currentItem()->text() : QString();
}

void AccountList::clearChoice()
{
    const QSignalBlocker silent(this);
    setCurrentItem(nullptr);
}

QSize AccountList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, QListWidget::sizeHint().height()};
}

} // namespace platen
