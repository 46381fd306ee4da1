// SPDX-License-Identifier: GPL-3.0-or-later
// Cancels one or more orders: first what that costs, then the outcome of each, which keeps following the store. Orders
// that cannot be cancelled are listed as left out; those not cancelled can be tried again without the others.
#pragma once

#include "core/engine/engine_host.h"
#include "ui/order/cancel_report.h"

#include <QDialog>

#include <vector>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace platen {

class AccountDirectory;
class ErrorBox;

class CancelDialog : public QDialog
{
    Q_OBJECT
public:
    struct LeftOut
    {
        store::OrderRow order;
        QString reason;
    };
    CancelDialog(EngineHost &host, const AccountDirectory &accounts, std::vector<store::OrderRow> orders,
                 const std::vector<LeftOut> &leftOut, QWidget *parent);

Q_SIGNALS:
    void finishedAll();

private:
    struct Job
    {
        store::OrderRow order;
        QTreeWidgetItem *item = nullptr;
        enum class State { Waiting, Running, Reported } state = State::Waiting;
        CancelReport report;
        Error error;
    };
    QTreeWidgetItem *addRow(const AccountDirectory &accounts, const store::OrderRow &order);
    QHBoxLayout *aboutOne(const AccountDirectory &accounts);
    QString meaning(const AccountDirectory &accounts) const;
    void start();
    void next();
    void note(std::size_t job, const Result<Order> &result);
    void finish();
    void follow();
    void showReport(Job &job, const CancelReport &report);
    void showOutcome();
    [[nodiscard]] std::vector<std::size_t> undone() const; // the jobs that can be tried again

    EngineHost &m_host;
    std::vector<Job> m_jobs;
    bool m_running = false;
    bool m_stopped = false;
    bool m_following = false; // the store is being read
    bool m_followAgain = false;
    QTreeWidget *m_list;
    QLabel *m_outcome;
    ErrorBox *m_error;
    QProgressBar *m_progress;
    QPushButton *m_do;
    QPushButton *m_close;
};

} // namespace platen
