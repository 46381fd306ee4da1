// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/date_range_dialog.h"

#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace platen {

DateRangeDialog::DateRangeDialog(const QDateTime &from, const QDateTime &to, QWidget *parent)
    : QDialog(parent)
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
{
    setWindowTitle(tr("Custom date range"));
    m_first->setCalendarPopup(true);
    m_last->setCalendarPopup(true);
    const QDate today = QDate::currentDate();
    m_last->setDate(to.isValid() ? to.toLocalTime().date().addDays(-1) : today);
    m_first->setDate(from.isValid() ? from.toLocalTime().date() : today.addMonths(-1));
    m_last->setMinimumDate(m_first->date());
    connect(m_first, &QDateEdit::dateChanged, m_last, &QDateEdit::setMinimumDate);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(grid(3));
    form->setVerticalSpacing(grid(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From"), m_first);
    form->addRow(tr("&To (inclusive)"), m_last);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Show these orders"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(4));
    layout->addLayout(form);
    layout->addWidget(buttons);
}

QDate DateRangeDialog::first() const
{
    return m_first->date();
}

QDate DateRangeDialog::last() const
{
    return m_last->date();
}

} // namespace platen
