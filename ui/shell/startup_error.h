// SPDX-License-Identifier: GPL-3.0-or-later
// Shown instead of everything else if the database cannot be opened: why, and what to do.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

namespace platen {

class StartupError : public QWidget
{
    Q_OBJECT
public:
    StartupError(const Error &error, const QString &dataDir, QWidget *parent = nullptr);

Q_SIGNALS:
    void quitWanted();
    void restoreWanted(const QString &file); // a backup

private:
    void chooseBackup(const QString &folder);
};

} // namespace platen
