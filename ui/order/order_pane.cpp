// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/order_pane.h"
#include "core/store/order_reader.h"
#include "ui/artwork/remote_thumbnails.h"

#include "core/domain/text_display.h"
#include "ui/order/change_actions.h"
#include "ui/order/detail_sections.h"
#include "ui/order/item_section.h"
#include "ui/order/print_file_saver.h"
#include "ui/order/timeline_view.h"
#include "ui/session/account_directory.h"
#include "ui/session/actions.h"
#include "ui/session/outbox_watch.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/transfer_bar.h"
#include "ui/widgets/when_done.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace platen {

namespace {
constexpr int askAfter = 400; // ms
}

OrderPane::OrderPane(EngineHost &host, const AccountDirectory &accounts, const OutboxWatch &outbox,
                     ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_outbox(outbox)
    , m_actions(actions)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new TintedLabel(tr("No order selected"), Token::Muted, this))
    , m_scroll(new QScrollArea(this))
    , m_error(new ErrorBox(this))
    , m_transfer(new TransferBar(this))
    , m_printFiles(new PrintFileSaver(host, *m_transfer, this))
    , m_issues(new IssueSection(
          {actions.action(QStringLiteral("order.retry")), actions.action(QStringLiteral("order.resolve")),
           actions.action(QStringLiteral("order.duplicate")), actions.action(QStringLiteral("order.edit")),
           actions.action(QStringLiteral("order.takeBack")), actions.action(QStringLiteral("order.refresh"))},
          this))
    , m_timelineSection(new PaneSection(tr("Timeline"), this))
    , m_timeline(new TimelineView(this))
    , m_items(new ItemSection(this))
    , m_shipments(new ShipmentSection(this))
    , m_charges(new ChargeSection(this))
    , m_recipient(new RecipientSection(this))
    , m_notes(new NotesSection(this))
    , m_raw(new RawSection(this))
{
    setObjectName(QStringLiteral("orderPane"));
    setAccessibleName(tr("Order"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_timelineSection->content()->addWidget(m_timeline);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(6));
    column->setSpacing(0);
    column->addWidget(makeHeader());
    for (QWidget *part : std::initializer_list<QWidget *>{m_error, m_transfer, m_issues, m_items, m_shipments,
                                                          m_recipient, m_charges, m_timelineSection, m_notes, m_raw}) {
        part->setParent(page);
        column->addWidget(part);
        if (part == m_error)
            column->setSpacing(grid(3));
    }
    column->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_scroll);
    m_nothing->setAutoFillBackground(true);
    m_nothing->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setMinimumWidth(grid(70));

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &OrderPane::read);
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(askAfter);
    connect(&m_askTimer, &QTimer::timeout, this, &OrderPane::askAvailability);
    connect(m_items, &ItemSection::reprintWanted, this, &OrderPane::reprintWanted);
    connect(m_items, &ItemSection::printFileWanted, this, [this](int item) {
        m_error->clear();
        if (m_order)
            m_printFiles->save(m_order->order, item);
    });
    connect(m_printFiles, &PrintFileSaver::saved, this,
            [this](const QString &path) { Q_EMIT said(tr("Saved as %1.").arg(path)); });
    connect(m_printFiles, &PrintFileSaver::failed, this,
            [this](const Error &error) { showError(error, tr("Nothing was saved. The order is unchanged.")); });
    connect(&host, &EngineHost::ordersChanged, this, [this](const QList<qint64> &oids) {
        if (m_oid != 0 && oids.contains(m_oid))
            read();
    });
    connect(&outbox, &OutboxWatch::changed, this, &OrderPane::displayIssues);
    connect(&accounts, &AccountDirectory::changed, this, &OrderPane::displayHeader);
}

