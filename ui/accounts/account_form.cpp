// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_form.h"

#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/setting_rows.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace platen {

AccountForm::AccountForm(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_provider(new QComboBox)
    , m_providerBox(new FieldBox(m_provider))
    , m_name(new QLineEdit)
    , m_nameBox(new FieldBox(m_name))
    , m_badge(new EnvironmentBadge)
    , m_meaning(new QLabel)
    , m_result(new QLabel)
    , m_resultIcon(new QLabel)
    , m_busy(new QProgressBar)
    , m_error(new ErrorBox)
    , m_test(new QPushButton(tr("&Test connection")))
    , m_save(new QPushButton(tr("&Save account")))
{
    m_provider->setObjectName(QStringLiteral("provider"));
    m_name->setObjectName(QStringLiteral("accountName"));
    m_test->setObjectName(QStringLiteral("test"));
    m_save->setObjectName(QStringLiteral("save"));
    m_result->setObjectName(QStringLiteral("testResult"));
    for (const Declaration *declaration : allProviders())
        m_provider->addItem(declaration->name, declaration->id);
    m_nameBox->setHint(tr("Your name for it. It is also part of the webhook address."));
    m_meaning->setWordWrap(true);
    m_result->setWordWrap(true);
    m_resultIcon->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(grid(20));
    m_busy->hide();
    m_test->setAutoDefault(false);
    m_save->setDefault(true);

    auto *fields = new QWidget;
    auto *form = new FormLayout(fields);
    form->addField(tr("&Provider"), m_providerBox);
    form->addField(tr("&Name"), m_nameBox);
    m_rows = new SettingRows(*form, this);

    auto *environment = new QHBoxLayout;
    environment->setSpacing(grid(2));
    environment->addWidget(m_badge, 0, Qt::AlignTop);
    environment->addWidget(m_meaning, 1);
    auto *testing = new QHBoxLayout;
    testing->setSpacing(grid(2));
    testing->addWidget(m_test);
    testing->addWidget(m_busy);
    testing->addWidget(m_resultIcon);
    testing->addWidget(m_result, 1);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(2));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    layout->setSpacing(grid(3));
    layout->addWidget(fields);
    layout->addLayout(environment);
    layout->addLayout(testing);
    layout->addWidget(m_error);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    buttons->setContentsMargins(grid(5), grid(2), grid(5), grid(3));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addLayout(buttons);

    connect(m_provider, &QComboBox::currentIndexChanged, this, &AccountForm::rebuild);
    connect(m_rows, &SettingRows::edited, this, [this] {
        clearResult();
        follow();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameBox->setError({});
        clearResult();
    });
    connect(m_test, &QPushButton::clicked, this, &AccountForm::test);
    connect(m_save, &QPushButton::clicked, this, &AccountForm::save);
    connect(cancel, &QPushButton::clicked, this, [this] {
        ++m_round;
        setBusy(false);
        Q_EMIT cancelled();
    });
    rebuild();
}

void AccountForm::startNew()
{
    ++m_round;
    setBusy(false);
    m_name->clear();
    m_proposedName.clear();
    rebuild(); // leaves no secret in a field
    m_provider->setFocus(Qt::OtherFocusReason);
}

void AccountForm::setProvider(const QString &id)
{
    m_provider->setCurrentIndex(m_provider->findData(id));
}

QString AccountForm::provider() const
{
    return m_provider->currentData().toString();
}

QString AccountForm::name() const
{
    return m_name->text().trimmed();
}

const Declaration *AccountForm::declaration() const
{
    return findProvider(provider());
}

void AccountForm::rebuild()
{
    if (const Declaration *declared = declaration()) {
        m_test->setVisible(declared->can(Capability::TestConnection));
        m_rows->setSettings(declared->name, declared->settings);
    }
    QWidget *last = m_name;
    for (QWidget *input : m_rows->inputs()) {
        setTabOrder(last, input);
        last = input;
    }
    setTabOrder(last, m_test);
    setTabOrder(m_test, m_save);
    clearResult();
    follow();
}

