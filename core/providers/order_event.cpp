// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/order_event.h"

#include "core/wire/http_message.h"

namespace platen {

QByteArray WebhookMessage::header(const QByteArray &name) const
{
    return net::headerValue(headers, name);
}

} // namespace platen
