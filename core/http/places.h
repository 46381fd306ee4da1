// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which connection is closed when a server is full. A stranger goes before a real sender. Among strangers, the
// oldest connection of the address with the most strangers goes, so an address that opens many connections closes its
// own.
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
    Stranger,  // no valid head has arrived yet
    Receiving, // a valid head has arrived, its body has not
    Busy,      // its request is being answered
    Idle,      // nothing is under way, after a valid request
};

class Places
{
public:
    void enter(Connection *who, const QHostAddress &from); // as a stranger
    // Behind all others of that standing; does nothing if the standing is unchanged.
    void move(Connection *who, Standing standing);
    void leave(Connection *who);

    // The oldest stranger of an address that already has `most` strangers; nullptr if it has fewer. Nobody is refused
    // because of the address: behind a proxy, all senders share one.
    [[nodiscard]] Connection *crowding(const QHostAddress &from, std::size_t most) const;
    // The connection to close when there is no room: a stranger whose head is slow, then a sender whose body is slow,
    // then any stranger, then the connection that has been idle longest. nullptr if all are busy.
    [[nodiscard]] Connection *leastWanted() const;

private:
    using Clock = std::chrono::steady_clock;
    using Queue = std::list<Connection *>; // oldest first
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
    std::map<QByteArray, Queue> m_strangers; // by address; no queue is empty
    Queue m_receiving;
    Queue m_busy;
    Queue m_idle;
};

} // namespace platen::http
