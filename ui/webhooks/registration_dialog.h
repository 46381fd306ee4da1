// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks registered at a provider for one account: lists and removes them, and registers this listener.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"
#include "core/providers/listing_guard.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace platen {

class ErrorBox;

class RegistrationDialog : public QDialog
{
    Q_OBJECT
public:
    // `endpoint`: this account's address, as the provider gets it.
    RegistrationDialog(EngineHost &host, const AccountInfo &account, const Declaration &provider,
                       const QString &endpoint, QWidget *parent);

private:
    void build(const AccountInfo &account);
    QWidget *makeList();
    QWidget *makeForm();
    void read(const QString &cursor);
    void registerHere();
    void askToRemove();
    void remove();
    void setBusy(bool busy);
    void showState();
    [[nodiscard]] QStringList chosenEvents() const;
    [[nodiscard]] bool can(ResourceVerb verb) const { return m_provider.can(ResourceKind::Webhook, verb); }

    EngineHost &m_host;
    QString m_account;
    ListingGuard m_guard; // of the list being read
    const Declaration &m_provider;
    QString m_endpoint;
    bool m_isBusy = false;
    bool m_read = false;
    int m_round = 0;
    QTreeWidget *m_list;
    QLabel *m_none;
    QPushButton *m_remove;
    QWidget *m_confirm;
    QLabel *m_confirmText;
    std::vector<QCheckBox *> m_events;
    QPushButton *m_register;
    QLabel *m_result;
    QProgressBar *m_busy;
    ErrorBox *m_error;
};

// The address and events of a registered webhook, from the provider's response; empty if missing.
QString webhookAddress(const Resource &webhook);
QStringList webhookEvents(const Resource &webhook);

} // namespace platen
