// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/builders.h"

namespace platen {

Field makeField(const char *name, Field::Type type, const QString &label, const QString &help, Need need)
{
    Field field;
    field.name = QString::fromLatin1(name);
    field.type = type;
    field.label = label;
    field.help = help;
    field.required = need == Need::Required;
    return field;
}

} // namespace platen
