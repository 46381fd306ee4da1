// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/step_list.h"

#include "ui/forms/row_delegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QSignalBlocker>

namespace platen {

StepList::StepList(const QStringList &titles, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setIconSize({grid(4), grid(4)});
    setSpacing(0);
    setItemDelegate(new RowDelegate(this));
    for (const QString &title : titles)
        new QListWidgetItem(title, this);
    decorate();
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        decorate();
        if (row >= 0)
            Q_EMIT chosen(row);
    });
}

void StepList::setCurrent(int step)
{
    const QSignalBlocker silent(this);
    setCurrentRow(step);
    decorate();
}

void StepList::setMarks(const QList<int> &steps)
{
    m_marks = steps;
    decorate();
}

void StepList::decorate()
{
    const QColor danger = themeColor(Token::Danger, palette());
    for (int i = 0; i < count(); ++i) {
        const bool marked = m_marks.contains(i);
        // An empty icon keeps the text in place when a mark appears or disappears.
        QPixmap picture(iconSize() * devicePixelRatioF());
        picture.fill(Qt::transparent);
        picture.setDevicePixelRatio(devicePixelRatioF());
        if (marked)
            picture = iconPixmap(QStringLiteral("attention"), grid(4), devicePixelRatioF(), danger);
        QIcon icon(picture);
        icon.addPixmap(picture, QIcon::Selected);
        item(i)->setIcon(icon);
        item(i)->setSizeHint({sizeHint().width(), listRowHeight(font())});
        item(i)->setData(Qt::AccessibleTextRole,
                         marked ? tr("%1, something is missing").arg(item(i)->text()) : item(i)->text());
    }
}

QSize StepList::sizeHint() const
{
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(i)->text()));
    return {widest + grid(4) + grid(8), listRowHeight(font()) * std::max(count(), 1)};
}

void StepList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        decorate();
}

} // namespace platen
