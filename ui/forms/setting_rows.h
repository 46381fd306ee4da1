// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a form for declared settings (core/wire/setting.h), such as those of an account or a host: one input
// each, with its errors beside it. Secrets are hidden, and never shown once they are stored.
#pragma once

#include "core/domain/error.h"
#include "core/wire/setting.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <vector>

class QComboBox;
class QLineEdit;
class QToolButton;
class QWidget;

namespace platen {

class FieldBox;
class FormLayout;
class JsonEdit;

class SettingRows : public QObject
{
    Q_OBJECT
public:
    explicit SettingRows(FormLayout &form, QObject *parent = nullptr); // appends its rows to the form

    enum class Fold {
        Nothing,
        Defaults, // what has a default and is no choice that others follow is shown only on request
    };
    // Empty rows in place of the former ones. `owner`: who has the settings, for messages.
    void setSettings(const QString &owner, const std::vector<Setting> &settings, Fold fold = Fold::Nothing);
    // What is stored; `secretPlaces`: field → "keychain", "environment", "missing" or "unavailable".
    void load(const QJsonObject &stored, const QHash<QString, QString> &secretPlaces);

    [[nodiscard]] QJsonObject settings() const;            // only those that differ from the defaults
    [[nodiscard]] QJsonObject values() const;              // all of them, with defaults
    [[nodiscard]] QHash<QString, QString> secrets() const; // only those that were typed
    [[nodiscard]] std::vector<QWidget *> inputs() const;

    QWidget *check(); // shows what is wrong beside the fields; returns the first such input, null if there is none
    bool showError(const Error &error); // beside its field; false if it is about none

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        Setting setting;
        FieldBox *box = nullptr;
        QLineEdit *edit = nullptr; // exactly one of these three is set
        QComboBox *choice = nullptr;
        JsonEdit *json = nullptr;
        QString secretPlace;   // of a stored secret
        bool isFolded = false; // together with others
    };

    void add(const Setting &setting, bool isFolded);
    void addFold();
    void unfold(bool open);
    [[nodiscard]] bool isRare(const Setting &setting) const;
    void addChoice(Row &row);
    void addJson(Row &row);
    void addLine(Row &row);
    void showHint(Row &row);
    void showDefaults(); // where nothing is typed
    [[nodiscard]] QString defaultOf(const Setting &setting) const;
    [[nodiscard]] QString valueOf(const QString &key) const;
    [[nodiscard]] static QJsonValue given(const Row &row); // undefined: nothing was entered, so the default applies
    [[nodiscard]] bool isDefault(const Row &row) const;
    [[nodiscard]] static QWidget *inputOf(const Row &row);
    [[nodiscard]] QString problemOf(const Row &row) const; // of JSON while it is being typed
    [[nodiscard]] QString settingProblem(const QString &key) const;

    FormLayout &m_form;
    QString m_owner;
    std::vector<Setting> m_settings;
    std::vector<Row> m_rows;
    QToolButton *m_fold = nullptr; // null: nothing is folded
    bool m_isOpen = false;
};

} // namespace platen
