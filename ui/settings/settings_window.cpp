// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_window.h"

#include "ui/forms/row_delegate.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QStackedWidget>

namespace platen {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

SettingsWindow::SettingsWindow(const SettingsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("settingsWindow"));
    setWindowTitle(tr("Settings"));
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_list->setAccessibleName(tr("Settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const SettingsPageKind &kind : settingsPages()) {
        auto *item = new QListWidgetItem(kind.title, m_list);
        item->setData(idRole, kind.id);
        SettingsPage *page = kind.make(context, m_pages);
        page->setAccessibleName(kind.title);
        m_pages->addWidget(page);
    }
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + grid(8));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(m_pages, 1);
    const QSize size(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
    resize(size.boundedTo(screen()->availableSize() * 0.9));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        page()->refresh();
    });
    m_list->setCurrentRow(0);
}

SettingsPage *SettingsWindow::page() const
{
    return static_cast<SettingsPage *>(m_pages->currentWidget());
}

void SettingsWindow::showPage(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == id)
            m_list->setCurrentRow(row);
    }
    page()->takeFocus();
}

void SettingsWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    page()->refresh();
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace platen
