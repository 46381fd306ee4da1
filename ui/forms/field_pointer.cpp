// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_pointer.h"

#include "core/domain/json_members.h"

#include <QStringList>

namespace platen {

QString fieldPointer(const QString &at, const QString &name)
{
    QString pointer = at;
    const QStringList members = name.split(u'/');
    for (const QString &member : members)
        pointer += u'/' + pointerToken(member);
    return pointer;
}

} // namespace platen
