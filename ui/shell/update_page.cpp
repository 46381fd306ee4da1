// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/update_page.h"

#include "core/store/migration_watch.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int textWidth = 460;
constexpr int fine = 1000; // parts of a step

QString words(const store::MigrationProgress &progress)
{
    if (progress.step == 0)
        return UpdatePage::tr("Keeping a copy of the database as it was…");
    const QLocale locale;
    if (progress.orders > 0)
        return UpdatePage::tr("Step %1 of %2: %3 of %4 orders")
            .arg(locale.toString(progress.step), locale.toString(progress.steps), locale.toString(progress.done),
                 locale.toString(progress.orders));
    return UpdatePage::tr("Step %1 of %2").arg(locale.toString(progress.step), locale.toString(progress.steps));
}

} // namespace

UpdatePage::UpdatePage(QWidget *parent)
    : QWidget(parent)
    , m_step(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("updatePage"));
    auto *title = headingLabel(tr("Bringing your orders up to date"), this);
    auto *text =
        plainLabel(tr("This version of Platen keeps orders in another form. With many orders, changing them over "
                      "takes some minutes, once. You may close Platen meanwhile: nothing is lost, and the next "
                      "start continues."),
                   this);
    m_step->setObjectName(QStringLiteral("updateStep"));
    m_bar->setTextVisible(false);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid(3));
    for (QWidget *part : std::initializer_list<QWidget *>{title, text, m_bar, m_step}) {
        part->setFixedWidth(textWidth);
        column->addWidget(part);
    }
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
}

void UpdatePage::setProgress(const store::MigrationProgress &progress)
{
    m_step->setText(words(progress));
    m_bar->setAccessibleName(m_step->text());
    // A busy bar while nothing can be counted.
    m_bar->setRange(0, progress.step == 0 ? 0 : progress.steps * fine);
    const int part = progress.orders > 0 ? static_cast<int>(progress.done * fine / progress.orders) : 0;
    m_bar->setValue(qMax(0, progress.step - 1) * fine + part);
}

} // namespace platen
