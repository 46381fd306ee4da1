// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attention_actions.h"

#include "core/domain/text_display.h"
#include "ui/attention/attention_page.h"
#include "ui/attention/attention_words.h"
#include "ui/order/order_pane.h"
#include "ui/session/actions.h"
#include "ui/shell/side_windows.h"
#include "ui/shell/undo_bar.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/web_link.h"
#include "ui/widgets/when_done.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace platen {

namespace {

constexpr int undoSeconds = 10;
constexpr auto prefix = "attention.";

QString orderAction(FixKind kind)
{
    switch (kind) {
    case FixKind::Resolve:
        return QStringLiteral("order.resolve");
    case FixKind::EditDraft:
    case FixKind::ReplaceFile:
        return QStringLiteral("order.edit");
    case FixKind::OrderAgain:
        return QStringLiteral("order.duplicate");
    case FixKind::Refresh:
        return QStringLiteral("order.refresh");
    default:
        return {};
    }
}

} // namespace

AttentionActions::AttentionActions(EngineHost &host, ActionRegistry &actions, QWidget *window)
    : QObject(window)
    , m_host(host)
    , m_actions(actions)
    , m_window(window)
{
    registerAll();
}

void AttentionActions::setParts(const Parts &parts)
{
    m_parts = parts;
    const AttentionPage *page = parts.page;
    connect(page, &AttentionPage::currentChanged, this, &AttentionActions::showState);
    connect(page, &AttentionPage::fixWanted, this, &AttentionActions::fix);
    connect(page, &AttentionPage::handledWanted, this, &AttentionActions::handle);
    connect(page, &AttentionPage::snoozeWanted, this, &AttentionActions::snooze);
    connect(page, &AttentionPage::snoozeDateWanted, this, &AttentionActions::askForDate);
    connect(page, &AttentionPage::menuWanted, this, &AttentionActions::showMenu);
}

bool AttentionActions::isOfPage(const QString &action)
{
    return action.startsWith(QLatin1String(prefix));
}

void AttentionActions::add(const char *id, const QString &text, const QList<QKeySequence> &keys,
                           std::function<void()> run, bool separator)
{
    const auto isCurrent = [this] { return m_parts.page && m_parts.page->current().has_value(); };
    m_actions.add({QLatin1String(prefix) + QLatin1String(id),
                   text,
                   ActionMenu::Attention,
                   keys,
                   {},
                   std::move(run),
                   isCurrent,
                   separator});
}

void AttentionActions::registerAll()
{
    add("fix", tr("&Fix it"), {}, [this] { fix(); });
    add("handled", tr("&Handled"), {QKeySequence(Qt::Key_H)}, [this] { handle(); }, true);
    add("snooze", tr("&Snooze…"), {QKeySequence(Qt::Key_S)}, [this] { m_parts.page->openSnoozeMenu(); });
    using Snooze = AttentionPage::Snooze;
    const std::pair<const char *, Snooze> times[] = {
        {"snoozeHour", Snooze::Hour}, {"snoozeTomorrow", Snooze::Tomorrow}, {"snoozeWeek", Snooze::NextWeek}};
    for (const auto &[id, time] : times)
        add(id, tr("Snooze: %1").arg(AttentionPage::textOf(time)), {},
            [this, time = time] { snooze(AttentionPage::timeOf(time, QDateTime::currentDateTimeUtc())); });
    add("snoozeDate", tr("Snooze until a &date…"), {}, [this] { askForDate(); });
}

void AttentionActions::showState()
{
    const std::optional<AttentionItem> item = m_parts.page->current();
    QAction *action = m_actions.action(QStringLiteral("attention.fix"));
    action->setText(item ? escapedMnemonic(fixText(item->fix)) : tr("&Fix it"));
    m_actions.refresh();
}

void AttentionActions::fix()
{
    const std::optional<AttentionItem> item = m_parts.page->current();
    if (!item)
        return;
    switch (item->fix.kind) {
    case FixKind::EnterKey:
        return m_parts.windows->openEntry(QStringLiteral("accounts"), item->account);
    case FixKind::TrySync:
        return tryNow(*item);
    case FixKind::ShowWebhook:
        return m_parts.windows->openRejectedWebhooks(item->account);
    case FixKind::ShowFolder:
        return m_parts.windows->openEntry(QStringLiteral("folders"), item->subject);
    case FixKind::ShowHosts:
        return m_parts.windows->openSettings(QStringLiteral("hosts"));
    case FixKind::Pay:
    case FixKind::OpenThere:
        return (void)openWebLink(item->fix.url);
    case FixKind::Retry:
        return retry(*item);
    default:
        return fixOrder(item->oid, orderAction(item->fix.kind));
    }
}

