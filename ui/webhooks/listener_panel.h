// SPDX-License-Identifier: GPL-3.0-or-later
// The listener: whether it is on, where it listens, how providers reach it, and a self-test.
#pragma once

#include "ui/webhooks/webhook_calls.h"

#include <QWidget>

#include "core/engine/engine_host.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QNetworkAccessManager;
class QPushButton;
class QSpinBox;

namespace platen {

class ErrorBox;
class FieldBox;
class TintedLabel;

class ListenerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ListenerPanel(EngineHost &host, QWidget *parent = nullptr);

    // Of an account; empty if not known.
    [[nodiscard]] QString endpoint(const QString &account) const;
    [[nodiscard]] QStringList accounts() const;
    [[nodiscard]] bool isListening() const { return m_info.listening; }

Q_SIGNALS:
    void changed(); // the endpoints, or whether it listens

private:
    void reload();
    void show(const ListenerState &state);
    void showEndpoints();
    void start();
    void stop();
    void rotate(const QString &account);
    void selfTest();
    void askToRotate(const QString &account);
    // Whether webhooks can be registered for that account through its API.
    [[nodiscard]] QString environmentOf(const QString &account) const;
    [[nodiscard]] bool registers(const QString &account) const;
    void openRegistration(const QString &account);

    EngineHost &m_host;
    ListenerInfo m_info;
    std::vector<AccountInfo> m_known;
    bool m_fieldsFilled = false; // so that updates do not overwrite typing
    QLabel *m_icon;
    QLabel *m_status;
    QPushButton *m_toggle;
    QLineEdit *m_bind;
    FieldBox *m_bindBox;
    QSpinBox *m_port;
    FieldBox *m_portBox;
    QLineEdit *m_publicUrl;
    FieldBox *m_publicBox;
    QPushButton *m_apply;
    QPushButton *m_test;
    TintedLabel *m_testResult;
    ErrorBox *m_error;
    QWidget *m_endpoints = nullptr;
    QWidget *m_endpointPlace;
    QString m_rotating;           // the account whose new address is being confirmed
    QStringList m_shownEndpoints; // what the rows were built from
    QNetworkAccessManager *m_network;
};

} // namespace platen
