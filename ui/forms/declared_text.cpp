// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/declared_text.h"

#include <QCoreApplication>

namespace platen {

QString declaredText(const QString &english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("Declaration", english.toUtf8().constData());
}

} // namespace platen