// The order's own actions work on the order in the pane.
void AttentionActions::fixOrder(qint64 oid, const QString &action)
{
    const auto run = [this, action] {
        m_actions.refresh();
        QAction *one = action.isEmpty() ? nullptr : m_actions.action(action);
        if (one && one->isEnabled())
            one->trigger();
        else if (one)
            Q_EMIT said(one->toolTip());
    };
    OrderPane *pane = m_parts.pane;
    if (action.isEmpty()) {
        pane->setVisible(true);
        m_actions.action(QStringLiteral("view.pane"))->setChecked(true);
    }
    const auto isShown = [pane, oid] { return pane->oid() == oid && pane->order() && pane->order()->oid == oid; };
    if (isShown())
        return run();
    pane->showOrder(oid);
    auto *once = new QObject(this);
    connect(pane, &OrderPane::orderShown, once, [once, isShown, run] {
        once->deleteLater();
        if (isShown())
            run();
    });
}

void AttentionActions::tryNow(const AttentionItem &item)
{
    Q_EMIT said(tr("Trying %1…").arg(isolated(item.account)));
    using Reports = std::vector<SyncReport>;
    const auto future =
        m_host.ask<Reports>([account = item.account](Engine &engine) { return engine.sync().run({account}, false); });
    whenDone(future, this, [this, account = item.account](const Result<Reports> &reports) {
        const std::optional<Error> error = !reports           ? std::optional(reports.error())
                                           : reports->empty() ? std::nullopt
                                                              : reports->front().error;
        Q_EMIT said(error ? isolated(error->message.text()) : tr("%1 was synced.").arg(isolated(account)));
    });
}

void AttentionActions::retry(const AttentionItem &item)
{
    whenDone(m_host.ask<Order>([id = item.order](Engine &engine) { return engine.outbox().retry(id); }), this,
             [this, name = item.subject](const Result<Order> &order) {
                 Q_EMIT said(order ? tr("%1 was looked up.").arg(isolated(name))
                                   : isolated(order.error().message.text()));
             });
}

void AttentionActions::handle()
{
    if (const std::optional<AttentionItem> item = m_parts.page->current())
        putAside(*item, {}, tr("Handled: %1"));
}

void AttentionActions::snooze(const QDateTime &until)
{
    const std::optional<AttentionItem> item = m_parts.page->current();
    if (!item)
        return;
    const QString time = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    putAside(*item, until, tr("Put aside until %2: %1").arg(QStringLiteral("%1"), time));
}

void AttentionActions::putAside(const AttentionItem &item, const QDateTime &until, const QString &done)
{
    const auto call = [item, until](Engine &engine) -> QCoro::Task<Result<void>> {
        co_return until.isValid() ? engine.attention().snooze(item.item, until, item.cause)
                                  : engine.attention().handle(item.item, item.cause);
    };
    whenDone(m_host.ask<void>(call), this, [this, item, done](const Result<void> &put) {
        if (!put) {
            Q_EMIT said(isolated(put.error().message.text()));
            return;
        }
        m_parts.undo->offer(done.arg(isolated(item.subject)), undoSeconds, [this, id = item.item] {
            const auto back = [id](Engine &engine) -> QCoro::Task<Result<void>> {
                co_return engine.attention().bringBack(id);
            };
            whenDone(m_host.ask<void>(back), this, [this](const Result<void> &brought) {
                if (!brought)
                    Q_EMIT said(isolated(brought.error().message.text()));
            });
        });
    });
}

void AttentionActions::askForDate()
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("snoozeDate"));
    dialog->setWindowTitle(tr("Snooze"));
    const QDateTime now = QDateTime::currentDateTime();
    auto *date = new QDateTimeEdit(AttentionPage::timeOf(AttentionPage::Snooze::Tomorrow, now).toLocalTime(), dialog);
    date->setObjectName(QStringLiteral("until"));
    date->setCalendarPopup(true);
    date->setMinimumDateTime(now.addSecs(60));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *snoozes = buttons->addButton(tr("Snooze"), QDialogButtonBox::AcceptRole);
    snoozes->setDefault(true);
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("Needs attention again &at:"), date);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, date] { snooze(date->dateTime().toUTC()); });
    dialog->open();
}

void AttentionActions::showMenu(const QPoint &position)
{
    if (!m_parts.page->current())
        return;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu, ActionMenu::Attention);
    menu->popup(position);
}

} // namespace platen
