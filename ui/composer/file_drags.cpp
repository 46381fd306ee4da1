// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/file_drags.h"

#include "ui/composer/artwork_field.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace platen {

FileDrags::FileDrags(QWidget *around)
    : QObject(around)
    , m_around(around)
{
    qApp->installEventFilter(this);
}

// Qt offers a drag to the widget under the mouse, then to those around it, until one accepts it.
bool FileDrags::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    auto *drag = static_cast<QDropEvent *>(event);
    if (!widget || widget == m_around || !m_around->isAncestorOf(widget) || qobject_cast<const ArtworkField *>(widget))
        return false;
    const QList<QUrl> urls = drag->mimeData()->urls();
    if (std::none_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        return false;
    drag->ignore();
    return true;
}

} // namespace platen