void AccountForm::follow()
{
    const Declaration *declared = declaration();
    if (!declared)
        return;
    const QString environment = accountEnvironment(*declared, m_rows->values());
    m_badge->setEnvironment(environment);
    m_meaning->setText(environment == u"live"
                           ? tr("Orders for this account are made, shipped and charged.")
                           : tr("Orders for this account are only tests: nothing is made and nothing is charged."));
    // The name follows the selection until someone edits it.
    const QString proposed = environment == u"live" ? declared->name : tr("%1 sandbox").arg(declared->name);
    if (m_name->text().isEmpty() || m_name->text() == m_proposedName) {
        m_proposedName = proposed;
        m_name->setText(proposed);
    }
}

QJsonObject AccountForm::settings() const
{
    return m_rows->settings();
}

QHash<QString, QString> AccountForm::secrets() const
{
    return m_rows->secrets();
}

bool AccountForm::check()
{
    const bool isNamed = !store::accountSlug(name()).isEmpty();
    m_nameBox->setError(isNamed ? QString() : tr("Enter a name with at least one letter or digit."));
    QWidget *wrong = m_rows->check();
    if (QWidget *first = isNamed ? wrong : m_name)
        first->setFocus(Qt::OtherFocusReason);
    return isNamed && !wrong;
}

void AccountForm::clearResult()
{
    ++m_round;
    m_busy->hide();
    m_test->setEnabled(true);
    m_result->clear();
    m_resultIcon->hide();
    m_error->clear();
}

void AccountForm::setBusy(bool busy, const QString &doing)
{
    // A disabled button passes the focus on, here to Cancel; the focus is given back to it.
    if (busy)
        m_pressed = m_save->hasFocus() ? m_save : m_test->hasFocus() ? m_test : nullptr;
    m_busy->setVisible(busy);
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
    if (QWidget *pressed = busy ? nullptr : std::exchange(m_pressed, nullptr))
        pressed->setFocus(Qt::OtherFocusReason);
    m_result->setText(doing);
    m_resultIcon->hide();
}

void AccountForm::showError(const Error &error, const QString &consequence)
{
    const bool key = error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden;
    m_error->setError(error, consequence,
                      key ? tr("Check the secret and the environment, then test again.") : QString());
}

void AccountForm::test()
{
    clearResult();
    if (!check())
        return;
    setBusy(true, tr("Contacting %1…").arg(declaration()->name));
    m_save->setEnabled(true); // an account can be saved while its provider is slow
    const int round = ++m_round;
    auto call = [provider = provider(), settings = settings(), secrets = secrets()](Engine &engine) {
        return engine.accounts().testSettings(provider, settings, secrets);
    };
    whenDone(m_host.ask<void>(call), this, [this, round](const Result<void> &tested) {
        if (round != m_round)
            return;
        setBusy(false);
        const Token token = tested ? Token::Success : Token::Danger;
        m_resultIcon->setPixmap(iconPixmap(tested ? QStringLiteral("stage-shipped") : QStringLiteral("attention"),
                                           grid(4), devicePixelRatioF(), themeColor(token, palette())));
        m_resultIcon->show();
        m_result->setText(tested ? tr("It works: %1 knows this account.").arg(declaration()->name)
                          : tested.error().code == ErrorCode::Unreachable || tested.error().code == ErrorCode::Timeout
                              ? tr("Could not be tested.")
                              : tr("It does not work yet."));
        if (!tested)
            showError(tested.error(), tr("No order is affected. The account can still be saved."));
    });
}

void AccountForm::save()
{
    clearResult();
    if (!check())
        return;
    setBusy(true, tr("Saving…"));
    auto call = [provider = provider(), name = name(), settings = settings(), secrets = secrets()](Engine &engine) {
        return engine.accounts().add(provider, name, settings, secrets);
    };
    whenDone(m_host.ask<AccountInfo>(call), this, [this](const Result<AccountInfo> &added) {
        setBusy(false);
        if (added) {
            Q_EMIT saved(added->account.name);
            return;
        }
        m_rows->showError(added.error());
        showError(added.error(), tr("The account was not saved."));
    });
}

} // namespace platen
