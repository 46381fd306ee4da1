// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/listener_panel.h"

#include "core/domain/text_display.h"
#include "core/providers/registry.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/whole_number_box.h"
#include "ui/webhooks/registration_dialog.h"
#include "ui/webhooks/self_test.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ListenerPanel::ListenerPanel(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_icon(new QLabel)
    , m_status(new QLabel)
    , m_toggle(plainButton({}, QStringLiteral("listen")))
    , m_bind(new QLineEdit)
    , m_bindBox(new FieldBox(m_bind))
    , m_port(new WholeNumberBox)
    , m_portBox(new FieldBox(m_port))
    , m_publicUrl(new QLineEdit)
    , m_publicBox(new FieldBox(m_publicUrl))
    , m_apply(plainButton(tr("&Apply"), QStringLiteral("apply")))
    , m_test(plainButton(tr("Self-&test"), QStringLiteral("selfTest")))
    , m_testResult(new TintedLabel({}, Token::Muted))
    , m_error(new ErrorBox)
    , m_endpointPlace(new QWidget)
    , m_network(new QNetworkAccessManager(this))
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_status->setFont(strong);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("listenerStatus"));
    m_status->setWordWrap(true);
    m_bind->setObjectName(QStringLiteral("bind"));
    m_bind->setPlaceholderText(QStringLiteral("127.0.0.1"));
    m_bindBox->setHint(tr("127.0.0.1: this computer only. 0.0.0.0: the network too."));
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free port"));
    m_port->setGroupSeparatorShown(false);
    m_publicUrl->setObjectName(QStringLiteral("publicUrl"));
    m_publicUrl->setPlaceholderText(tr("https://hooks.example.org"));
    m_publicBox->setHint(tr("How providers reach this computer: your own domain or a tunnel."));
    m_error->setObjectName(QStringLiteral("listenerError"));
    m_testResult->setWordWrap(true);
    m_testResult->setObjectName(QStringLiteral("selfTestResult"));
    m_test->setToolTip(tr("Sends a request to the public URL from here and checks that Platen responds."));

    auto *head = new QHBoxLayout;
    head->setSpacing(grid(2));
    head->addWidget(m_icon);
    head->addWidget(m_status, 1);
    head->addWidget(m_toggle);
    auto *here = new QWidget;
    auto *hereForm = new FormLayout(here);
    hereForm->addField(tr("A&ddress"), m_bindBox);
    hereForm->addField(tr("&Port"), m_portBox);
    auto *outside = new QWidget;
    auto *outsideLayout = new QVBoxLayout(outside);
    outsideLayout->setContentsMargins(0, 0, 0, 0);
    auto *outsideFields = new QWidget;
    (new FormLayout(outsideFields))->addField(tr("P&ublic URL"), m_publicBox);
    auto *testing = new QHBoxLayout;
    testing->setSpacing(grid(2));
    testing->addWidget(m_apply);
    testing->addWidget(m_test);
    testing->addWidget(m_testResult, 1);
    outsideLayout->addWidget(outsideFields);
    outsideLayout->addLayout(testing);
    outsideLayout->addStretch(1);
    auto *columns = new ColumnsLayout(nullptr, grid(6));
    columns->addWidget(here);
    columns->addWidget(outside);
    (new QVBoxLayout(m_endpointPlace))->setContentsMargins(0, 0, 0, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(5), grid(4), grid(5), grid(3));
    layout->setSpacing(grid(2));
    layout->addLayout(head);
    layout->addLayout(columns);
    layout->addWidget(m_error);
    layout->addWidget(m_endpointPlace);

    connect(m_toggle, &QPushButton::clicked, this, [this] { m_info.listening ? stop() : start(); });
    connect(m_apply, &QPushButton::clicked, this, &ListenerPanel::start);
    connect(m_test, &QPushButton::clicked, this, &ListenerPanel::selfTest);
    connect(&m_host, &EngineHost::listenerChanged, this, &ListenerPanel::reload);
    connect(&m_host, &EngineHost::accountsChanged, this, &ListenerPanel::reload);
    show({});
    reload();
}

