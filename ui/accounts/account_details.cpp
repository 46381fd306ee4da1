// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_details.h"

#include "core/domain/exact_json.h"
#include "core/providers/registry.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/json_edit.h"
#include "ui/forms/secret_field.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

QString whereWord(const QString &where)
{
    if (where == u"keychain")
        return AccountDetails::tr("in this computer's keychain");
    if (where == u"environment")
        return AccountDetails::tr("outside Platen");
    return AccountDetails::tr("missing");
}

QString whenText(const QDateTime &at)
{
    return at.isValid() ? relativeTime(at) : AccountDetails::tr("never");
}

bool concernsKey(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::Credentials;
}

// A failed account is not shown as checked, however recently its provider responded to something else.
QString checkedText(const store::AccountRecord &account)
{
    if (account.lastError.isEmpty())
        return whenText(account.lastVerified);
    return AccountDetails::tr("failed; last response %1").arg(whenText(account.lastVerified));
}

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

AccountDetails::AccountDetails(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_title(new QLabel)
    , m_badge(new EnvironmentBadge)
    , m_factPlace(new QVBoxLayout)
    , m_test(plainButton(tr("&Test connection"), QStringLiteral("testAccount")))
    , m_busy(new QProgressBar)
    , m_result(new QLabel)
    , m_remove(plainButton(tr("&Remove account…"), QStringLiteral("removeAccount")))
    , m_confirm(new QWidget)
    , m_confirmText(new QLabel)
    , m_error(new ErrorBox)
    , m_syncError(new ErrorBox)
{
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(grid(20));
    m_busy->hide();
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("accountResult"));

    auto *head = new QHBoxLayout;
    head->setSpacing(grid(2));
    head->addWidget(m_title, 1);
    head->addWidget(m_badge);
    auto *testing = new QHBoxLayout;
    testing->setSpacing(grid(2));
    testing->addWidget(m_test);
    testing->addWidget(m_busy);
    testing->addWidget(m_result, 1);
    testing->addWidget(m_remove);
    auto *confirming = new QHBoxLayout(m_confirm);
    confirming->setContentsMargins(0, 0, 0, 0);
    confirming->setSpacing(grid(2));
    m_confirmText->setWordWrap(true);
    QPushButton *really = plainButton(tr("Remove it"), QStringLiteral("removeReally"));
    QPushButton *keep = plainButton(tr("Keep it"), QStringLiteral("removeNot"));
    confirming->addWidget(m_confirmText, 1);
    confirming->addWidget(keep);
    confirming->addWidget(really);
    m_confirm->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    layout->setSpacing(grid(3));
    layout->addLayout(head);
    layout->addWidget(m_syncError);
    layout->addLayout(m_factPlace);
    layout->addStretch(1);
    layout->addWidget(m_error);
    layout->addWidget(m_confirm);
    layout->addLayout(testing);

    connect(m_test, &QPushButton::clicked, this, &AccountDetails::test);
    connect(m_remove, &QPushButton::clicked, this, &AccountDetails::askToRemove);
    connect(keep, &QPushButton::clicked, m_confirm, &QWidget::hide);
    connect(really, &QPushButton::clicked, this, &AccountDetails::remove);
}

void AccountDetails::show(const AccountInfo &info)
{
    if (info.account.uid != m_info.account.uid) {
        m_result->clear();
        m_error->clear();
        m_confirm->hide();
    }
    m_info = info;
    describe();
}

