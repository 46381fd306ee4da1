// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/registration_dialog.h"

#include "core/domain/text_display.h"
#include "core/wire/server_name.h"
#include "ui/forms/row_delegate.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/error_words.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/when_done.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int listSpare = grid(20); // what the list can shrink by before the dialog scrolls

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

QString webhookAddress(const Resource &webhook)
{
    const QJsonObject members = webhook.raw.toObject();
    for (const char *name : {"url", "endpoint", "address"}) {
        if (members.value(QLatin1String(name)).isString())
            return members.value(QLatin1String(name)).toString();
    }
    return webhook.name;
}

QStringList webhookEvents(const Resource &webhook)
{
    QStringList events;
    const QJsonArray listed = webhook.raw.toObject().value(QLatin1String("events")).toArray();
    for (const QJsonValue &event : listed)
        events << event.toString();
    return events;
}

RegistrationDialog::RegistrationDialog(EngineHost &host, const AccountInfo &account, const Declaration &provider,
                                       const QString &endpoint, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_account(account.account.name)
    , m_guard(m_account)
    , m_provider(provider)
    , m_endpoint(endpoint)
    , m_list(new QTreeWidget)
    , m_none(new TintedLabel({}))
    , m_remove(plainButton(tr("Re&move…"), QStringLiteral("removeWebhook")))
    , m_confirm(new QWidget)
    , m_confirmText(plainLabel({}, m_confirm))
    , m_register(plainButton(tr("&Register this listener"), QStringLiteral("registerWebhook")))
    , m_result(plainLabel({}, this))
    , m_busy(new QProgressBar)
    , m_error(new ErrorBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("registrationDialog"));
    setWindowTitle(tr("Webhooks at %1").arg(provider.name));
    setMinimumWidth(grid(160));
    build(account);
    if (can(ResourceVerb::List))
        read({});
    showState();
}

void RegistrationDialog::build(const AccountInfo &account)
{
    m_result->setObjectName(QStringLiteral("registrationResult"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(grid(1));
    m_busy->setAccessibleName(tr("Waiting for the provider"));
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsItsPlace);
    m_busy->hide();

    auto *about = new QHBoxLayout;
    about->setSpacing(grid(2));
    about->addWidget(headingLabel(m_provider.name, this));
    about->addWidget(new EnvironmentBadge(account.environment, this));
    about->addWidget(new ElidedLabel(m_account, this), 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(new QPushButton(tr("Close"), this), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    layout->addLayout(about);
    // Confirmation and result need room: first the list shrinks, then the dialog scrolls, and the buttons stay visible.
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid(3));
    if (can(ResourceVerb::List)) {
        inside->addWidget(makeList(), 1);
        inside->addWidget(new Hairline);
    }
    inside->addWidget(makeForm());
    inside->addWidget(m_error);
    inside->addWidget(m_result);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
    const int width = grid(160);
    const int height = layout->sizeHint().height() - scroll->sizeHint().height() +
                       inside->totalHeightForWidth(width - 2 * grid(4)) + (can(ResourceVerb::List) ? listSpare : 0);
    resize(QSize(width, height).boundedTo(screen()->availableSize() * 0.9));
}

QWidget *RegistrationDialog::makeList()
{
    m_list->setObjectName(QStringLiteral("registeredWebhooks"));
    m_list->setAccessibleName(tr("Registered webhooks"));
    m_list->setHeaderLabels({tr("Address"), tr("Events"), tr("ID")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->resizeSection(1, grid(50));
    m_list->setMinimumHeight(grid(25));
    QPushButton *really = plainButton(tr("Remove it"), QStringLiteral("removeWebhookReally"));
    QPushButton *keep = plainButton(tr("Keep it"), QStringLiteral("removeWebhookNot"));
    auto *confirming = new QHBoxLayout(m_confirm);
    confirming->setContentsMargins(0, 0, 0, 0);
    confirming->setSpacing(grid(2));
    confirming->addWidget(m_confirmText, 1);
    confirming->addWidget(keep);
    confirming->addWidget(really);
    m_confirm->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(2));
    line->addWidget(m_none, 1);
    line->addWidget(m_remove);
    m_remove->setVisible(can(ResourceVerb::Delete));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    layout->addWidget(m_confirm);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RegistrationDialog::showState);
    connect(m_remove, &QPushButton::clicked, this, &RegistrationDialog::askToRemove);
    connect(keep, &QPushButton::clicked, m_confirm, &QWidget::hide);
    connect(really, &QPushButton::clicked, this, &RegistrationDialog::remove);
    return part;
}

QWidget *RegistrationDialog::makeForm()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(headingLabel(tr("Notify this listener about"), part));
    for (const QString &event : m_provider.webhookEvents) {
        auto *box = new QCheckBox(event);
        box->setObjectName(QStringLiteral("event.") + event);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &RegistrationDialog::showState);
        m_events.push_back(box);
        layout->addWidget(box);
    }
    QLabel *address = plainLabel(m_endpoint.isEmpty() ? tr("Start listening first: there is no address yet.")
                                                      : tr("Its address: %1").arg(m_endpoint),
                                 part);
    address->setObjectName(QStringLiteral("registrationAddress"));
    layout->addSpacing(grid(1));
    layout->addWidget(address);
    if (net::isThisComputer(QUrl(m_endpoint).host()))
        layout->addWidget(new TintedLabel(tr("This address works on this computer only: an outside provider cannot "
                                             "reach it. Set the public URL first."),
                                          Token::Warning, part));
    auto *line = new QHBoxLayout;
    line->addWidget(m_register);
    line->addStretch(1);
    layout->addLayout(line);
    connect(m_register, &QPushButton::clicked, this, &RegistrationDialog::registerHere);
    return part;
}

