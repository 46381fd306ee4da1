// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspection.h"

namespace platen::artwork {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("note");
}

} // namespace platen::artwork