QString ListenerPanel::endpoint(const QString &account) const
{
    for (const auto &[name, url] : m_info.endpoints) {
        if (name == account)
            return url;
    }
    return {};
}

QStringList ListenerPanel::accounts() const
{
    QStringList names;
    for (const auto &[name, url] : m_info.endpoints)
        names << name;
    return names;
}

void ListenerPanel::reload()
{
    auto call = [](Engine &engine) { return readListener(engine); };
    whenDone(m_host.ask<ListenerState>(call), this, [this](const Result<ListenerState> &state) {
        if (state)
            show(*state);
        else
            m_error->setError(state.error());
    });
}

void ListenerPanel::show(const ListenerState &state)
{
    m_info = state.info;
    m_known = state.accounts;
    if (!m_fieldsFilled) {
        m_bind->setText(state.bind);
        m_port->setValue(state.port.value_or(0));
        m_publicUrl->setText(state.publicUrl);
        m_fieldsFilled = state.port.has_value();
    } else if (m_info.listening && m_port->value() == 0) {
        m_port->setValue(state.port.value_or(0)); // the free port that was found
    }
    m_status->setText(m_info.listening ? tr("Listening at %1").arg(m_info.url)
                                       : tr("Not listening. Orders are updated by syncing."));
    m_icon->setPixmap(iconPixmap(QStringLiteral("listener"), grid(5), devicePixelRatioF(),
                                 themeColor(m_info.listening ? Token::Success : Token::Muted, palette())));
    m_toggle->setText(m_info.listening ? tr("&Stop listening") : tr("&Start listening"));
    m_apply->setEnabled(m_info.listening);
    m_test->setEnabled(m_info.listening);
    if (!m_info.listening)
        m_testResult->clear();
    showEndpoints();
    Q_EMIT changed();
}

void ListenerPanel::showEndpoints()
{
    // Accounts change with every sync: unchanged endpoints stay, with their focus and selection.
    QStringList now{m_rotating};
    for (const auto &[account, url] : m_info.endpoints)
        now << account << url << environmentOf(account) << (registers(account) ? QStringLiteral("1") : QString());
    if (m_endpoints && now == m_shownEndpoints)
        return;
    m_shownEndpoints = now;
    if (m_endpoints) {
        m_endpoints->hide();
        m_endpoints->setParent(nullptr);
        m_endpoints->deleteLater(); // its button may be the sender
    }
    m_endpoints = new QWidget;
    auto *rows = new QGridLayout(m_endpoints);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(grid(2));
    rows->setVerticalSpacing(grid(1));
    rows->setColumnStretch(2, 1);
    int row = 0;
    for (const auto &[account, url] : m_info.endpoints) {
        auto *name = new QLabel(escapedMnemonic(displayed(account)));
        auto *field = new QLineEdit(url);
        field->setReadOnly(true);
        field->setCursorPosition(0);
        field->setObjectName(QStringLiteral("endpoint.") + account);
        field->setAccessibleName(tr("Webhook URL of %1").arg(account));
        name->setBuddy(field);
        QPushButton *copy = plainButton(tr("Copy"), QStringLiteral("copy.") + account);
        QPushButton *renew = plainButton(tr("New address…"), QStringLiteral("rotate.") + account);
        copy->setAccessibleName(tr("Copy the webhook URL of %1").arg(account));
        renew->setAccessibleName(tr("New webhook address for %1").arg(account));
        connect(copy, &QPushButton::clicked, this, [url = url] { QApplication::clipboard()->setText(url); });
        connect(renew, &QPushButton::clicked, this, [this, account = account] { askToRotate(account); });
        rows->addWidget(name, row, 0);
        rows->addWidget(new EnvironmentBadge(environmentOf(account)), row, 1);
        rows->addWidget(field, row, 2);
        rows->addWidget(copy, row, 3);
        rows->addWidget(renew, row, 4);
        if (registers(account)) {
            QPushButton *registration = plainButton(tr("Register…"), QStringLiteral("register.") + account);
            registration->setToolTip(tr("Register this listener with the provider and see what is registered there"));
            registration->setAccessibleName(tr("Register this listener for %1").arg(account));
            connect(registration, &QPushButton::clicked, this,
                    [this, account = account] { openRegistration(account); });
            rows->addWidget(registration, row, 5);
        }
        ++row;
        if (account != m_rotating)
            continue;
        auto *question = new QLabel(tr("The current address of “%1” would stop working at once. You would have to give "
                                       "the provider the new one.")
                                        .arg(account));
        question->setWordWrap(true);
        QPushButton *really = plainButton(tr("Create new address"), QStringLiteral("rotateReally"));
        QPushButton *keep = plainButton(tr("Keep this address"), QStringLiteral("rotateNot"));
        connect(really, &QPushButton::clicked, this, [this, account = account] { rotate(account); });
        connect(keep, &QPushButton::clicked, this, [this] { askToRotate({}); });
        rows->addWidget(question, row, 2);
        rows->addWidget(keep, row, 3);
        rows->addWidget(really, row, 4);
        ++row;
    }
    m_endpointPlace->layout()->addWidget(m_endpoints);
    if (!m_rotating.isEmpty()) {
        if (auto *keep = m_endpoints->findChild<QPushButton *>(QStringLiteral("rotateNot")))
            keep->setFocus(Qt::OtherFocusReason);
    }
}

