// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/account_card.h"

#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/setting_rows.h"
#include "ui/settings/account_facts.h"
#include "ui/settings/account_words.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/when_done.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace platen {

AccountCard::AccountCard(EngineHost &host, QWidget *parent)
    : EntryCard(Tests::Typed, parent)
    , m_host(host)
    , m_facts(new AccountFacts)
    , m_provider(new QComboBox)
    , m_providerBox(new FieldBox(m_provider))
    , m_name(new QLineEdit)
    , m_nameBox(new FieldBox(m_name))
    , m_badge(new EnvironmentBadge)
    , m_meaning(new TintedLabel({}))
{
    build();
    connect(m_rows, &SettingRows::edited, this, &AccountCard::edited);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameBox->setError({});
        edited();
    });
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isLoading)
            return;
        rebuild();
        edited();
    });
}

void AccountCard::build()
{
    m_provider->setObjectName(QStringLiteral("provider"));
    m_name->setObjectName(QStringLiteral("accountName"));
    m_badge->setObjectName(QStringLiteral("environmentBadge"));
    m_meaning->setObjectName(QStringLiteral("environmentMeaning"));
    m_meaning->setWordWrap(true);
    for (const Declaration *declaration : allProviders())
        m_provider->addItem(declaration->name, declaration->id);
    m_nameBox->setHint(tr("Your name for it. It is also part of the webhook address."));
    auto *environment = new QHBoxLayout;
    environment->addWidget(m_badge, 0, Qt::AlignTop);
    environment->addWidget(m_meaning, 1);
    auto *fields = new QWidget;
    m_form = new FormLayout(fields);
    m_form->addField(tr("&Provider"), m_providerBox);
    m_form->addField(tr("&Name"), m_nameBox);
    m_rows = new SettingRows(*m_form, this);
    content()->addLayout(environment);
    content()->addWidget(m_facts);
    content()->addWidget(fields);
}

QString AccountCard::shown() const
{
    return isNew() ? QString() : m_info.account.uid;
}

void AccountCard::show(const AccountInfo &info)
{
    const bool isSame = shown() == info.account.uid;
    // After every sync accounts are shown again: the focus stays where it is.
    const bool isKnown = isSame && m_info.account.name == info.account.name &&
                         m_info.account.settings == info.account.settings && m_info.secrets == info.secrets;
    m_info = info;
    if (!isSame)
        setEntry(info.account.name, false);
    if (!isSame || !(isKnown || isChanged() || isBusy()))
        load();
    m_facts->show(info);
}

void AccountCard::startNew()
{
    ++m_round;
    m_info = {};
    setEntry(tr("New account"), true);
    load();
}

// Also leaves no secret in a field.
void AccountCard::load()
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_facts->setVisible(!isNew());
    m_form->setRowVisible(m_providerBox, isNew());
    m_proposedName.clear();
    m_name->setText(m_info.account.name);
    m_nameBox->setError({});
    rebuild();
    if (!isNew())
        m_rows->load(m_info.account.settings, m_info.secrets);
    follow();
}

void AccountCard::rebuild()
{
    const Declaration *declared = declaration();
    setTestable(declared && declared->can(Capability::TestConnection));
    m_rows->setSettings(declared ? declared->name : provider(), declared ? declared->settings : std::vector<Setting>(),
                        SettingRows::Fold::Defaults);
    orderTabs();
    follow();
}

void AccountCard::orderTabs()
{
    setTabOrder(m_provider, m_name);
    QWidget *last = m_name;
    for (QWidget *input : m_rows->inputs()) {
        setTabOrder(last, input);
        last = input;
    }
    for (const QString &name : {QStringLiteral("test"), QStringLiteral("remove"), QStringLiteral("removeNot"),
                                QStringLiteral("removeReally"), QStringLiteral("discard"), QStringLiteral("save")}) {
        auto *button = findChild<QPushButton *>(name);
        setTabOrder(last, button);
        last = button;
    }
}

void AccountCard::edited()
{
    if (m_isLoading)
        return;
    ++m_round;
    clearResult();
    setChanged(true);
    follow();
}

void AccountCard::follow()
{
    const Declaration *declared = declaration();
    m_badge->setVisible(declared);
    m_meaning->setVisible(declared);
    if (!declared)
        return;
    const QString environment = accountEnvironment(*declared, m_rows->values());
    const QString warning = isNew() ? QString() : environmentWarning(m_info.environment, environment);
    m_badge->setEnvironment(environment);
    m_meaning->setToken(warning.isEmpty() ? Token::Muted : Token::Danger);
    m_meaning->setText(warning.isEmpty() ? environmentMeaning(environment) : warning);
    // The name of a new one follows the selection until someone edits it.
    const QString proposed = environment == u"live" ? declared->name : tr("%1 sandbox").arg(declared->name);
    if (isNew() && (m_name->text().isEmpty() || m_name->text() == m_proposedName)) {
        m_proposedName = proposed;
        const QScopedValueRollback loading(m_isLoading, true);
        m_name->setText(proposed);
    }
}

