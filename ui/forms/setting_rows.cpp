// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/setting_rows.h"

#include "core/domain/strict_json.h"
#include "core/wire/complete_settings.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/json_edit.h"
#include "ui/forms/secret_field.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

constexpr int jsonLines = 7;

} // namespace

SettingRows::SettingRows(FormLayout &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
{
}

void SettingRows::setSettings(const QString &owner, const std::vector<Setting> &settings, Fold fold)
{
    for (const Row &row : m_rows)
        m_form.removeRow(row.box);
    if (m_fold)
        m_form.removeRow(std::exchange(m_fold, nullptr));
    m_rows.clear();
    m_owner = owner;
    m_settings = settings;
    const auto folds = [&](const Setting &setting) { return fold == Fold::Defaults && isRare(setting); };
    for (const Setting &setting : settings) {
        if (!folds(setting))
            add(setting, false);
    }
    if (std::any_of(settings.begin(), settings.end(), folds))
        addFold();
    for (const Setting &setting : settings) {
        if (folds(setting))
            add(setting, true);
    }
    unfold(false);
    showDefaults();
}

bool SettingRows::isRare(const Setting &setting) const
{
    const bool hasDefault = !setting.defaultValue.isEmpty() || !setting.defaultFollows.isEmpty();
    return hasDefault && std::none_of(m_settings.begin(), m_settings.end(),
                                      [&](const Setting &other) { return other.defaultFollows == setting.key; });
}

void SettingRows::addFold()
{
    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("advanced"));
    m_fold->setText(tr("Advanced"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_form.addPair(new QLabel, m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { unfold(!m_isOpen); });
}

void SettingRows::unfold(bool open)
{
    if (!m_fold)
        return;
    m_isOpen = open;
    m_fold->setIcon(themedIcon(open ? QStringLiteral("next") : QStringLiteral("expand")));
    m_fold->setAccessibleDescription(open ? tr("Expanded") : tr("Collapsed"));
    for (const Row &row : m_rows) {
        if (row.isFolded)
            m_form.setRowVisible(row.box, open);
    }
}

void SettingRows::add(const Setting &setting, bool isFolded)
{
    Row row;
    row.setting = setting;
    row.isFolded = isFolded;
    if (setting.type == Setting::Type::Choice)
        addChoice(row);
    else if (setting.type == Setting::Type::Json)
        addJson(row);
    else
        addLine(row);
    showHint(row);
    const QString label = setting.label.isEmpty() ? setting.key : declaredText(setting.label);
    m_form.addField(label, row.box);
    QWidget *field = inputOf(row);
    field->setObjectName((setting.secret ? QStringLiteral("secret.") : QStringLiteral("setting.")) + setting.key);
    field->setAccessibleName(label);
    m_rows.push_back(row);
}

void SettingRows::addChoice(Row &row)
{
    const Setting &setting = row.setting;
    row.choice = new QComboBox;
    for (const QString &choice : setting.choices)
        row.choice->addItem(choice == u"true" ? tr("Yes") : choice == u"false" ? tr("No") : choice, choice);
    row.choice->setCurrentIndex(std::max(row.choice->findData(setting.defaultValue), 0));
    row.box = new FieldBox(row.choice);
    connect(row.choice, &QComboBox::currentIndexChanged, this, [this, box = row.box] {
        box->setError({});
        showDefaults();
        Q_EMIT edited();
    });
}

// Defaults are shown so that they can be changed.
void SettingRows::addJson(Row &row)
{
    row.json = new JsonEdit(jsonLines);
    row.json->setPlainText(row.setting.defaultValue);
    if (const QJsonValue byDefault = row.json->value(); !byDefault.isUndefined())
        row.json->setValue(byDefault);
    row.box = new FieldBox(row.json);
    connect(row.json, &QPlainTextEdit::textChanged, this, [this, row] {
        row.box->setError(problemOf(row));
        Q_EMIT edited();
    });
}

void SettingRows::addLine(Row &row)
{
    auto *secret = row.setting.secret ? new SecretField : nullptr;
    row.edit = secret ? secret->edit() : new QLineEdit;
    row.box = new FieldBox(secret ? static_cast<QWidget *>(secret) : row.edit);
    connect(row.edit, &QLineEdit::textChanged, this, [this, box = row.box] {
        box->setError({});
        showDefaults();
        Q_EMIT edited();
    });
}

void SettingRows::showHint(Row &row)
{
    const Setting &setting = row.setting;
    QStringList hint{declaredText(setting.help)};
    if (setting.secret && !setting.required)
        hint << tr("Optional.");
    if (row.secretPlace == u"keychain")
        hint << tr("Stored in this computer's keychain. A new value replaces it.");
    else if (row.secretPlace == u"environment")
        hint << tr("Set outside Platen.");
    else if (row.secretPlace == u"unavailable")
        hint << tr("Not available: unlock the keychain. You don't need to enter what is stored there again.");
    else if (row.secretPlace == u"missing")
        hint << tr("None is stored yet.");
    else if (setting.secret)
        hint << tr("Stored in this computer's keychain.");
    row.box->setHint(hint.join(u' ').trimmed());
}

void SettingRows::load(const QJsonObject &stored, const QHash<QString, QString> &secretPlaces)
{
    for (Row &row : m_rows) {
        const QJsonValue value = stored[row.setting.key];
        row.secretPlace = secretPlaces.value(row.setting.key);
        if (row.setting.secret)
            row.edit->clear();
        else if (row.json)
            row.json->setValue(value);
        else if (row.choice)
            row.choice->setCurrentIndex(row.choice->findData(value.toString()));
        else
            row.edit->setText(value.toString());
        row.box->setError(row.setting.required && row.secretPlace == u"missing" ? tr("Needed to sign in.") : QString());
        showHint(row);
    }
    // Only now, because a default may follow a setting in another row.
    bool open = false;
    for (const Row &row : m_rows) {
        if (row.edit && !row.setting.secret && row.edit->text() == defaultOf(row.setting))
            row.edit->clear();
        open = open || (row.isFolded && !isDefault(row));
    }
    unfold(open);
    showDefaults();
}

bool SettingRows::isDefault(const Row &row) const
{
    if (row.json) {
        const Result<JsonReading> byDefault = readStrictJson(row.setting.defaultValue);
        return row.json->toPlainText().isEmpty() || (byDefault && row.json->value() == byDefault->value);
    }
    const QString text = given(row).toString();
    return text.isEmpty() || text == defaultOf(row.setting);
}

QWidget *SettingRows::inputOf(const Row &row)
{
    return row.choice ? static_cast<QWidget *>(row.choice) : row.json ? static_cast<QWidget *>(row.json) : row.edit;
}

std::vector<QWidget *> SettingRows::inputs() const
{
    std::vector<QWidget *> all;
    bool isBeforeFold = m_fold != nullptr;
    for (const Row &row : m_rows) {
        if (row.isFolded && std::exchange(isBeforeFold, false))
            all.push_back(m_fold);
        all.push_back(inputOf(row));
    }
    return all;
}

QJsonValue SettingRows::given(const Row &row)
{
    if (row.json)
        return row.json->value();
    const QString text = row.choice ? row.choice->currentData().toString() : row.edit->text().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QString SettingRows::problemOf(const Row &row) const
{
    const QString problem = row.json->problem();
    const QJsonValue value = row.json->value();
    if (!problem.isEmpty() || value.isUndefined())
        return problem;
    if (!value.isObject())
        return tr("Enter a JSON object, such as {\"name\": \"value\"}.");
    return settingProblem(row.setting.key);
}

// By the owner's own rules.
QString SettingRows::settingProblem(const QString &key) const
{
    const Result<QJsonObject> complete = completeSettings(m_owner, m_settings, settings());
    if (complete)
        return {};
    std::vector<Error> wrong = complete.error().others;
    wrong.insert(wrong.begin(), complete.error());
    for (const Error &error : wrong) {
        if (error.pointer == u'/' + key)
            return error.message.text();
    }
    return {};
}

QString SettingRows::defaultOf(const Setting &setting) const
{
    return setting.defaultFollows.isEmpty()
               ? setting.defaultValue
               : setting.defaultsByValue.value(valueOf(setting.defaultFollows), setting.defaultValue);
}

QString SettingRows::valueOf(const QString &key) const
{
    for (const Row &row : m_rows) {
        if (row.setting.key != key || row.setting.secret)
            continue;
        const QString text = given(row).toString();
        return text.isEmpty() ? defaultOf(row.setting) : text;
    }
    return {};
}

void SettingRows::showDefaults()
{
    for (const Row &row : m_rows) {
        if (!row.edit)
            continue;
        const QString fallback = row.setting.secret ? QString() : defaultOf(row.setting);
        row.edit->setPlaceholderText(!fallback.isEmpty() || row.setting.required ? fallback : tr("optional"));
    }
}

QJsonObject SettingRows::values() const
{
    QJsonObject all;
    for (const Row &row : m_rows) {
        if (!row.setting.secret)
            all[row.setting.key] = valueOf(row.setting.key);
    }
    return all;
}

QJsonObject SettingRows::settings() const
{
    QJsonObject all;
    for (const Row &row : m_rows) {
        const QJsonValue value = given(row);
        if (!row.setting.secret && !value.isUndefined())
            all[row.setting.key] = value;
    }
    return all;
}

QHash<QString, QString> SettingRows::secrets() const
{
    QHash<QString, QString> typed;
    for (const Row &row : m_rows) {
        if (row.setting.secret && !row.edit->text().isEmpty())
            typed.insert(row.setting.key, row.edit->text());
    }
    return typed;
}

QWidget *SettingRows::check()
{
    QWidget *first = nullptr;
    for (const Row &row : m_rows) {
        QString message = settingProblem(row.setting.key);
        const bool isStored = !row.secretPlace.isEmpty() && row.secretPlace != u"missing";
        const bool isMissing = row.setting.required && row.edit && row.edit->text().trimmed().isEmpty();
        if (isMissing && !row.setting.secret && defaultOf(row.setting).isEmpty())
            message = tr("Needed.");
        else if (isMissing && row.setting.secret && !isStored)
            message = tr("Needed to sign in.");
        // Invalid JSON is not sent at all, and would then be taken for the default.
        if (row.json && message.isEmpty())
            message = problemOf(row);
        row.box->setError(message);
        if (message.isEmpty())
            continue;
        if (row.isFolded)
            unfold(true);
        if (!first)
            first = inputOf(row);
    }
    return first;
}

bool SettingRows::showError(const Error &error)
{
    for (const Row &row : m_rows) {
        if (error.pointer != u'/' + row.setting.key)
            continue;
        row.box->setError(error.message.text());
        if (row.isFolded)
            unfold(true);
        return true;
    }
    return false;
}

} // namespace platen
