// SPDX-License-Identifier: GPL-3.0-or-later
// One account: its provider, last contact, secrets and webhook address.
#pragma once

#include "core/engine/engine_host.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace platen {

class EnvironmentBadge;
class ErrorBox;
class FormLayout;
class SecretField;

class AccountDetails : public QWidget
{
    Q_OBJECT
public:
    explicit AccountDetails(EngineHost &host, QWidget *parent = nullptr);

    void show(const AccountInfo &info);
    using QWidget::show;

private:
    struct TypedSecrets
    {
        QHash<QString, QString> texts; // by field
        QString focus;
        int cursor = 0;
    };

    void describe();
    [[nodiscard]] TypedSecrets typedSecrets() const;
    void putBack(const TypedSecrets &typed);
    void addFact(const QString &what, const QString &value, const QString &toolTip = {});
    void addSecret(const QString &field, const QString &where);
    void storeSecret(const QString &field, const QString &value);
    void test();
    void askToRemove();
    void remove();
    void failWith(const Error &error, const QString &consequence);

    EngineHost &m_host;
    AccountInfo m_info;
    QLabel *m_title;
    EnvironmentBadge *m_badge;
    QWidget *m_facts = nullptr;
    QVBoxLayout *m_factPlace;
    FormLayout *m_form = nullptr;
    QHash<QString, QLineEdit *> m_secrets; // the fields for new secrets
    QString m_shownUid;
    QPushButton *m_test;
    QProgressBar *m_busy;
    QLabel *m_result;
    QPushButton *m_remove;
    QWidget *m_confirm;
    QLabel *m_confirmText;
    ErrorBox *m_error;
    ErrorBox *m_syncError;
};

} // namespace platen