void AccountCard::setProvider(const QString &id)
{
    m_provider->setCurrentIndex(m_provider->findData(id));
}

QString AccountCard::provider() const
{
    return isNew() ? m_provider->currentData().toString() : m_info.account.provider;
}

QString AccountCard::name() const
{
    return m_name->text().trimmed();
}

const Declaration *AccountCard::declaration() const
{
    return findProvider(provider());
}

void AccountCard::takeFocus()
{
    (isNew() ? static_cast<QWidget *>(m_provider) : m_name)->setFocus(Qt::OtherFocusReason);
}

bool AccountCard::check()
{
    const bool isNamed = !store::accountSlug(name()).isEmpty();
    m_nameBox->setError(isNamed ? QString() : tr("Enter a name with at least one letter or digit."));
    QWidget *wrong = m_rows->check();
    if (QWidget *first = isNamed ? wrong : m_name)
        first->setFocus(Qt::OtherFocusReason);
    return isNamed && !wrong;
}

// What was emptied gets its default again.
SettingsChange AccountCard::change() const
{
    SettingsChange change;
    change.settings = m_rows->settings();
    change.secrets = m_rows->secrets();
    for (const QString &key : m_info.account.settings.keys()) {
        if (!change.settings.contains(key))
            change.unset << key;
    }
    return change;
}

void AccountCard::test()
{
    clearResult();
    if (!check())
        return;
    setBusy(tr("Contacting %1…").arg(declaration()->name), true);
    const int round = ++m_round;
    const auto ended = [this, round](const Result<void> &tested) {
        if (round == m_round)
            testEnded(tested);
    };
    whenDone(m_host.ask<void>(testCall()), this, ended);
}

std::function<QCoro::Task<Result<void>>(Engine &)> AccountCard::testCall() const
{
    if (isNew())
        return [provider = provider(), change = change()](Engine &engine) {
            return engine.accounts().testSettings(provider, change.settings, change.secrets);
        };
    const QString account = m_info.account.name;
    if (isChanged())
        return [account, change = change()](Engine &engine) { return engine.accounts().testChange(account, change); };
    return [account](Engine &engine) { return engine.accounts().test(account); }; // which is noted
}

void AccountCard::testEnded(const Result<void> &tested)
{
    if (tested)
        return setDone(true, tr("It works: %1 knows this account.").arg(declaration()->name));
    const bool keyFails = concernsKey(tested.error());
    const bool isUnsaved = isNew() || isChanged();
    failWith(tested.error(), keyFails ? tr("It does not work yet.") : tr("Could not be tested."),
             isUnsaved  ? tr("No order is affected. The account can still be saved.")
             : keyFails ? tr("Orders for this account wait here until the key works.")
                        : tr("We don't know whether orders can be sent until a test succeeds."));
}

void AccountCard::save(bool)
{
    clearResult();
    if (!check())
        return;
    ++m_round;
    setBusy(tr("Saving…"));
    auto call = [isNew = isNew(), provider = provider(), account = m_info.account.name, name = name(),
                 change = change()](Engine &engine) {
        return isNew ? engine.accounts().add(provider, name, change.settings, change.secrets)
                     : engine.accounts().change(account, name, change);
    };
    whenDone(m_host.ask<AccountInfo>(call), this, [this](const Result<AccountInfo> &saved) { savingEnded(saved); });
}

void AccountCard::savingEnded(const Result<AccountInfo> &saved)
{
    if (!saved) {
        m_rows->showError(saved.error());
        failWith(saved.error(), {}, isNew() ? tr("The account was not saved.") : tr("The account is as it was."));
        return;
    }
    m_info = *saved;
    setDone(true, {}); // gives the focus back
    setEntry(m_info.account.name, false);
    load(); // what was typed, including secrets, does not stay in the fields
    m_facts->show(m_info);
    setDone(true, tr("Saved."));
    Q_EMIT this->saved(m_info.account.name);
}

void AccountCard::remove()
{
    auto call = [name = m_info.account.name](Engine &engine) { return engine.accounts().remove(name); };
    whenDone(m_host.ask<void>(call), this, [this](const Result<void> &removed) {
        if (removed)
            Q_EMIT this->removed();
        else
            failWith(removed.error(), {}, tr("The account is still there, and so are its orders."));
    });
}

void AccountCard::discard()
{
    ++m_round;
    setEntry(m_info.account.name, false);
    load();
    takeFocus();
}

QString AccountCard::removalQuestion() const
{
    return accountRemovalQuestion(m_info);
}

} // namespace platen
