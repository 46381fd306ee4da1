// SPDX-License-Identifier: GPL-3.0-or-later
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

std::vector<QByteArray> Query::all(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    std::vector<QByteArray> values;
    for (const auto &[key, value] : m_pairs) {
        if ((key == wanted || key == wanted + "[]") && !value.isEmpty())
            values.push_back(value);
    }
    return values;
}

std::vector<QByteArray> Query::list(const QByteArray &name) const
{
    std::vector<QByteArray> members;
    for (const QByteArray &value : all(name)) {
        for (const QByteArray &member : value.split(',')) {
            if (!member.trimmed().isEmpty())
                members.push_back(member.trimmed());
        }
    }
    return members;
}

} // namespace platen::sandbox
