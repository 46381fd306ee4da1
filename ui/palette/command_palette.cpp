// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/command_palette.h"

#include "ui/palette/fuzzy_match.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int commandRole = Qt::UserRole;
constexpr int menuRole = Qt::UserRole + 1;
constexpr int shortcutRole = Qt::UserRole + 2;
constexpr int margin = 8;

// "&New order…" → "New order…"; "Save && close" → "Save & close".
QString withoutMnemonic(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain.append(text[i]);
    }
    return plain;
}

const QMenu *menuAround(const QAction &action)
{
    const QList<QObject *> places = action.associatedObjects();
    for (const QObject *place : places) {
        if (const auto *menu = qobject_cast<const QMenu *>(place); menu && !menu->title().isEmpty())
            return menu;
    }
    return nullptr;
}

QString menuOf(const QAction &action)
{
    const QMenu *menu = menuAround(action);
    return menu ? withoutMnemonic(menu->title()) : QString();
}

// The title on its own. In a submenu, the submenu says what it does: "Sort by: Recipient".
QString titleOf(const QAction &action)
{
    const QString given = action.property("paletteName").toString();
    const QString title = given.isEmpty() ? withoutMnemonic(action.text()) : given;
    const QMenu *menu = menuAround(action);
    if (!menu || !menuAround(*menu->menuAction()))
        return title;
    return CommandPalette::tr("%1: %2", "submenu: command").arg(withoutMnemonic(menu->title()), title);
}

// The title, its menu in grey, and the shortcut at the end of the line.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString title = item.text;
        item.text.clear();
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const QColor strong = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        QColor faint = strong;
        faint.setAlphaF(selected ? 0.8F : 0.6F);
        const QFontMetrics metrics(item.font);
        const QRect row = item.rect.adjusted(margin, 0, -margin, 0);
        const QString shortcut = index.data(shortcutRole).toString();
        const QString menu = index.data(menuRole).toString();
        const int shortcutWidth = shortcut.isEmpty() ? 0 : metrics.horizontalAdvance(shortcut) + 2 * margin;
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(item.direction, row, rect); };
        const auto start = QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter);
        const auto end = QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter);

        painter->save();
        painter->setFont(item.font);
        painter->setPen(strong);
        const int room = row.width() - shortcutWidth;
        const QString fitting = metrics.elidedText(title, Qt::ElideRight, room);
        painter->drawText(place({row.left(), row.top(), room, row.height()}), int(start), fitting);
        const int used = metrics.horizontalAdvance(fitting) + margin;
        painter->setPen(faint);
        if (room - used > metrics.averageCharWidth() * 4)
            painter->drawText(place({row.left() + used, row.top(), room - used, row.height()}), int(start),
                              metrics.elidedText(menu, Qt::ElideRight, room - used));
        painter->drawText(place({row.right() + 1 - shortcutWidth, row.top(), shortcutWidth, row.height()}), int(end),
                          shortcut);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, QFontMetrics(option.font).height() + margin + 4};
    }
};

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName("commandPalette");
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());

    m_search->setObjectName("search");
    m_search->setPlaceholderText(tr("Type what you want to do"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_list->setObjectName("commands");
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // keys go to the search field, which forwards them

    auto *nothing = new QLabel(tr("No matching command"), this);
    nothing->setObjectName("nothing");
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *frame = new QFrame(this); // a hairline, because the palette has no title bar that sets it off from the window
    frame->setFrameShape(QFrame::StyledPanel);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_search);
    auto *results = new QStackedLayout;
    results->addWidget(m_list);
    results->addWidget(nothing);
    layout->addLayout(results, 1);

    for (QAction *action : actions) {
        if (!action || action->isSeparator() || action->menu() || !action->isVisible() || !action->isEnabled())
            continue;
        const QString title = titleOf(*action);
        if (!title.isEmpty())
            m_commands.append({action, title, action->shortcut().toString(QKeySequence::NativeText)});
    }

    connect(m_search, &QLineEdit::textChanged, this, [this, results](const QString &typed) {
        filter(typed);
        results->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { run(); });
    filter({});
    results->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
}

QStringList CommandPalette::shown() const
{
    QStringList titles;
    for (int i = 0; i < m_list->count(); ++i)
        titles.append(m_list->item(i)->text());
    return titles;
}

void CommandPalette::filter(const QString &typed)
{
    struct Hit
    {
        int score = 0;
        qsizetype command = 0;
    };
    std::vector<Hit> hits;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const std::optional<int> score = fuzzyScore(typed, m_commands[i].title))
            hits.push_back({*score, i});
    }
    // Equally good matches stay in menu order, which people know.
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });

    m_list->clear();
    for (const Hit &hit : hits) {
        const Command &command = m_commands[hit.command];
        auto *item = new QListWidgetItem(command.title, m_list);
        item->setData(commandRole, hit.command);
        item->setData(menuRole, command.action ? menuOf(*command.action) : QString());
        item->setData(shortcutRole, command.shortcut);
        item->setData(Qt::AccessibleTextRole,
                      command.shortcut.isEmpty()
                          ? command.title
                          : tr("%1, %2", "command, shortcut").arg(command.title, command.shortcut));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_commands[item->data(commandRole).toLongLong()].action;
    accept();
    if (action)
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_list->count();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (rows > 0)
            m_list->setCurrentRow((m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const QRect within = window ? window->geometry() : screen()->availableGeometry();
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height() + margin;
    const int width = std::min(within.width() - 4 * margin, fontMetrics().averageCharWidth() * 72);
    const int height = std::min(within.height() - 8 * margin, m_search->sizeHint().height() + 4 * margin + 12 * row);
    setGeometry(within.left() + (within.width() - width) / 2, within.top() + 6 * margin, width, height);
    QDialog::showEvent(event);
    m_search->setFocus(Qt::PopupFocusReason);
}

} // namespace platen
