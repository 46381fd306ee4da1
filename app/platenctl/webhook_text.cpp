// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/webhook_text.h"

#include "app/platenctl/output.h"
#include "app/platenctl/table.h"
#include "core/domain/text_display.h"

namespace platen::ctl {

QJsonObject eventLineObject(const EventLine &event)
{
    return {
        {"event", event.event},
        {"account", orNull(event.account)},
        {"type", orNull(event.type)},
        {"order", orNull(event.order)},
        {"outcome", store::eventOutcomeName(event.outcome)},
        {"reason", orNull(event.reason.english())},
    };
}

QString eventLineText(const EventLine &event)
{
    QStringList parts{store::eventOutcomeName(event.outcome)};
    for (const QString &part : {event.account, event.type, event.order, event.event}) {
        if (!part.isEmpty())
            parts << isolated(part);
    }
    QString text = parts.join(QStringLiteral("  "));
    if (!event.reason.isEmpty())
        text += QStringLiteral(": ") + isolated(event.reason.text());
    return printable(text) + QLatin1Char('\n');
}

} // namespace platen::ctl
