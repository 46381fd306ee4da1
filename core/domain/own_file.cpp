// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/own_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace platen {

QString ownFile(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath() + u'/';
    const QString beside = folder + name;
    return QFileInfo::exists(beside) ? beside : folder + QStringLiteral(PLATEN_LIBEXEC_FROM_BIN "/") + name;
}

} // namespace platen
