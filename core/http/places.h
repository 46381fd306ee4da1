// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection gives its place up when a server has no more of them. A stranger goes before a real sender, and
// where strangers come in crowds, the oldest of the largest crowd goes: an address that opens many connections closes
// its own.
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <chrono>
#include <list>
#include <map>
#include <unordered_map>

namespace platen::http {

class Connection;

enum class Standing {
    Stranger,  // no valid head has come yet
    Receiving, // a valid head has come, its body has not
    Busy,      // its request is being answered
    Idle,      // nothing is under way, after a valid request
};

class Places
{
public:
    void enter(Connection *who, const QHostAddress &from); // as a stranger
    void move(Connection *who, Standing standing);         // behind all others of that standing, if it is another one
    void leave(Connection *who);

    // The oldest stranger of an address that `most` strangers come from already; nullptr if there are fewer. A proxy
    // makes all senders come from one address: so nobody is refused for their address.
    [[nodiscard]] Connection *crowding(const QHostAddress &from, std::size_t most) const;
    // Who goes when there is no more room: a stranger whose head is slow, then one whose body is slow, then any
    // stranger, then one that has been idle for longest. nullptr if all are busy.
    [[nodiscard]] Connection *leastWanted() const;

private:
    using Clock = std::chrono::steady_clock;
    using Queue = std::list<Connection *>; // the oldest first
    struct Place
    {
        QByteArray from;
        Standing standing = Standing::Stranger;
        Clock::time_point since;
        Queue::iterator at;
    };
    Queue &queueOf(const Place &place);
    void append(Place &place, Connection *who);
    void remove(const Place &place);

    std::unordered_map<Connection *, Place> m_places;
    std::map<QByteArray, Queue> m_strangers; // by address; none is empty
    Queue m_receiving;
    Queue m_busy;
    Queue m_idle;
};

} // namespace platen::http
