// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/opened_files.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

#include <utility>

namespace platen {

OpenedFiles::OpenedFiles()
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool OpenedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const QString file = static_cast<QFileOpenEvent *>(event)->file();
    if (file.isEmpty()) // a web address
        return true;
    if (m_files.isEmpty()) {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT opened(std::exchange(m_files, {})); }, Qt::QueuedConnection);
    }
    m_files.append(file);
    return true;
}

} // namespace platen
