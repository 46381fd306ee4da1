// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/webhooks_window.h"

#include "ui/webhooks/event_details.h"
#include "ui/webhooks/event_list.h"
#include "ui/webhooks/listener_panel.h"
#include "ui/webhooks/webhook_calls.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int pageSize = 200;

} // namespace

class WebhooksWindow::Private
{
public:
    Private(WebhooksWindow &window, EngineHost &engineHost)
        : q(window)
        , host(engineHost)
    {
    }

    void build();
    void listAccounts();
    void reload();
    void showEvents(const EventList &list);
    void sayWhyEmpty();
    void announce();
    void replay(const QString &event);

    WebhooksWindow &q;
    EngineHost &host;
    int limit = pageSize;
    int newEvents = 0; // events that arrived since the list was read
    int round = 0;
    QString wanted;                     // the account to be chosen once it is listed
    QHash<QString, QString> references; // of orders already looked up
    ListenerPanel *listener = nullptr;
    QComboBox *account = nullptr;
    QCheckBox *rejected = nullptr;
    QPushButton *showNew = nullptr;
    QPushButton *more = nullptr;
    QStackedWidget *place = nullptr;
    QLabel *empty = nullptr;
    EventListView *events = nullptr;
    EventDetails *details = nullptr;
    ErrorBox *error = nullptr;
};

