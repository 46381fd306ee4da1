// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/places.h"

#include <algorithm>

namespace platen::http {

using namespace std::chrono_literals;

namespace {

// Heads usually arrive with their connections, and bodies with their heads. Connections that take longer are closed
// first.
constexpr auto slowHead = 100ms;
constexpr auto slowBody = 200ms;

// A household or a host has a whole IPv6 /64.
QByteArray keyOf(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return QByteArray::number(address.toIPv4Address());
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return {reinterpret_cast<const char *>(bytes.c), 8};
}

} // namespace

void Places::enter(Connection *who, const QHostAddress &from)
{
    Place &place = m_places[who];
    place.from = keyOf(from);
    append(place, who);
}

void Places::move(Connection *who, Standing standing)
{
    const auto found = m_places.find(who);
    if (found == m_places.end() || found->second.standing == standing)
        return;
    remove(found->second);
    found->second.standing = standing;
    append(found->second, who);
}

void Places::leave(Connection *who)
{
    const auto found = m_places.find(who);
    if (found == m_places.end())
        return;
    remove(found->second);
    m_places.erase(found);
}

Connection *Places::crowding(const QHostAddress &from, std::size_t most) const
{
    const auto crowd = m_strangers.find(keyOf(from));
    return crowd != m_strangers.end() && crowd->second.size() >= most ? crowd->second.front() : nullptr;
}

Connection *Places::leastWanted() const
{
    const auto largest = std::max_element(m_strangers.begin(), m_strangers.end(), [](const auto &a, const auto &b) {
        return a.second.size() < b.second.size();
    });
    Connection *stranger = largest == m_strangers.end() ? nullptr : largest->second.front();
    Connection *receiving = m_receiving.empty() ? nullptr : m_receiving.front();
    const auto now = Clock::now();
    if (stranger && now - m_places.at(stranger).since > slowHead)
        return stranger;
    if (receiving && now - m_places.at(receiving).since > slowBody)
        return receiving;
    // A stranger that has only just connected may be a real sender, but an idle connection has proved to be one.
    return stranger ? stranger : m_idle.empty() ? nullptr : m_idle.front();
}

Places::Queue &Places::queueOf(const Place &place)
{
    switch (place.standing) {
    case Standing::Receiving:
        return m_receiving;
    case Standing::Busy:
        return m_busy;
    case Standing::Idle:
        return m_idle;
    case Standing::Stranger:
        break;
    }
    return m_strangers[place.from];
}

void Places::append(Place &place, Connection *who)
{
    Queue &queue = queueOf(place);
    place.since = Clock::now();
    place.at = queue.insert(queue.end(), who);
}

void Places::remove(const Place &place)
{
    Queue &queue = queueOf(place);
    queue.erase(place.at);
    if (place.standing == Standing::Stranger && queue.empty())
        m_strangers.erase(place.from);
}

} // namespace platen::http