QString ListenerPanel::environmentOf(const QString &account) const
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&account](const AccountInfo &info) { return info.account.name == account; });
    return known == m_known.end() ? QString() : known->environment;
}

bool ListenerPanel::registers(const QString &account) const
{
    return std::any_of(m_known.begin(), m_known.end(), [&account](const AccountInfo &info) {
        const Declaration *declaration = findProvider(info.account.provider);
        return info.account.name == account && declaration &&
               declaration->can(ResourceKind::Webhook, ResourceVerb::Create);
    });
}

void ListenerPanel::openRegistration(const QString &account)
{
    for (const AccountInfo &info : m_known) {
        const Declaration *declaration = findProvider(info.account.provider);
        if (info.account.name == account && declaration)
            (new RegistrationDialog(m_host, info, *declaration, endpoint(account), this))->open();
    }
}

void ListenerPanel::askToRotate(const QString &account)
{
    m_rotating = account;
    showEndpoints();
}

void ListenerPanel::rotate(const QString &account)
{
    m_rotating.clear();
    m_error->clear();
    auto call = [account](Engine &engine) { return engine.webhooks().url(account, true); };
    whenDone(m_host.ask<QString>(call), this, [this](const Result<QString> &url) {
        if (!url)
            m_error->setError(url.error(), tr("The address is unchanged."));
        reload();
    });
}

void ListenerPanel::start()
{
    m_error->clear();
    m_testResult->clear();
    ListenerOptions options;
    options.bind = m_bind->text().trimmed();
    options.port = m_port->value();
    options.publicUrl = m_publicUrl->text().trimmed();
    m_toggle->setEnabled(false);
    auto call = [options](Engine &engine) { return startListening(engine, options); };
    whenDone(m_host.ask<ListenerInfo>(call), this, [this](const Result<ListenerInfo> &started) {
        m_toggle->setEnabled(true);
        if (!started)
            m_error->setError(started.error(), tr("Orders are updated by syncing."));
        reload();
    });
}

void ListenerPanel::stop()
{
    m_error->clear();
    auto call = [](Engine &engine) { return stopListening(engine); };
    whenDone(m_host.ask<void>(call), this, [this](const Result<void> &) { reload(); });
}

void ListenerPanel::selfTest()
{
    m_testResult->setToken(Token::Muted);
    m_testResult->setText(tr("Contacting %1…").arg(m_info.publicUrl));
    m_test->setEnabled(false);
    testPublicUrl(*m_network, QUrl(m_info.publicUrl), this, [this](const SelfTestResult &result) {
        m_test->setEnabled(m_info.listening);
        m_testResult->setText(result.text);
        m_testResult->setToken(result.reachable ? Token::Success : Token::Danger);
    });
}

} // namespace platen
