// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/messages_page.h"

#include "core/engine/data_folder.h"
#include "core/engine/engine.h"
#include "core/engine/engine_host.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace platen {

namespace {

constexpr int mostDays = 3650;

} // namespace

MessagesPage::MessagesPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(parent)
    , m_host(context.host)
    , m_days(new QSpinBox)
    , m_error(new ErrorBox)
{
    m_days->setObjectName(QStringLiteral("keptDays"));
    m_days->setRange(0, mostDays);
    m_days->setSpecialValueText(tr("For ever"));
    m_days->setSuffix(tr(" days"));
    m_days->setKeyboardTracking(false);
    m_days->setEnabled(false); // until the present value is known
    auto *explanation =
        new QLabel(tr("Providers' messages stay here so that you can look at them and apply them again. "
                      "Messages that have not been applied yet are always kept."));
    explanation->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setContentsMargins(grid(6), grid(4), grid(6), grid(4));
    form->setVerticalSpacing(grid(3));
    form->addRow(tr("&Keep messages:"), m_days);
    form->addRow(explanation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_error);
    layout->addLayout(form);
    layout->addStretch();
    connect(m_days, &QSpinBox::valueChanged, this, &MessagesPage::save);
}

void MessagesPage::refresh()
{
    auto call = [](Engine &engine) -> QCoro::Task<Result<int>> {
        co_return engine.data().settings().value(store::settings::messagesKeptDays);
    };
    whenDone(m_host.ask<int>(call), this, [this](const Result<int> &days) {
        if (!days)
            return m_error->setError(days.error());
        const QSignalBlocker blocker(m_days);
        m_days->setValue(*days);
        m_days->setEnabled(true);
    });
}

void MessagesPage::takeFocus()
{
    m_days->setFocus();
}

void MessagesPage::save()
{
    auto call = [days = m_days->value()](Engine &engine) -> QCoro::Task<Result<void>> {
        co_return engine.data().settings().set(store::settings::messagesKeptDays, days);
    };
    whenDone(m_host.ask<void>(call), this, [this](const Result<void> &saved) {
        if (!saved)
            m_error->setError(saved.error());
    });
}

} // namespace platen
