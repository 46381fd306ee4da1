// SPDX-License-Identifier: GPL-3.0-or-later
// The form for an account, built from its provider's declaration: it knows no provider.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace platen {

class EnvironmentBadge;
class ErrorBox;
class FieldBox;
class FormLayout;
class JsonEdit;

class AccountForm : public QWidget
{
    Q_OBJECT
public:
    explicit AccountForm(EngineHost &host, QWidget *parent = nullptr);

    void startNew();

    void setProvider(const QString &id);
    [[nodiscard]] QString provider() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QJsonObject settings() const;            // only those that differ from the defaults
    [[nodiscard]] QHash<QString, QString> secrets() const; // only those that were typed

Q_SIGNALS:
    void saved(const QString &account);
    void cancelled();

private:
    struct Row
    {
        Setting setting;
        FieldBox *box = nullptr;
        QLineEdit *edit = nullptr; // exactly one of these three is set
        QComboBox *choice = nullptr;
        JsonEdit *json = nullptr;
    };

    void rebuild();
    void addSetting(const Setting &setting);
    void addChoice(Row &row);
    void addJson(Row &row);
    void addLine(Row &row);
    void follow(); // updates badge, dependent defaults and the proposed name
    [[nodiscard]] const Declaration *declaration() const;
    [[nodiscard]] QString valueOf(const QString &key) const; // including its default
    [[nodiscard]] static QJsonValue given(const Row &row);   // undefined: nothing was entered, so the default applies
    [[nodiscard]] static QWidget *inputOf(const Row &row);
    [[nodiscard]] QString problemOf(const Row &row) const; // of JSON while it is being typed
    [[nodiscard]] QString settingProblem(const QString &key) const;
    [[nodiscard]] bool check(); // shows what is missing beside the fields
    void test();
    void save();
    void setBusy(bool busy, const QString &doing = {});
    void showError(const Error &error, const QString &consequence);
    void clearResult();

    EngineHost &m_host;
    FormLayout *m_form;
    QComboBox *m_provider;
    FieldBox *m_providerBox;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    QString m_proposedName;
    EnvironmentBadge *m_badge;
    QLabel *m_meaning; // explains the environment
    std::vector<Row> m_rows;
    QLabel *m_result;
    QLabel *m_resultIcon;
    QProgressBar *m_busy;
    ErrorBox *m_error;
    QPushButton *m_test;
    QPushButton *m_save;
    QWidget *m_pressed = nullptr; // the button whose action is running
    int m_round = 0;              // of testing: outdated results are dropped
};

} // namespace platen