void AccountDetails::describe()
{
    const store::AccountRecord &account = m_info.account;
    const Declaration *declaration = findProvider(account.provider);
    m_title->setText(account.name);
    m_badge->setEnvironment(m_info.environment);
    m_test->setVisible(declaration && declaration->can(Capability::TestConnection));

    const TypedSecrets typed = typedSecrets();
    delete m_facts;
    m_facts = new QWidget;
    m_form = new FormLayout(m_facts);
    m_secrets.clear();
    m_form->setSpacing(grid(1));
    m_factPlace->addWidget(m_facts);
    addFact(tr("Provider"), declaration ? declaration->name : account.provider);
    if (declaration) {
        for (const Setting &setting : declaration->settings) {
            const QJsonValue stored = account.settings[setting.key];
            const QString value = isText(stored) ? stored.toString() : jsonText(stored).simplified();
            if (!setting.secret && !value.isEmpty())
                addFact(declaredText(setting.label), value);
        }
    }
    if (!declaration || declaration->can(Capability::ListOrders))
        addFact(tr("Last synced"), whenText(account.lastSync), exactTime(account.lastSync));
    // If the provider's orders cannot be fetched, its messages are all that is known.
    if (!declaration || declaration->can(Capability::FetchOrder) || declaration->can(Capability::ListOrders))
        addFact(tr("Last checked"), checkedText(account), exactTime(account.lastVerified));
    if (!m_info.webhookUrl.isEmpty()) {
        addFact(tr("Last webhook"), whenText(account.lastHeard), exactTime(account.lastHeard));
        auto *url = new QLineEdit(m_info.webhookUrl);
        url->setReadOnly(true);
        url->setObjectName(QStringLiteral("webhookUrl"));
        url->setCursorPosition(0);
        auto *box = new FieldBox(url);
        box->setHint(tr("Anyone with this address can send events. Give it to the provider only."));
        QPushButton *copy = plainButton(tr("Copy"), QStringLiteral("copyWebhookUrl"));
        copy->setAccessibleName(tr("Copy the webhook URL"));
        box->addBeside(copy);
        connect(copy, &QPushButton::clicked, this,
                [url = m_info.webhookUrl] { QApplication::clipboard()->setText(url); });
        m_form->addField(tr("Webhook URL"), box);
    }
    QStringList fields = m_info.secrets.keys();
    std::sort(fields.begin(), fields.end());
    for (const QString &field : fields)
        addSecret(field, m_info.secrets.value(field));
    putBack(typed);

    if (account.lastError.isEmpty()) {
        m_syncError->clear();
    } else {
        m_syncError->setError(errorFromObject(account.lastError),
                              tr("Its orders are shown as last known. The next sync tries again."));
    }
}

// Facts are rebuilt whenever the account changes; what a person is typing stays.
AccountDetails::TypedSecrets AccountDetails::typedSecrets() const
{
    TypedSecrets typed;
    if (!m_facts || m_shownUid != m_info.account.uid)
        return typed;
    for (auto place = m_secrets.cbegin(); place != m_secrets.cend(); ++place) {
        const QLineEdit *edit = place.value();
        if (!edit->text().isEmpty())
            typed.texts.insert(place.key(), edit->text());
        if (edit->hasFocus()) {
            typed.focus = place.key();
            typed.cursor = edit->cursorPosition();
        }
    }
    return typed;
}

void AccountDetails::putBack(const TypedSecrets &typed)
{
    m_shownUid = m_info.account.uid;
    for (auto text = typed.texts.cbegin(); text != typed.texts.cend(); ++text) {
        if (QLineEdit *edit = m_secrets.value(text.key()))
            edit->setText(text.value());
    }
    if (QLineEdit *edit = m_secrets.value(typed.focus)) {
        edit->setFocus(Qt::OtherFocusReason);
        edit->setCursorPosition(typed.cursor);
    }
}

void AccountDetails::addFact(const QString &what, const QString &value, const QString &toolTip)
{
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(toolTip);
    auto *label = new TintedLabel(what);
    label->setWordWrap(false);
    m_form->addPair(label, text);
}

