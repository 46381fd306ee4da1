// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the desktop hands to the running program: dropped on its icon in the dock, or opened with it (macOS).
// Other desktops start the program again, see single_instance.h.
#pragma once

#include <QObject>
#include <QStringList>

namespace platen {

class OpenedFiles : public QObject
{
    Q_OBJECT
public:
    OpenedFiles(); // one at a time, while there is an application
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // Together what came together: a drop of several files is several events.
    void opened(const QStringList &files);

private:
    QStringList m_files;
};

} // namespace platen
