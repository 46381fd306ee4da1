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
    const auto mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray Request::query() const
{
    const auto mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

} // namespace platen::http
