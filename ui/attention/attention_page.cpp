// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_page.h"

#include "ui/session/account_directory.h"
#include "ui/session/attention_watch.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int morning = 9; // o'clock

// The view asks the delegate with its own options, which are not public.
class View : public QListView
{
public:
    using QListView::QListView;
    QStyleOptionViewItem options() const
    {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        return option;
    }
};

} // namespace

AttentionPage::AttentionPage(EngineHost &host, AttentionWatch &watch, const AccountDirectory &accounts, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_accounts(accounts)
    , m_model(new AttentionModel(host, this))
    , m_delegate(new AttentionDelegate(*m_model, this))
    , m_view(new View(this))
    , m_title(new QLabel(this))
    , m_text(new TintedLabel({}, Token::Muted, this))
    , m_error(new ErrorBox(this))
{
    setObjectName(QStringLiteral("attentionPage"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_view->setObjectName(QStringLiteral("attention"));
    m_view->setAccessibleName(tr("Needs attention"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);

    auto *empty = new QWidget(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("attentionEmpty"));
    m_title->setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(place, 1);

    connect(&watch, &AttentionWatch::changed, this, &AttentionPage::takeItems);
    connect(&watch, &AttentionWatch::ordersChanged, m_model, &AttentionModel::forgetOrders);
    connect(&watch, &AttentionWatch::failed, this, [this](const Error &error) { m_error->setError(error); });
    connect(&accounts, &AccountDirectory::changed, this, &AttentionPage::showState);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttentionPage::currentChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AttentionPage::currentChanged);
    connect(m_view, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at)); });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &AttentionPage::showState);
    showState();
}

void AttentionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isFresh = true;
    takeItems();
    m_isFresh = true; // what is read now, too
    m_watch.setListsOrders(true);
    m_clock.start();
}

void AttentionPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch.setListsOrders(false);
    m_clock.stop();
}

void AttentionPage::takeItems()
{
    m_error->clear();
    if (!isVisible())
        return;
    const QModelIndex before = m_view->currentIndex();
    const QString key = m_model->key(before);
    const int row = before.row();
    const int scrolled = m_view->verticalScrollBar()->value();
    m_model->setItems(m_watch.others(), m_watch.orders(), std::exchange(m_isFresh, false));
    m_view->setCurrentIndex(m_model->place(key, row));
    m_view->verticalScrollBar()->setValue(scrolled);
    showState();
    Q_EMIT currentChanged();
}

// The clock ticks: the rows' times and the empty page's.
void AttentionPage::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    const QStringList lines = emptyText().split(QLatin1Char('\n'));
    m_title->setText(lines.first());
    m_text->setText(lines.mid(1).join(QLatin1Char('\n')));
    if (!isEmpty)
        m_view->viewport()->update();
}

QString AttentionPage::emptyText() const
{
    if (!m_watch.hasOrders() || !m_accounts.isLoaded())
        return tr("Loading…");
    QDateTime checked; // the account that was checked longest ago
    bool isComplete = true;
    for (const AccountInfo &info : m_accounts.accounts()) {
        const QDateTime &at = info.account.lastSync;
        isComplete = isComplete && at.isValid();
        if (at.isValid() && (!checked.isValid() || at < checked))
            checked = at;
    }
    if (m_accounts.accounts().empty())
        return tr("Nothing needs your attention\nThere are no accounts yet.");
    if (!isComplete)
        return tr("Nothing needs your attention\nNot every account has been checked yet.");
    const qint64 seconds = std::max<qint64>(checked.secsTo(QDateTime::currentDateTimeUtc()), 0);
    if (seconds < 120)
        return tr("All well, checked %n s ago", nullptr, static_cast<int>(seconds));
    return tr("All well") + QLatin1Char('\n') + tr("Last checked: %1").arg(relativeTime(checked));
}

std::optional<AttentionItem> AttentionPage::current() const
{
    const AttentionItem *item = m_model->item(m_view->currentIndex());
    return item ? std::optional(*item) : std::nullopt;
}

qint64 AttentionPage::currentOid() const
{
    return m_model->oid(m_view->currentIndex());
}

void AttentionPage::takeFocus()
{
    (m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : m_title)->setFocus(Qt::OtherFocusReason);
}

QDateTime AttentionPage::timeOf(Snooze snooze, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    switch (snooze) {
    case Snooze::Hour:
        return now.addSecs(3600);
    case Snooze::Tomorrow:
        return QDateTime(today.addDays(1), QTime(morning, 0)).toUTC();
    case Snooze::NextWeek:
        return QDateTime(today.addDays(8 - today.dayOfWeek()), QTime(morning, 0)).toUTC(); // Monday
    }
    return {};
}

QString AttentionPage::textOf(Snooze snooze)
{
    switch (snooze) {
    case Snooze::Hour:
        return tr("For 1 h&our");
    case Snooze::Tomorrow:
        return tr("Until &tomorrow");
    case Snooze::NextWeek:
        return tr("Until next &week");
    }
    return {};
}

void AttentionPage::addSnoozes(QMenu *menu)
{
    for (const Snooze snooze : {Snooze::Hour, Snooze::Tomorrow, Snooze::NextWeek})
        menu->addAction(textOf(snooze), this,
                        [this, snooze] { Q_EMIT snoozeWanted(timeOf(snooze, QDateTime::currentDateTimeUtc())); });
    menu->addAction(tr("Until a &date…"), this, &AttentionPage::snoozeDateWanted);
}

QStyleOptionViewItem AttentionPage::optionOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option = static_cast<View *>(m_view)->options();
    option.rect = m_view->visualRect(index);
    return option;
}

void AttentionPage::openSnoozeMenu()
{
    const QModelIndex index = m_view->currentIndex();
    if (!m_model->item(index))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("snoozeMenu"));
    addSnoozes(menu);
    m_view->scrollTo(index);
    const QRect button = m_delegate->rectOf(AttentionDelegate::Button::Snooze, optionOf(index), index);
    menu->popup(m_view->viewport()->mapToGlobal(button.bottomLeft()));
}

void AttentionPage::press(AttentionDelegate::Button button)
{
    if (button == AttentionDelegate::Button::Fix)
        Q_EMIT fixWanted();
    else if (button == AttentionDelegate::Button::Handled)
        Q_EMIT handledWanted();
    else if (button == AttentionDelegate::Button::Snooze)
        openSnoozeMenu();
}

bool AttentionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current()) {
            Q_EMIT fixWanted();
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseMove)
        m_view->update(m_view->indexAt(static_cast<QMouseEvent *>(event)->pos())); // its buttons
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && index == m_view->currentIndex()) {
            const auto button = m_delegate->buttonAt(optionOf(index), index, mouse->pos());
            if (button != AttentionDelegate::Button::None) {
                // From a new turn: a menu or dialog opened here must not be inside the view's own event.
                QMetaObject::invokeMethod(this, [this, button] { press(button); }, Qt::QueuedConnection);
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace platen
