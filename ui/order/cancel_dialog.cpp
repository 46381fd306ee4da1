// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/cancel_dialog.h"

#include "core/domain/text_display.h"
#include "core/store/order_reader.h"
#include "ui/forms/row_delegate.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace platen {

CancelDialog::CancelDialog(EngineHost &host, const AccountDirectory &accounts, std::vector<store::OrderRow> orders,
                           const std::vector<LeftOut> &leftOut, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_list(new QTreeWidget(this))
    , m_outcome(plainLabel({}, this))
    , m_error(new ErrorBox(this))
    , m_progress(new QProgressBar(this))
    , m_do(new QPushButton(this))
    , m_close(new QPushButton(tr("Keep"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int count = static_cast<int>(orders.size());
    setMinimumWidth(count + leftOut.size() > 1 ? grid(190) : grid(140)); // the list includes reasons
    setWindowTitle(count == 1 ? tr("Cancel the order") : tr("Cancel %Ln order(s)", nullptr, count));

    m_list->setObjectName(QStringLiteral("cancelList"));
    m_list->setAccessibleName(tr("Orders to cancel"));
    m_list->setHeaderLabels({tr("Order"), tr("Account"), tr("Stage"), tr("Total"), tr("Outcome")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    for (store::OrderRow &order : orders) {
        QTreeWidgetItem *item = addRow(accounts, order);
        Job job;
        job.order = std::move(order);
        job.item = item;
        m_jobs.push_back(std::move(job));
    }
    for (const LeftOut &left : leftOut) {
        QTreeWidgetItem *item = addRow(accounts, left.order);
        item->setText(4, displayed(left.reason));
        item->setToolTip(4, plainToolTip(left.reason));
        item->setDisabled(true);
    }
    for (int column = 0; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const int row = listRowHeight(m_list->font());
    const int rows = m_list->topLevelItemCount();
    m_list->setMinimumHeight(qMin(rows, 6) * row + grid(9));
    m_list->setMaximumHeight(qMin(rows, 14) * row + grid(10));
    m_outcome->hide();
    m_outcome->setObjectName(QStringLiteral("cancelOutcome"));
    m_progress->setRange(0, count == 1 ? 0 : count);
    m_progress->setTextVisible(count > 1);
    m_progress->setFormat(tr("%v of %m"));
    m_progress->hide();

    m_do->setObjectName(QStringLiteral("do"));
    m_do->setText(count == 1 ? tr("Cancel the order") : tr("Cancel %Ln order(s)", nullptr, count));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_do, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    // Return triggers the safe choice.
    m_do->setAutoDefault(false);
    m_close->setDefault(true);
    m_close->setFocus();
    m_close->setObjectName(QStringLiteral("keep"));
    connect(m_do, &QPushButton::clicked, this, &CancelDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        if (m_running && m_jobs.size() > 1)
            m_stopped = true; // the one in progress still reports its outcome
        else
            reject();
    });

    connect(&m_host, &EngineHost::ordersChanged, this, &CancelDialog::follow);
    connect(&m_host, &EngineHost::outboxChanged, this, &CancelDialog::follow);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    if (count == 1)
        layout->addLayout(aboutOne(accounts));
    layout->addWidget(plainLabel(meaning(accounts), this));
    if (!leftOut.empty()) {
        auto *left = plainLabel(tr("%Ln of the selected orders cannot be cancelled and will be left out.", nullptr,
                                   static_cast<int>(leftOut.size())),
                                this);
        left->setObjectName(QStringLiteral("cancelLeftOut"));
        layout->addWidget(left);
    }
    layout->addWidget(m_list, 1);
    m_list->setVisible(rows > 1);
    layout->addWidget(m_outcome);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

QTreeWidgetItem *CancelDialog::addRow(const AccountDirectory &accounts, const store::OrderRow &order)
{
    const QString environment = environmentWord(accounts.environment(order.account));
    auto *item = new QTreeWidgetItem(
        m_list, {order.reference.isEmpty() ? order.id : order.reference,
                 QStringLiteral("%1 — %2").arg(order.account, environment), stageWord(order.stage),
                 order.currency.isEmpty() ? QString() : moneyText({order.totalMinor, order.currency}), QString()});
    item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

// The order's reference and its account.
QHBoxLayout *CancelDialog::aboutOne(const AccountDirectory &accounts)
{
    const store::OrderRow &order = m_jobs.front().order;
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(2));
    row->addWidget(headingLabel(order.reference.isEmpty() ? order.id : order.reference, this));
    row->addWidget(new EnvironmentBadge(accounts.environment(order.account), this));
    row->addWidget(new ElidedLabel(order.account, this), 1);
    if (!order.currency.isEmpty())
        row->addWidget(headingLabel(moneyText({order.totalMinor, order.currency}), this));
    return row;
}

QString CancelDialog::meaning(const AccountDirectory &accounts) const
{
    int live = 0;
    int unsent = 0;
    for (const Job &job : m_jobs) {
        live += accounts.environment(job.order.account) == QLatin1String("live") ? 1 : 0;
        unsent += job.order.remoteId.isEmpty() ? 1 : 0;
    }
    const int count = static_cast<int>(m_jobs.size());
    if (unsent == count)
        return tr("%Ln order(s) not sent yet: unless sending has begun, nothing goes to the provider, and nothing is "
                  "charged.",
                  nullptr, count);
    if (live == 0)
        return tr("%Ln sandbox order(s): nothing is made and nothing is charged.", nullptr, count);
    return tr("Platen asks the provider to stop %Ln live order(s). The provider decides what it still charges for; its "
              "response is shown here. A cancelled order cannot be restored.",
              nullptr, live);
}

std::vector<std::size_t> CancelDialog::undone() const
{
    std::vector<std::size_t> jobs;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        if (m_jobs[i].state == Job::State::Waiting || m_jobs[i].report.outcome != Outcome::Done)
            jobs.push_back(i);
    }
    return jobs;
}

void CancelDialog::start()
{
    for (const std::size_t i : undone())
        m_jobs[i].state = Job::State::Waiting;
    m_running = true;
    m_stopped = false;
    m_do->setEnabled(false);
    m_close->setText(m_jobs.size() > 1 ? tr("Stop") : tr("Close"));
    m_error->clear();
    m_outcome->hide();
    QTimer::singleShot(1000, this, [this] { m_progress->setVisible(m_running); });
    next();
}

void CancelDialog::next()
{
    const auto waiting =
        std::find_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.state == Job::State::Waiting; });
    const auto reported =
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.state == Job::State::Reported; });
    if (m_jobs.size() > 1)
        m_progress->setValue(static_cast<int>(reported));
    if (waiting == m_jobs.end() || m_stopped) {
        finish();
        return;
    }
    waiting->state = Job::State::Running;
    waiting->item->setText(4, tr("Cancelling…"));
    // An order already in the outbox is sent now instead of being queued again.
    const bool again = waiting->error.waiting || waiting->error.code == ErrorCode::UnknownOutcome;
    const auto future = m_host.ask<Order>([id = waiting->order.id, again](Engine &engine) {
        return again ? engine.outbox().retry(id) : engine.orders().cancel(id);
    });
    whenDone(future, this,
             [this, again, index = static_cast<std::size_t>(waiting - m_jobs.begin())](const Result<Order> &result) {
                 // The entry may have settled meanwhile; then the store has the outcome, not this refusal to retry.
                 if (again && !result && outcomeOf(result.error()) == Outcome::Refused)
                     m_jobs[index].state = Job::State::Reported;
                 else
                     note(index, result);
                 next();
             });
}

void CancelDialog::note(std::size_t index, const Result<Order> &result)
{
    Job &job = m_jobs[index];
    job.state = Job::State::Reported;
    job.error = result ? Error{} : result.error();
    showReport(job, cancelReport(result));
}

void CancelDialog::showReport(Job &job, const CancelReport &report)
{
    job.report = report;
    job.item->setText(4, displayed(report.text));
    job.item->setToolTip(4, plainToolTip(report.text));
    if (report.outcome == Outcome::Done)
        job.item->setText(2, stageWord(Stage::Cancelled));
}

void CancelDialog::finish()
{
    m_running = false;
    m_progress->hide();
    m_close->setText(tr("Close"));
    Q_EMIT finishedAll();
    if (undone().empty()) {
        accept();
        return;
    }
    follow(); // updates rows that have changed meanwhile
    showOutcome();
    const Job &first = m_jobs.front();
    if (m_jobs.size() == 1 && first.error.message.isEmpty())
        m_outcome->setText(first.report.text);
    else if (m_jobs.size() == 1)
        m_error->setError(first.error, notCancelledText(first.error));
    m_outcome->setVisible(m_jobs.size() > 1 || first.error.message.isEmpty());
}

void CancelDialog::showOutcome()
{
    std::vector<CancelReport> reports;
    for (const Job &job : m_jobs)
        reports.push_back(job.state == Job::State::Waiting ? CancelReport{Outcome::NotTried, {}} : job.report);
    const int left = static_cast<int>(undone().size());
    m_outcome->setText(cancelSummary(reports));
    m_do->setText(m_jobs.size() == 1 ? tr("Try again") : tr("Try %Ln again", nullptr, left));
    m_do->setEnabled(left > 0);
}

// Unknown outcomes are resolved later, here or by another process: the rows follow their orders.
void CancelDialog::follow()
{
    if (m_running || std::none_of(m_jobs.begin(), m_jobs.end(), [](const Job &job) {
            return job.state == Job::State::Reported && job.report.outcome == Outcome::Unknown;
        }))
        return;
    m_followAgain = m_following;
    if (std::exchange(m_following, true))
        return;
    struct Now
    {
        store::OrderRow row;
        std::vector<store::OutboxEntry> outbox;
    };
    std::vector<qint64> oids;
    for (const Job &job : m_jobs)
        oids.push_back(job.order.oid);
    const auto future = m_host.read([oids](store::OrderReader &reader) {
        std::vector<Now> all;
        for (store::OrderRow &row : reader.rows(oids).value_or(std::vector<store::OrderRow>()))
            all.push_back({row, reader.outbox(row.oid).value_or(std::vector<store::OutboxEntry>())});
        return all;
    });
    whenDone(future, this, [this](const std::vector<Now> &all) {
        m_following = false;
        for (const Now &now : all) {
            const auto job = std::find_if(m_jobs.begin(), m_jobs.end(),
                                          [&now](const Job &each) { return each.order.oid == now.row.oid; });
            if (m_running || job->state != Job::State::Reported || job->report.outcome != Outcome::Unknown)
                continue;
            job->item->setText(2, stageWord(now.row.stage));
            showReport(*job, cancelReport(now.row, now.outbox));
        }
        if (!m_running && m_jobs.size() > 1)
            showOutcome();
        else if (!m_running && undone().empty())
            accept();
        if (std::exchange(m_followAgain, false))
            follow();
    });
}

} // namespace platen
