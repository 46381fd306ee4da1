// SPDX-License-Identifier: GPL-3.0-or-later
// Combines several items, of one or more orders of one account, into one print file at the provider.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QDialog>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace platen {

class ErrorBox;
class FieldForm;

class BatchDialog : public QDialog
{
    Q_OBJECT
public:
    BatchDialog(EngineHost &host, const AccountInfo &account, const Declaration &provider,
                const std::vector<Order> &orders, QWidget *parent);

Q_SIGNALS:
    void made(const QString &id);

private:
    void listItems(const std::vector<Order> &orders);
    void recall(); // restores what was filled in last time
    void check();
    void make();
    void showMade(const Resource &batch);
    [[nodiscard]] QStringList chosenItems() const; // the provider's ids

    EngineHost &m_host;
    QString m_account;
    QString m_uid;
    const Declaration &m_provider;
    bool m_running = false;
    bool m_done = false;
    QTreeWidget *m_items;
    FieldForm *m_form;
    QLabel *m_count;
    QLabel *m_result;
    ErrorBox *m_error;
    QProgressBar *m_busy;
    QPushButton *m_make;
    QPushButton *m_close;
};

} // namespace platen
