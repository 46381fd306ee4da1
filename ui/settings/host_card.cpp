// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/host_card.h"

#include "core/store/account_store.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/setting_rows.h"
#include "ui/settings/host_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/when_done.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace platen {

HostCard::HostCard(EngineHost &host, QWidget *parent)
    : EntryCard(Tests::Stored, parent)
    , m_host(host)
    , m_kind(new QComboBox)
    , m_kindBox(new FieldBox(m_kind))
    , m_name(new QLineEdit)
    , m_nameBox(new FieldBox(m_name))
    , m_default(new TintedLabel({}))
    , m_makeDefault(new QPushButton(tr("Make it the &default")))
{
    build();
    const auto edited = [this] {
        if (!m_isLoading)
            setChanged(true);
    };
    connect(m_rows, &SettingRows::edited, this, edited);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameBox->setError({}); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isLoading)
            setKind(kind());
    });
    connect(m_makeDefault, &QPushButton::clicked, this, &HostCard::makeDefault);
}

void HostCard::build()
{
    m_kind->setObjectName(QStringLiteral("hostKind"));
    m_name->setObjectName(QStringLiteral("hostName"));
    m_default->setObjectName(QStringLiteral("hostDefault"));
    m_makeDefault->setObjectName(QStringLiteral("makeDefault"));
    for (const hosts::Kind &one : hosts::allKinds())
        m_kind->addItem(hostKindWord(one.id), one.id);
    m_nameBox->setHint(tr("Your name for it."));
    auto *fields = new QWidget;
    m_form = new FormLayout(fields);
    m_form->addField(tr("&Kind"), m_kindBox);
    m_form->addField(tr("&Name"), m_nameBox);
    m_rows = new SettingRows(*m_form, this);
    m_default->setWordWrap(true);
    content()->addWidget(m_default);
    content()->addWidget(fields);
    buttons()->insertWidget(1, m_makeDefault);
}

QString HostCard::kind() const
{
    return m_kind->currentData().toString();
}

void HostCard::show(const HostInfo &info, const std::vector<HostInfo> &all)
{
    m_all = all;
    const bool isSame = !isNew() && info.host.uid == m_info.host.uid;
    m_info = info;
    if (!isSame)
        setEntry(info.host.name, false);
    if (!isSame || !(isChanged() || isBusy()))
        load();
    showDefault();
}

void HostCard::startNew(const std::vector<HostInfo> &all)
{
    m_all = all;
    m_info = {};
    setEntry(tr("New host"), true);
    m_name->clear();
    m_nameBox->setError({});
    load();
    showDefault();
}

// Also leaves no secret in a field.
void HostCard::load()
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_form->setRowVisible(m_kindBox, isNew());
    m_form->setRowVisible(m_nameBox, isNew());
    if (!isNew())
        m_kind->setCurrentIndex(m_kind->findData(m_info.host.kind));
    else if (m_kind->currentIndex() < 0)
        m_kind->setCurrentIndex(0);
    setKind(isNew() ? kind() : m_info.host.kind);
    if (!isNew())
        m_rows->load(m_info.host.settings, m_info.secrets);
}

void HostCard::setKind(const QString &kind)
{
    const hosts::Kind *known = hosts::findKind(kind);
    m_kindBox->setHint(hostKindExplanation(kind));
    m_rows->setSettings(known ? known->name : kind, known ? known->settings : std::vector<Setting>());
    orderTabs();
}

void HostCard::orderTabs()
{
    setTabOrder(m_kind, m_name);
    QWidget *last = m_name;
    for (QWidget *input : m_rows->inputs()) {
        setTabOrder(last, input);
        last = input;
    }
    for (QPushButton *button : findChildren<QPushButton *>()) {
        setTabOrder(last, button);
        last = button;
    }
}

void HostCard::showDefault()
{
    const bool isDefault = m_info.host.isDefault;
    const QString what = hostKindWord(m_info.host.kind);
    m_default->setVisible(!isNew());
    m_default->setText(isDefault ? tr("%1. The default: files of orders are published here.").arg(what)
                                 : tr("%1. Not the default: used only if it is asked for.").arg(what));
    m_makeDefault->setVisible(!isNew() && !isDefault);
}

