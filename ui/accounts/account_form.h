// SPDX-License-Identifier: GPL-3.0-or-later
// The form for an account, built from its provider's declaration: it knows no provider.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace platen {

class EnvironmentBadge;
class ErrorBox;
class FieldBox;
class SettingRows;

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
    void rebuild();
    void follow(); // updates badge and the proposed name
    [[nodiscard]] const Declaration *declaration() const;
    [[nodiscard]] bool check(); // shows what is missing beside the fields
    void test();
    void save();
    void setBusy(bool busy, const QString &doing = {});
    void showError(const Error &error, const QString &consequence);
    void clearResult();

    EngineHost &m_host;
    QComboBox *m_provider;
    FieldBox *m_providerBox;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    QString m_proposedName;
    EnvironmentBadge *m_badge;
    QLabel *m_meaning; // explains the environment
    SettingRows *m_rows;
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
