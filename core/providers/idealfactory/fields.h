// A declared field in one line.
#pragma once

#include "core/providers/field.h"

namespace platen::idealfactory {

inline Field field(const char *name, Field::Type type, const char *label, const char *help, bool required = false)
{
    Field made;
    made.name = QString::fromLatin1(name);
    made.type = type;
    made.label = QString::fromUtf8(label);
    made.help = QString::fromUtf8(help);
    made.required = required;
    return made;
}

} // namespace platen::idealfactory