void HostCard::takeFocus()
{
    if (isNew())
        m_kind->setFocus(Qt::OtherFocusReason);
    else if (const std::vector<QWidget *> inputs = m_rows->inputs(); !inputs.empty())
        inputs.front()->setFocus(Qt::OtherFocusReason);
}

bool HostCard::check()
{
    const QString name = m_name->text().trimmed();
    const QString slug = store::accountSlug(name);
    const bool isTaken =
        std::any_of(m_all.begin(), m_all.end(), [&](const HostInfo &one) { return one.host.slug == slug; });
    if (isNew())
        m_nameBox->setError(slug.isEmpty() ? tr("Enter a name with at least one letter or digit.")
                            : isTaken      ? tr("There is a host of this name already.")
                                           : QString());
    const bool isNamed = !isNew() || (!slug.isEmpty() && !isTaken);
    QWidget *wrong = m_rows->check();
    if (QWidget *first = isNamed ? wrong : m_name)
        first->setFocus(Qt::OtherFocusReason);
    return isNamed && !wrong;
}

// What was emptied gets its default again.
SettingsChange HostCard::change() const
{
    SettingsChange change;
    change.settings = m_rows->settings();
    change.secrets = m_rows->secrets();
    for (const QString &key : m_info.host.settings.keys()) {
        if (!change.settings.contains(key))
            change.unset << key;
    }
    return change;
}

void HostCard::save(bool andTest)
{
    clearResult();
    if (!check())
        return;
    setBusy(tr("Saving…"));
    const auto ended = [this, andTest](const Result<HostInfo> &saved) { savingEnded(saved, andTest); };
    if (isNew()) {
        auto call = [kind = kind(), name = m_name->text().trimmed(), settings = m_rows->settings(),
                     secrets = m_rows->secrets()](Engine &engine) {
            return engine.hosts().add(kind, name, settings, secrets);
        };
        whenDone(m_host.ask<HostInfo>(call), this, ended);
    } else {
        auto call = [name = m_info.host.name, change = change()](Engine &engine) {
            return engine.hosts().change(name, change);
        };
        whenDone(m_host.ask<HostInfo>(call), this, ended);
    }
}

void HostCard::savingEnded(const Result<HostInfo> &saved, bool andTest)
{
    if (!saved) {
        const bool isPlaced = m_rows->showError(saved.error());
        failWith(saved.error(), {}, isNew() ? tr("The host was not saved.") : tr("The host is as it was."));
        if (!isPlaced && isNew() && saved.error().code == ErrorCode::Usage)
            m_nameBox->setError(saved.error().message.text());
        return;
    }
    setDone(true, andTest ? QString() : tr("Saved."));
    m_info = *saved;
    setEntry(m_info.host.name, false);
    load();
    showDefault();
    if (andTest)
        test();
    else
        setDone(true, tr("Saved."));
    Q_EMIT this->saved(m_info.host.name);
}

void HostCard::test()
{
    setBusy(tr("Putting a small file there, and fetching it again…"));
    const QString name = m_info.host.name;
    auto call = [name](Engine &engine) { return engine.hosts().test(name); };
    whenDone(m_host.ask<void>(call), this, [this, name](const Result<void> &tested) {
        if (name != m_info.host.name || !isBusy())
            return;
        if (tested)
            setDone(true, tr("It works: what was put there could be fetched, and was removed."));
        else
            failWith(tested.error(), tr("It does not work yet."), tr("No order is affected. The host is saved."));
    });
}

void HostCard::makeDefault()
{
    auto call = [name = m_info.host.name](Engine &engine) { return engine.hosts().makeDefault(name); };
    whenDone(m_host.ask<HostInfo>(call), this, [this](const Result<HostInfo> &made) {
        if (made)
            Q_EMIT this->saved(made->host.name);
        else
            failWith(made.error(), {}, tr("The default is as it was."));
    });
}

void HostCard::remove()
{
    auto call = [name = m_info.host.name](Engine &engine) { return engine.hosts().remove(name); };
    whenDone(m_host.ask<void>(call), this, [this](const Result<void> &removed) {
        if (removed)
            Q_EMIT this->removed();
        else
            failWith(removed.error(), {}, tr("The host is still there."));
    });
}

void HostCard::discard()
{
    setEntry(m_info.host.name, false);
    load();
    takeFocus();
}

QString HostCard::removalQuestion() const
{
    return hostRemovalQuestion(m_all, m_info);
}

} // namespace platen