void WebhooksWindow::Private::build()
{
    listener = new ListenerPanel(host);
    account = new QComboBox;
    account->setObjectName(QStringLiteral("eventAccount"));
    account->setAccessibleName(WebhooksWindow::tr("Events of"));
    account->addItem(WebhooksWindow::tr("All accounts"), QString());
    account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    rejected = new QCheckBox(WebhooksWindow::tr("&Rejected only"));
    rejected->setObjectName(QStringLiteral("rejectedOnly"));
    showNew = new QPushButton;
    showNew->setObjectName(QStringLiteral("news"));
    showNew->setAutoDefault(false);
    QSizePolicy keepsItsPlace = showNew->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    showNew->setSizePolicy(keepsItsPlace);
    showNew->hide();
    more = new QPushButton(WebhooksWindow::tr("&Older events"));
    more->setObjectName(QStringLiteral("older"));
    more->setAutoDefault(false);
    more->hide();
    error = new ErrorBox;
    error->setObjectName(QStringLiteral("eventsError"));
    events = new EventListView;
    empty = new QLabel;
    empty->setObjectName(QStringLiteral("noEvents"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    place = new QStackedWidget;
    place->addWidget(events);
    place->addWidget(empty);
    details = new EventDetails;

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(grid(5), grid(2), grid(5), grid(2));
    filters->setSpacing(grid(3));
    filters->addWidget(account);
    filters->addWidget(rejected);
    filters->addStretch(1);
    filters->addWidget(showNew);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(place, 1);
    leftLayout->addWidget(more);
    auto *splitter = new Splitter;
    splitter->addWidget(left);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(listener);
    layout->addWidget(new Hairline);
    layout->addLayout(filters);
    layout->addWidget(error);
    layout->addWidget(new Hairline);
    layout->addWidget(splitter, 1);
    const QSize size(q.fontMetrics().averageCharWidth() * 190, q.fontMetrics().height() * 46);
    q.resize(size.boundedTo(q.screen()->availableSize() * 0.9));

    QObject::connect(listener, &ListenerPanel::changed, &q, [this] {
        listAccounts();
        sayWhyEmpty();
    });
    QObject::connect(account, &QComboBox::currentIndexChanged, &q, [this] {
        limit = pageSize;
        reload();
    });
    QObject::connect(rejected, &QCheckBox::toggled, &q, [this] {
        limit = pageSize;
        reload();
    });
    QObject::connect(showNew, &QPushButton::clicked, &q, [this] { reload(); });
    QObject::connect(more, &QPushButton::clicked, &q, [this] {
        limit += pageSize;
        reload();
    });
    QObject::connect(events, &EventListView::chosen, &q, [this] {
        const store::InboxEvent *event = events->current();
        details->setEvent(event, event ? listener->endpoint(event->account) : QString());
    });
    QObject::connect(events, &QTreeWidget::itemActivated, &q, [this] {
        const store::InboxEvent *event = events->current();
        if (event && !event->orderId.isEmpty())
            Q_EMIT q.orderWanted(event->orderId);
    });
    QObject::connect(details, &EventDetails::replayWanted, &q, [this](const QString &event) { replay(event); });
    QObject::connect(&host, &EngineHost::eventDone, &q, [this] { announce(); });
}

void WebhooksWindow::Private::listAccounts()
{
    const QString chosen = wanted.isEmpty() ? account->currentData().toString() : wanted;
    const QSignalBlocker silent(account);
    while (account->count() > 1)
        account->removeItem(1);
    const QStringList names = listener->accounts();
    for (const QString &name : names)
        account->addItem(name, name);
    account->setCurrentIndex(std::max(account->findData(chosen), 0));
    if (!wanted.isEmpty() && account->currentIndex() > 0) {
        wanted.clear();
        reload();
    }
}

void WebhooksWindow::Private::reload()
{
    newEvents = 0;
    showNew->hide();
    auto call = [name = account->currentData().toString(), only = rejected->isChecked(), most = limit,
                 known = references](Engine &engine) { return readEvents(engine, name, only, most, known); };
    whenDone(host.ask<EventList>(call), &q, [this, asked = ++round](const Result<EventList> &list) {
        if (asked != round)
            return;
        if (!list) {
            error->setError(list.error(), WebhooksWindow::tr("Events are still accepted."));
            return;
        }
        error->clear();
        showEvents(*list);
    });
}

void WebhooksWindow::Private::showEvents(const EventList &list)
{
    more->setVisible(list.more);
    sayWhyEmpty();
    references = list.references;
    events->setEvents(list.events, references);
    place->setCurrentWidget(list.events.empty() ? static_cast<QWidget *>(empty) : events);
}

// New events are announced and shown on a click, so that nothing moves under the cursor. An empty list is updated at
// once.
void WebhooksWindow::Private::sayWhyEmpty()
{
    if (rejected->isChecked())
        empty->setText(WebhooksWindow::tr("No events were rejected."));
    else if (account->currentIndex() > 0)
        empty->setText(WebhooksWindow::tr("No events for this account yet."));
    else if (listener->isListening())
        empty->setText(WebhooksWindow::tr("No events yet.\nGive each account's address to its provider."));
    else
        empty->setText(
            WebhooksWindow::tr("No events yet.\nStart listening, and give each account's address to its provider."));
}

void WebhooksWindow::Private::announce()
{
    if (events->topLevelItemCount() == 0) {
        reload();
        return;
    }
    ++newEvents;
    showNew->setText(WebhooksWindow::tr("Show %n new event(s)", nullptr, newEvents));
    showNew->show();
}

void WebhooksWindow::Private::replay(const QString &event)
{
    details->setResult(WebhooksWindow::tr("Replaying…"));
    auto call = [event](Engine &engine) { return engine.inbox().replay(event); };
    whenDone(host.ask<EventLine>(call), &q, [this](const Result<EventLine> &line) {
        if (!line) {
            details->setResult({});
            details->setError(line.error());
            return;
        }
        const QString word = outcomeWord(line->outcome);
        details->setResult(line->reason.isEmpty()
                               ? WebhooksWindow::tr("Replayed: %1").arg(word)
                               : WebhooksWindow::tr("Replayed: %1, %2").arg(word, line->reason.text()));
        reload();
    });
}

WebhooksWindow::WebhooksWindow(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, host))
{
    setObjectName(QStringLiteral("webhooksWindow"));
    setWindowTitle(tr("Webhooks"));
    d->build();
    d->reload();
}

WebhooksWindow::~WebhooksWindow() = default;

void WebhooksWindow::showRejected(const QString &account)
{
    d->rejected->setChecked(true);
    d->wanted = account;
    d->listAccounts();
}

} // namespace platen
