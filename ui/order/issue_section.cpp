// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/issue_section.h"

#include "core/domain/operation.h"
#include "core/domain/text_display.h"
#include "core/providers/registry.h"
#include "ui/order/link_label.h"
#include "ui/order/pane_section.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/error_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/web_link.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>

namespace platen {

namespace {

QString providerOf(const Order &order)
{
    const Declaration *provider = findProvider(order.provider);
    return provider ? provider->name : order.account;
}

bool canBeAskedFor(const Order &order)
{
    const Declaration *provider = findProvider(order.provider);
    return provider && provider->can(Capability::FetchOrder);
}

// The time of the next attempt: "in a moment", "in 5 min", "at 14:05".
QString soonText(const QDateTime &at)
{
    const qint64 seconds = at.isValid() ? QDateTime::currentDateTimeUtc().secsTo(at) : 0;
    if (seconds < 60)
        return IssueSection::tr("in a moment");
    if (seconds < 3600)
        return IssueSection::tr("in %n min", nullptr, static_cast<int>(seconds / 60));
    return IssueSection::tr("at %1").arg(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat));
}

QString waitText(const QDateTime &notBefore)
{
    const qint64 left = notBefore.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(notBefore) : 0;
    return left > 0 ? IssueSection::tr("Sends in %n s", nullptr, static_cast<int>((left + 999) / 1000))
                    : IssueSection::tr("It will be sent as soon as possible.");
}

void countDown(Notice &notice, const QDateTime &notBefore)
{
    auto *timer = new QTimer(&notice);
    QObject::connect(timer, &QTimer::timeout, &notice, [&notice, timer, notBefore] {
        notice.setText(waitText(notBefore));
        if (notBefore <= QDateTime::currentDateTimeUtc())
            timer->stop();
    });
    timer->start(std::chrono::seconds(1));
}

} // namespace

IssueSection::IssueSection(Fixes fixes, QWidget *parent)
    : QWidget(parent)
    , m_fixes(fixes)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("issues"));
    setAccessibleName(tr("Issues"));
    m_layout->setContentsMargins(0, grid(3), 0, 0);
    m_layout->setSpacing(grid(2));
}

QPushButton *IssueSection::button(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setToolTip(plainToolTip(action->toolTip()));
    connectFix(button, action);
    return button;
}

