// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

namespace platen::http {

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Request::path() const
{
    auto path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    // The form that requests to a proxy have: "http://host/path".
    const auto authority = path.startsWith('/') ? -1 : path.indexOf("://");
    if (authority >= 0) {
        const auto slash = path.indexOf('/', authority + 3);
        path = slash < 0 ? QByteArray("/") : path.mid(slash);
    }
    return path;
}

QByteArray Request::query() const
{
    const auto mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

} // namespace platen::http
