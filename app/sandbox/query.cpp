#include "app/sandbox/query.h"

namespace platen::sandbox {

Query::Query(const QByteArray &encoded)
{
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        m_pairs.emplace_back(QByteArray::fromPercentEncoding(name).toLower(), QByteArray::fromPercentEncoding(value));
    }
}

std::optional<QByteArray> Query::first(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    for (const auto &[key, value] : m_pairs) {
        if (key == wanted)
            return value;
    }
    return std::nullopt;
}

std::vector<QByteArray> Query::list(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    std::vector<QByteArray> values;
    for (const auto &[key, value] : m_pairs) {
        if (key != wanted && key != wanted + "[]")
            continue;
        for (const QByteArray &one : value.split(',')) {
            if (!one.trimmed().isEmpty())
                values.push_back(one.trimmed());
        }
    }
    return values;
}

} // namespace platen::sandbox