void IssueSection::connectFix(QPushButton *button, QAction *action)
{
    button->setObjectName(QStringLiteral("fix-") + action->objectName());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

QList<QWidget *> IssueSection::fixes() const
{
    QList<QWidget *> all;
    for (int i = 0; i < m_layout->count(); ++i) {
        for (QPushButton *button : m_layout->itemAt(i)->widget()->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                all << button;
        }
    }
    return all;
}

Notice *IssueSection::addNotice(const QString &icon, const QString &title, const QString &text, QWidget *fix,
                                QAction *more)
{
    auto *notice = new Notice(icon, title, text, this);
    if (fix)
        notice->addFix(fix);
    if (more && more->isEnabled())
        notice->addFix(button(more, more->text()));
    m_layout->addWidget(notice);
    return notice;
}

void IssueSection::addOutbox(const Order &order, const store::OutboxEntry &entry)
{
    using State = store::OutboxState;
    const bool creates = isA<Create>(entry.operation);
    if (entry.state == State::Unknown && creates) {
        addUnknown(order, &entry);
    } else if (entry.state == State::Unknown) {
        addNotice(
            QStringLiteral("stage-unknown"),
            tr("We don't know whether %1 did this: %2").arg(providerOf(order), operationAct(entry.operation).text()),
            canBeAskedFor(order)
                ? tr("The response was lost. It may or may not have been carried out. Platen looks it up.")
                : tr("The response was lost. It may or may not have been carried out."),
            order.stage == Stage::Unknown ? button(m_fixes.resolve, tr("Resolve…")) : nullptr, m_fixes.retry);
    } else if (entry.state == State::Failed && !entry.error.isEmpty()) {
        auto *box = new ErrorBox(this);
        box->setError(
            errorFromObject(entry.error),
            creates ? tr("The order does not exist at the provider, and nothing is charged.")
                    : tr("%1 was not carried out: the order is unchanged.").arg(operationAct(entry.operation).text()));
        if (order.stage == Stage::Failed) {
            connectFix(box->addAction(tr("Correct and place again…")), m_fixes.editCopy);
            connectFix(box->addAction(tr("Try again unchanged")), m_fixes.retry);
        }
        m_layout->addWidget(box);
    } else if (entry.state == State::Waiting || entry.state == State::Sending) {
        addWaiting(entry);
    }
}

void IssueSection::addWaiting(const store::OutboxEntry &entry)
{
    const bool undo = entry.notBefore.isValid() && entry.notBefore > QDateTime::currentDateTimeUtc();
    const bool sending = entry.state == store::OutboxState::Sending;
    const bool retries = entry.attempts > 0 && !entry.error.isEmpty();
    const QString text =
        sending   ? tr("It is being sent now.")
        : retries ? tr("%1 Next attempt: %2")
                        .arg(isolated(errorFromObject(entry.error).message.text()), soonText(entry.nextAttemptAt))
                  : waitText(entry.notBefore);
    QPushButton *takeBack = isA<Create>(entry.operation) && undo ? button(m_fixes.takeBack, tr("Undo send")) : nullptr;
    Notice *notice = addNotice(QStringLiteral("stage-queued"),
                               tr("In the outbox: %1").arg(operationAct(entry.operation).text()), text, takeBack);
    if (undo && !sending && !retries)
        countDown(*notice, entry.notBefore);
}

void IssueSection::setOrder(const Order &order, const std::vector<store::OutboxEntry> &outbox)
{
    // Keep the focus on the same button if it exists again.
    const QWidget *focus = QApplication::focusWidget();
    int place = -1; // index among buttons of that name
    for (const QWidget *fix : fixes()) {
        if (focus && fix->objectName() == focus->objectName())
            ++place;
        if (fix == focus)
            break;
    }
    const QString name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    clearLayout(m_layout);
    build(order, outbox);
    setVisible(m_layout->count() > 0);
    for (int i = 0; i < m_layout->count(); ++i)
        m_layout->itemAt(i)->widget()->show(); // at once: a hidden widget takes no focus
    QWidget *before = this;
    for (QWidget *fix : fixes()) {
        setTabOrder(before, fix); // the new buttons would otherwise come last
        before = fix;
        if (!name.isEmpty() && fix->objectName() == name && place-- == 0)
            fix->setFocus(Qt::OtherFocusReason);
    }
}

void IssueSection::build(const Order &order, const std::vector<store::OutboxEntry> &outbox)
{
    for (const store::OutboxEntry &entry : outbox)
        addOutbox(order, entry);
    const bool hasEntries = !outbox.empty();
    if (order.stage == Stage::Unknown && !hasEntries)
        addUnknown(order, nullptr);
    if (order.stage == Stage::Failed && !hasEntries)
        addNotice(QStringLiteral("stage-failed"), tr("The provider refused this order"),
                  tr("It was never made, and nothing is charged."),
                  button(m_fixes.editCopy, tr("Correct and place again…")), m_fixes.retry);
    for (const Issue &issue : order.issues) {
        if (order.stage != Stage::Unknown || issue.code != QLatin1String("unknownOutcome"))
            addIssue(order, issue);
    }
    if (order.stage == Stage::OnHold && order.issues.empty())
        addNotice(QStringLiteral("stage-onHold"), tr("The provider is holding this order"),
                  order.providerStatus.isEmpty()
                      ? tr("It gives no reason. The order is not made until you settle this with the provider.")
                      : tr("It reports “%1”. The order is not made until you settle this with the provider.")
                            .arg(isolated(order.providerStatus)),
                  button(m_fixes.refresh, tr("Refresh")));
}

// The entry has the request's outcome; without an entry it is no longer known.
void IssueSection::addUnknown(const Order &order, const store::OutboxEntry *entry)
{
    const Error error = entry ? errorFromObject(entry->error) : Error{};
    // Sent again and refused: the refusal explains why the order may still exist.
    const QString why = error.code == ErrorCode::UnknownOutcome && !error.message.isEmpty()
                            ? isolated(error.message.text())
                            : tr("It was being sent, but no clear response arrived.");
    addNotice(QStringLiteral("stage-unknown"), tr("We don't know whether %1 got this order").arg(providerOf(order)),
              tr("%1 It may exist there and may be charged. It is not sent again until that is clear.").arg(why),
              button(m_fixes.resolve, tr("Resolve…")), m_fixes.retry);
}

void IssueSection::addIssue(const Order &order, const Issue &issue)
{
    QString subject = issue.subject == order.remoteId ? QString() : issue.subject;
    for (const Item &item : order.items) {
        if (!issue.subject.isEmpty() && item.remoteId == issue.subject)
            subject = item.title.isEmpty() ? item.sku : item.title;
    }
    if (subject.startsWith(u'/'))
        subject.clear(); // a pointer into the order document
    QWidget *fix = nullptr;
    QString address; // an address that is not opened, shown for copying
    if (const std::optional<QUrl> url = webLink(issue.actionUrl)) {
        auto *open = new QPushButton(tr("Open at %1…").arg(providerOf(order)), this);
        open->setObjectName(QStringLiteral("fix-open"));
        open->setToolTip(linkText(*url));
        open->setAutoDefault(false);
        connect(open, &QPushButton::clicked, open, [link = issue.actionUrl] { openWebLink(link); });
        fix = open;
    } else {
        address = issue.actionUrl;
        if (order.stage == Stage::Draft && order.remoteId.isEmpty())
            fix = button(m_fixes.edit, tr("Edit this draft…"));
        else if (!isFinal(order.stage) && order.stage != Stage::Unknown)
            fix = button(m_fixes.editCopy, tr("Order again, with changes…"));
    }
    QStringList details;
    for (const QString &detail : {subject, address}) {
        if (!detail.isEmpty())
            details << isolated(detail);
    }
    addNotice(QStringLiteral("attention"), displayed(issueText(issue)), details.join(QStringLiteral(" · ")), fix);
}

} // namespace platen
