// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/change_dialog.h"

#include "ui/forms/tab_order.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/when_done.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

ChangeDialog::ChangeDialog(EngineHost &host, const Order &order, const QString &environment, const QString &title,
                           const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_order(order)
    , m_form(new QWidget(this))
    , m_body(new QVBoxLayout(m_form))
    , m_error(new ErrorBox(this))
    , m_busy(new QProgressBar(this))
    , m_do(new QPushButton(verb, this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(grid(115));

    auto *about = new QHBoxLayout;
    about->setSpacing(grid(2));
    about->addWidget(headingLabel(order.reference.isEmpty() ? order.id : order.reference, this));
    about->addWidget(new EnvironmentBadge(environment, this));
    about->addWidget(new ElidedLabel(order.account, this), 1);
    if (order.total)
        about->addWidget(headingLabel(moneyText(*order.total), this));
    m_body->setContentsMargins(0, 0, 0, 0);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(grid(1));
    m_busy->hide();
    m_busy->setAccessibleName(tr("Waiting for the provider"));

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_do, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_do->setObjectName(QStringLiteral("do"));
    m_do->setDefault(true);
    connect(m_do, &QPushButton::clicked, this, &ChangeDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    layout->addLayout(about);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
}

void ChangeDialog::setVerb(const QString &verb)
{
    m_do->setText(verb);
}

void ChangeDialog::setReady(bool ready)
{
    m_ready = ready;
    m_do->setEnabled(ready && !m_running);
}

// Fields first, then buttons, whatever the order of creation.
void ChangeDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const QList<QWidget *> inputs = inputsAsRead(*m_form);
    if (inputs.isEmpty())
        return;
    chainTabs(inputs + QList<QWidget *>{m_do, m_close});
    const auto first = std::find_if(inputs.begin(), inputs.end(), [this](const QWidget *each) {
        return each->isEnabled() && each->isVisibleTo(m_form);
    });
    if (first != inputs.end() && !m_prefersClosing)
        (*first)->setFocus(Qt::TabFocusReason);
}

void ChangeDialog::preferClosing()
{
    m_prefersClosing = true;
    m_do->setAutoDefault(false);
    m_do->setDefault(false);
    m_close->setDefault(true);
    m_close->setFocus();
}

QFuture<Result<Order>> ChangeDialog::send(const OrderChange &change)
{
    return m_host.ask<Order>([id = m_order.id, change](Engine &engine) { return engine.orders().change(id, change); });
}

void ChangeDialog::run()
{
    if (m_running || !m_ready)
        return;
    m_running = true;
    m_error->clear();
    m_form->setEnabled(false);
    m_do->setEnabled(false);
    QTimer::singleShot(1000, this, [this] { m_busy->setVisible(m_running); });
    whenDone(carryOut(), this, [this](Result<Order> result) {
        m_running = false;
        m_busy->hide();
        m_form->setEnabled(true);
        m_do->setEnabled(m_ready);
        if (result) {
            Q_EMIT changed(*result);
            accept();
        } else {
            showFieldErrors(result.error());
            m_error->setError(result.error());
        }
    });
}

} // namespace platen
