// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/mapping.h"
#include "core/providers/json_text.h"

namespace platen::cimpress_open {

RemoteOrder acceptedOrder(const Draft &draft, const QByteArray &answer)
{
    RemoteOrder remote;
    remote.order.provider = QStringLiteral("cimpress-open");
    remote.order.remoteId = draft.reference;
    remote.order.reference = draft.reference;
    remote.order.stage = Stage::Submitted;
    remote.idOnly = true;
    const std::optional<QJsonValue> body = readJson(answer);
    if (body && body->isObject() && !body->toObject().isEmpty())
        remote.raw = answer;
    return remote;
}

} // namespace platen::cimpress_open
