// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/gate.h"

#include <QList>

namespace platen {

namespace {

// Takes the same time however much the strings have in common.
bool sameSecret(const QByteArray &given, const QByteArray &expected)
{
    unsigned difference = static_cast<unsigned>(given.size() ^ expected.size());
    for (qsizetype i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned char>(given[i]) ^
                      static_cast<unsigned char>(expected.isEmpty() ? '\0' : expected[i % expected.size()]);
    return difference == 0;
}

bool hasOneValue(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "content-type" || lower == "authorization" || lower.startsWith("ce-") ||
           lower.contains("signature");
}

} // namespace

Entrance entranceAt(const QByteArray &path, const std::vector<Door> &doors)
{
    Entrance entrance;
    if (!path.startsWith("/hooks/"))
        return entrance;
    const QList<QByteArray> parts = path.mid(7).split('/');
    if (parts.size() != 2)
        return entrance;
    const QByteArray slug = QByteArray::fromPercentEncoding(parts[0]);
    for (std::size_t i = 0; i < doors.size(); ++i) {
        const bool opens = !doors[i].token.isEmpty() && sameSecret(parts[1], doors[i].token);
        if (opens || (doors[i].slug == slug && !entrance.open))
            entrance = {i, opens};
    }
    return entrance;
}

bool isEncoded(const http::Request &head)
{
    return std::any_of(head.headers.begin(), head.headers.end(), [](const auto &header) {
        const auto &[name, value] = header;
        return name.compare("Content-Encoding", Qt::CaseInsensitive) == 0 && !value.trimmed().isEmpty() &&
               value.trimmed().compare("identity", Qt::CaseInsensitive) != 0;
    });
}

QByteArray contradictoryHeader(const http::Request &head)
{
    for (const auto &[name, value] : head.headers) {
        if (hasOneValue(name) && head.header(name) != value)
            return name;
    }
    return {};
}

void Gate::setDoors(std::vector<Door> doors)
{
    const std::scoped_lock lock(m_mutex);
    m_doors = std::move(doors);
}

http::Reading Gate::reading(const http::Request &head) const
{
    const std::scoped_lock lock(m_mutex);
    if (!entranceAt(head.path(), m_doors).open)
        return http::Reading::Nothing;
    const bool isWelcome = head.method == "OPTIONS" || (head.method == "POST" && !isEncoded(head));
    return isWelcome ? http::Reading::Whole : http::Reading::Sample;
}

} // namespace platen