void AccountDetails::addSecret(const QString &field, const QString &where)
{
    const Declaration *declaration = findProvider(m_info.account.provider);
    const Setting *setting = declaration ? declaration->setting(field) : nullptr;
    auto *secret = new SecretField;
    secret->edit()->setObjectName(QStringLiteral("newSecret.") + field);
    secret->edit()->setPlaceholderText(where == u"missing" ? QString() : tr("A new value replaces the stored one"));
    auto *box = new FieldBox(secret);
    QPushButton *store =
        plainButton(where == u"missing" ? tr("Store") : tr("Replace"), QStringLiteral("storeSecret.") + field);
    store->setEnabled(false);
    box->addBeside(store);
    const QString label = setting ? declaredText(setting->label) : field;
    m_form->addField(label, box);
    m_secrets.insert(field, secret->edit());
    const bool missing = where == u"missing" && (!setting || setting->required);
    if (missing)
        box->setError(tr("Missing: Platen cannot contact the provider without it."));
    else if (where == u"unavailable")
        box->setError(tr("Not available: unlock the keychain. You don't need to enter what is stored there again."));
    else if (where == u"missing")
        box->setHint(tr("Optional; none is stored."));
    else
        box->setHint(tr("Set %1.").arg(whereWord(where)));
    connect(secret->edit(), &QLineEdit::textChanged, store,
            [store](const QString &text) { store->setEnabled(!text.isEmpty()); });
    connect(store, &QPushButton::clicked, this,
            [this, field, edit = secret->edit()] { storeSecret(field, edit->text()); });
    connect(secret->edit(), &QLineEdit::returnPressed, store, &QPushButton::click);
}

void AccountDetails::storeSecret(const QString &field, const QString &value)
{
    m_error->clear();
    auto call = [name = m_info.account.name, field, value](Engine &engine) {
        return engine.accounts().setSecret(name, field, value);
    };
    whenDone(m_host.ask<void>(call), this, [this, field, value](const Result<void> &stored) {
        if (!stored) {
            failWith(stored.error(), tr("The stored secret is unchanged."));
            return;
        }
        if (QLineEdit *edit = m_secrets.value(field); edit && edit->text() == value)
            edit->clear();
        m_result->setText(tr("The secret was replaced."));
    });
}

void AccountDetails::test()
{
    m_error->clear();
    m_busy->show();
    const bool hadFocus = m_test->hasFocus(); // afterwards it would move to the next button, which removes the account
    m_test->setEnabled(false);
    m_result->setText(tr("Testing…"));
    const QString name = m_info.account.name;
    auto call = [name](Engine &engine) { return engine.accounts().test(name); };
    whenDone(m_host.ask<void>(call), this, [this, name, hadFocus](const Result<void> &tested) {
        m_busy->hide();
        m_test->setEnabled(true);
        if (hadFocus)
            m_test->setFocus(Qt::OtherFocusReason);
        if (name != m_info.account.name) {
            m_result->clear();
            return;
        }
        const bool keyFails = !tested && concernsKey(tested.error());
        m_result->setText(tested ? tr("It works.") : keyFails ? tr("It does not work.") : tr("Could not be tested."));
        if (!tested)
            failWith(tested.error(), keyFails ? tr("Orders for this account wait here until the key works.")
                                              : tr("We don't know whether orders can be sent until a test succeeds."));
    });
}

void AccountDetails::askToRemove()
{
    m_confirmText->setText(
        tr("Remove “%1” with its orders, events and secrets from this computer? Nothing changes at the provider.")
            .arg(m_info.account.name));
    m_confirm->show();
    m_confirm->findChild<QPushButton *>(QStringLiteral("removeNot"))->setFocus(Qt::OtherFocusReason);
}

void AccountDetails::remove()
{
    m_confirm->hide();
    m_error->clear();
    auto call = [name = m_info.account.name](Engine &engine) { return engine.accounts().remove(name); };
    whenDone(m_host.ask<void>(call), this, [this](const Result<void> &removed) {
        if (!removed)
            failWith(removed.error(), tr("The account is still there, and so are its orders."));
    });
}

void AccountDetails::failWith(const Error &error, const QString &consequence)
{
    m_error->setError(error, consequence);
}

} // namespace platen