QWidget *OrderPane::makeHeader()
{
    auto *header = new QWidget(this);
    m_reference = plainLabel({}, header);
    m_reference->setObjectName(QStringLiteral("paneReference"));
    QFont large = m_reference->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_reference->setFont(large);
    m_total = new QLabel(header);
    m_total->setObjectName(QStringLiteral("paneTotal"));
    m_total->setFont(large);
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stage = new StageLabel(header);
    m_stage->setObjectName(QStringLiteral("paneStage"));
    m_providerStatus = new TintedLabel({}, Token::Muted, header);
    m_badge = new EnvironmentBadge(header);
    m_badge->setObjectName(QStringLiteral("paneBadge"));
    m_account = new ElidedLabel({}, header);
    m_ids = new TintedLabel({}, Token::Muted, header);

    auto *first = new QHBoxLayout;
    first->addWidget(m_reference, 1);
    first->addWidget(m_total, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(grid(2));
    second->addWidget(m_stage);
    second->addWidget(m_providerStatus, 1);
    auto *third = new QHBoxLayout;
    third->setSpacing(grid(2));
    third->addWidget(m_badge);
    third->addWidget(m_account, 1);

    m_buttons = new QWidget(header);
    auto *flow = new FlowLayout(m_buttons, grid(1));
    for (const char *id : {"order.edit", "order.takeBack", "order.cancel", "order.delete"}) {
        auto *button = new QToolButton(m_buttons);
        button->setDefaultAction(m_actions.action(QLatin1String(id)));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("actionId", QLatin1String(id));
        flow->addWidget(button);
    }
    auto *more = new QToolButton(m_buttons);
    more->setText(tr("Change"));
    more->setAccessibleName(tr("Change this order"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    for (const ChangeAction &change : changeActions())
        menu->addAction(m_actions.action(QLatin1String(change.id)));
    menu->addSeparator();
    for (const char *id : {"order.duplicate", "order.saveFile", "order.refresh", "order.discard"})
        menu->addAction(m_actions.action(QLatin1String(id)));
    more->setMenu(menu);
    flow->addWidget(more);

    auto *lines = new QVBoxLayout(header);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(1));
    lines->addLayout(first);
    lines->addLayout(second);
    lines->addLayout(third);
    lines->addWidget(m_ids);
    lines->addSpacing(grid(1));
    lines->addWidget(m_buttons);
    return header;
}

void OrderPane::setThumbnails(std::shared_ptr<artwork::ThumbnailStore> thumbnails)
{
    m_items->setThumbnails(std::move(thumbnails), RemoteThumbnails::of(m_host));
}

QSize OrderPane::sizeHint() const
{
    return {onGrid(fontMetrics().averageCharWidth() * 53), grid(150)};
}

void OrderPane::showOrder(qint64 oid)
{
    if (oid == m_oid)
        return;
    m_oid = oid;
    m_availability.clear();
    m_askTimer.stop();
    m_error->clear();
    if (oid == 0) {
        m_soon.stop();
        m_order.reset();
        m_stack->setCurrentWidget(m_nothing);
        Q_EMIT orderShown();
        return;
    }
    m_soon.start();
}

void OrderPane::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    auto future = m_host.read([oid = m_oid](store::OrderReader &reader) {
        Read read{reader.order(oid), {}};
        if (read.order)
            read.timeline = reader.timeline(oid).value_or(std::vector<TimelineEntry>());
        return read;
    });
    whenDone(future, this, [this, oid = m_oid](Read read) {
        m_reading = false;
        if (std::exchange(m_readAgain, false) || oid != m_oid) {
            if (m_oid != 0)
                this->read();
            if (oid != m_oid)
                return;
        }
        if (!read.order) {
            m_order.reset();
            m_nothing->setText(read.order.error().code == ErrorCode::NotFound
                                   ? tr("This order is no longer here")
                                   : displayed(read.order.error().message.text()));
            m_stack->setCurrentWidget(m_nothing);
            Q_EMIT orderShown();
            return;
        }
        const bool other = !m_order || m_order->oid != read.order->oid;
        const bool moved = other || m_order->order.stage != read.order->order.stage;
        m_order = std::move(*read.order);
        display(read.timeline);
        if (other)
            m_scroll->verticalScrollBar()->setValue(0);
        if (moved)
            m_askTimer.start();
        Q_EMIT orderShown();
    });
}

void OrderPane::display(const std::vector<TimelineEntry> &timeline)
{
    setUpdatesEnabled(false);
    const Order &order = m_order->order;
    displayHeader();
    displayIssues();
    const Declaration *declaration = m_accounts.declaration(order.account);
    m_items->setOrder(order, declaration && declaration->can(Capability::PrintFiles));
    m_shipments->setOrder(order);
    m_charges->setOrder(order);
    m_recipient->setOrder(order);
    m_notes->setOrder(order);
    m_raw->setOrder(*m_order);
    m_timeline->setEntries(timeline);
    m_timelineSection->setVisible(!timeline.empty());
    m_stack->setCurrentWidget(m_scroll);
    setUpdatesEnabled(true);
}

void OrderPane::displayHeader()
{
    if (!m_order)
        return;
    const Order &order = m_order->order;
    m_reference->setText(order.reference.isEmpty() ? tr("No reference") : displayed(order.reference));
    m_total->setText(order.total ? moneyText(*order.total) : QString());
    m_stage->setStage(order.stage);
    m_providerStatus->setText(order.providerStatus.isEmpty()
                                  ? QString()
                                  : directed(tr("“%1” at the provider").arg(isolated(order.providerStatus))));
    m_badge->setEnvironment(m_accounts.environment(order.account));
    m_account->setText(displayed(order.account));
    m_account->setVisible(!order.account.isEmpty());
    const Declaration *declaration = m_accounts.declaration(order.account);
    const bool askable = !declaration || declaration->can(Capability::FetchOrder);
    QStringList ids;
    ids << (order.createdAt.isValid() ? tr("created %1").arg(relativeTimeWithin(order.createdAt)) : tr("date unknown"))
        << tr("updated %1").arg(relativeTimeWithin(order.updatedAt));
    QString last;
    if (askable) {
        if (m_order->refreshedAt.isValid())
            ids << tr("checked %1").arg(relativeTimeWithin(m_order->refreshedAt));
        last = tr("Checked %1").arg(m_order->refreshedAt.isValid() ? exactTime(m_order->refreshedAt) : tr("never"));
    } else {
        // If the provider cannot be queried, only its messages are known.
        if (!order.remoteId.isEmpty())
            ids << (m_order->heardAt.isValid() ? tr("last message %1").arg(relativeTimeWithin(m_order->heardAt))
                                               : tr("no messages yet"));
        last = tr("Last message %1. %2 does not let Platen look orders up, so its messages are the only source.")
                   .arg(m_order->heardAt.isValid() ? exactTime(m_order->heardAt) : tr("never"), declaration->name);
    }
    // Lines break between facts only, and the dot stays with the fact before it.
    for (QString &fact : ids)
        fact.replace(QLatin1Char(' '), QChar::Nbsp);
    const QString facts = ids.join(QStringLiteral("\u00a0· "));
    m_ids->setText(order.remoteId.isEmpty() ? facts : displayed(order.remoteId) + QLatin1Char('\n') + facts);
    m_ids->setToolTip(tr("Created %1\nUpdated %2")
                          .arg(order.createdAt.isValid() ? exactTime(order.createdAt) : tr("at an unknown date"),
                               exactTime(order.updatedAt)) +
                      u'\n' + last);
    // Shows only the buttons that make sense in this stage; the menus have all of them.
    for (auto *button : m_buttons->findChildren<QToolButton *>()) {
        const QString id = button->property("actionId").toString();
        if (id == QLatin1String("order.edit"))
            button->setVisible(order.stage == Stage::Draft && order.remoteId.isEmpty());
        else if (id == QLatin1String("order.takeBack"))
            button->setVisible(order.stage == Stage::Queued);
        else if (id == QLatin1String("order.cancel") || id == QLatin1String("order.delete"))
            button->setVisible(
                !order.remoteId.isEmpty() && !isFinal(order.stage) && declaration &&
                declaration->can(id == QLatin1String("order.cancel") ? Operation(Cancel()) : Operation(Delete())));
    }
}

void OrderPane::displayIssues()
{
    if (m_order)
        m_issues->setOrder(m_order->order, m_outbox.ofOrder(m_order->order.id));
}

void OrderPane::askAvailability()
{
    if (!m_order || m_order->order.remoteId.isEmpty() || isFinal(m_order->order.stage))
        return;
    const Declaration *declaration = m_accounts.declaration(m_order->order.account);
    if (!declaration || !declaration->can(Capability::OrderActions))
        return;
    using Answer = std::vector<ActionAvailability>;
    const auto future =
        m_host.ask<Answer>([id = m_order->order.id](Engine &engine) { return engine.orders().actions(id); });
    whenDone(future, this, [this, oid = m_oid](Result<Answer> answer) {
        // A missing response is not an error of the order: each action then reports whether it was possible.
        if (!answer || oid != m_oid)
            return;
        m_availability = std::move(*answer);
        Q_EMIT orderShown();
    });
}

void OrderPane::showError(const Error &error, const QString &consequence)
{
    m_error->setError(error, consequence);
    m_scroll->ensureWidgetVisible(m_error);
}

} // namespace platen