QStringList RegistrationDialog::chosenEvents() const
{
    QStringList events;
    for (const QCheckBox *box : m_events) {
        if (box->isChecked())
            events << box->text();
    }
    return events;
}

void RegistrationDialog::showState()
{
    m_register->setEnabled(!m_isBusy && !m_endpoint.isEmpty() && !chosenEvents().isEmpty());
    m_remove->setEnabled(!m_isBusy && m_list->currentItem());
    m_none->setText(m_isBusy || !m_read || m_list->topLevelItemCount() > 0 ? QString()
                                                                           : tr("Nothing is registered there yet."));
    if (!m_list->currentItem())
        m_confirm->hide();
}

void RegistrationDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_busy->setVisible(busy);
    showState();
}

void RegistrationDialog::read(const QString &cursor)
{
    setBusy(true);
    auto call = [account = m_account, cursor](Engine &engine) {
        return engine.catalogue().listResources(account, ResourceKind::Webhook, cursor);
    };
    whenDone(m_host.ask<ResourcePage>(call), this, [this, cursor, round = ++m_round](const Result<ResourcePage> &page) {
        if (round != m_round)
            return;
        setBusy(false);
        if (!page) {
            m_error->setError(page.error(), tr("We don't know which webhooks are registered."));
            return;
        }
        if (cursor.isEmpty()) {
            m_list->clear();
            m_guard = ListingGuard(m_account);
        }
        m_read = true;
        for (const Resource &webhook : page->resources) {
            const QStringList events = webhookEvents(webhook);
            const QString address = webhookAddress(webhook);
            auto *item = new QTreeWidgetItem(
                m_list, {displayed(address), displayed(events.join(QStringLiteral(", "))), displayed(webhook.id)});
            item->setData(0, idRole, webhook.id);
            item->setToolTip(0, plainToolTip(address));
            item->setToolTip(1, plainToolTip(events.join(QLatin1Char('\n'))));
            QFont font = item->font(0);
            font.setWeight(address == m_endpoint ? QFont::DemiBold : QFont::Normal);
            item->setFont(0, font);
        }
        showState();
        const Result<void> goesOn = m_guard.add(*page);
        if (!goesOn)
            m_error->setError(goesOn.error(), tr("More webhooks may be registered than are listed here."));
        else if (!page->next.isEmpty())
            read(page->next);
    });
}

void RegistrationDialog::registerHere()
{
    m_error->clear();
    m_result->clear();
    setBusy(true);
    auto call = [account = m_account, events = chosenEvents()](Engine &engine) {
        return engine.catalogue().registerWebhook(account, events, QString());
    };
    whenDone(m_host.ask<Resource>(call), this, [this](const Result<Resource> &registered) {
        setBusy(false);
        if (!registered) {
            m_error->setError(registered.error(),
                              maybeDone(registered.error())
                                  ? tr("We don't know whether %1 registered it.").arg(m_provider.name)
                                  : tr("Nothing was registered."));
            return;
        }
        m_result->setText(tr("%1 now notifies this listener.").arg(m_provider.name));
        if (can(ResourceVerb::List))
            read({});
    });
}

void RegistrationDialog::askToRemove()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_confirmText->setText(
        tr("Remove the webhook to %1? %2 will no longer notify that address.").arg(item->text(0), m_provider.name));
    m_confirm->show();
    m_confirm->findChild<QPushButton *>(QStringLiteral("removeWebhookNot"))->setFocus(Qt::OtherFocusReason);
}

void RegistrationDialog::remove()
{
    m_confirm->hide();
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_error->clear();
    m_result->clear();
    setBusy(true);
    auto call = [account = m_account, id = item->data(0, idRole).toString()](Engine &engine) {
        return engine.catalogue().deleteResource(account, ResourceKind::Webhook, id);
    };
    whenDone(m_host.ask<Resource>(call), this, [this](const Result<Resource> &removed) {
        setBusy(false);
        if (!removed)
            m_error->setError(removed.error(), tr("The webhook is still registered."));
        else
            m_result->setText(tr("The webhook was removed."));
        read({});
    });
}

} // namespace platen
