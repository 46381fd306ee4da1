// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/http_message.h"

namespace platen::net {

QByteArray headerValue(const Headers &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace platen::net
