#include "ui/order/cancel_dialog.h"

#include "core/domain/text_display.h"
#include "ui/forms/row_delegate.h"
#include "ui/shell/account_directory.h"
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
    setMinimumWidth(count + leftOut.size() > 1 ? grid(190) : grid(140)); // a list has reasons in it
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
    // The safe choice is the one that Return makes.
    m_do->setAutoDefault(false);
    m_close->setDefault(true);
    m_close->setFocus();
    m_close->setObjectName(QStringLiteral("keep"));
    connect(m_do, &QPushButton::clicked, this, &CancelDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        if (m_running && m_jobs.size() > 1)
            m_stopped = true; // the one under way is still told
        else
            reject();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    if (count == 1)
        layout->addLayout(aboutOne(accounts));
    layout->addWidget(plainLabel(meaning(accounts), this));
    if (!leftOut.empty()) {
        auto *left = plainLabel(tr("%Ln of the chosen orders cannot be cancelled and will be left out.", nullptr,
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

// Which one it is, and where it lives.
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
        return tr("%Ln order(s) not sent yet: nothing goes to the provider, and nothing is charged.", nullptr, count);
    if (live == 0)
        return tr("%Ln sandbox order(s): nothing is being made, and no money moves.", nullptr, count);
    return tr("The provider is asked to stop %Ln live order(s). What it has not begun to make it does not charge for; "
              "what has "
              "gone further can be charged or refused, and its answer is shown here. A cancelled order cannot be "
              "brought back.",
              nullptr, live);
}

void CancelDialog::start()
{
    for (Job &job : m_jobs) {
        if (job.state == Job::State::Failed)
            job.state = Job::State::Waiting;
    }
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
    const auto done = std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) {
        return job.state == Job::State::Done || job.state == Job::State::Failed;
    });
    if (m_jobs.size() > 1)
        m_progress->setValue(static_cast<int>(done));
    if (waiting == m_jobs.end() || m_stopped) {
        finish();
        return;
    }
    waiting->state = Job::State::Running;
    waiting->item->setText(4, tr("Being cancelled…"));
    const auto future = m_host.ask<Order>([id = waiting->order.id](Engine &engine) { return engine.cancel(id); });
    whenDone(future, this,
             [this, index = static_cast<std::size_t>(waiting - m_jobs.begin())](const Result<Order> &result) {
                 note(index, result);
                 next();
             });
}

void CancelDialog::note(std::size_t index, const Result<Order> &result)
{
    Job &job = m_jobs[index];
    job.state = result ? Job::State::Done : Job::State::Failed;
    if (result) {
        job.item->setText(2, stageWord(result->stage));
        job.item->setText(4, result->stage == Stage::Cancelled
                                 ? tr("Cancelled")
                                 : tr("Asked for; the provider says “%1”").arg(isolated(result->providerStatus)));
    } else {
        job.error = result.error();
        job.item->setText(4, displayed(job.error.message));
        job.item->setToolTip(4, plainToolTip(job.error.message));
    }
}

void CancelDialog::finish()
{
    m_running = false;
    m_progress->hide();
    m_close->setText(tr("Close"));
    int failed = 0;
    int done = 0;
    int left = 0;
    const Job *lastFailed = nullptr;
    for (const Job &job : m_jobs) {
        done += job.state == Job::State::Done ? 1 : 0;
        left += job.state == Job::State::Waiting ? 1 : 0;
        if (job.state == Job::State::Failed) {
            ++failed;
            lastFailed = &job;
        }
    }
    Q_EMIT finishedAll();
    if (failed == 0 && left == 0) {
        accept();
        return;
    }
    QStringList told{tr("%Ln order(s) cancelled.", nullptr, done)};
    if (failed > 0)
        told << tr("%Ln could not be cancelled; each stands as it was.", nullptr, failed);
    if (left > 0)
        told << tr("%Ln not tried.", nullptr, left);
    m_outcome->setText(told.join(QLatin1Char(' ')));
    m_outcome->setVisible(m_jobs.size() > 1);
    if (lastFailed && m_jobs.size() == 1)
        m_error->setError(lastFailed->error,
                          lastFailed->error.maybeProcessed
                              ? QString()
                              : tr("The order was not cancelled: it goes on, and is charged as before."));
    m_do->setText(failed + left == 1 && m_jobs.size() == 1 ? tr("Try again")
                                                           : tr("Try %Ln again", nullptr, failed + left));
    m_do->setEnabled(true);
}

} // namespace platen
