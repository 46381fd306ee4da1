// SPDX-License-Identifier: GPL-3.0-or-later
// How far an account's orders have been listed (AccountRecord::syncState), and where an interrupted listing goes on.
// Pure: nothing is read or written.
//
//   {"mark": "…Z",                                        the newest order of the last complete listing
//    "open": {"full", "from", "cursor", "newest", "listed", "unreadable", "total"}}    one that was interrupted
//
// The mark never lies ahead of the provider's clock, and an order whose date cannot be right does not move it: later
// orders would never be listed.
#pragma once

#include "core/providers/listing_guard.h"

namespace platen {

class ListingState
{
public:
    // Begins a listing, or takes up the interrupted one. `full`: of all orders rather than of those since the mark.
    ListingState(const QJsonObject &stored, bool full);

    [[nodiscard]] OrderFilter filter() const;
    [[nodiscard]] const QString &cursor() const { return m_cursor; }
    [[nodiscard]] bool isResumed() const { return m_resumed; }
    [[nodiscard]] qint64 listedBefore() const { return m_listed; } // of an interrupted listing
    [[nodiscard]] qint64 unreadableBefore() const { return m_unreadable; }
    [[nodiscard]] qint64 total() const { return m_total; } // that it should hold; -1: not known
    void setTotal(qint64 total) { m_total = total; }

    // Whether the listing has to begin again, from the first order: by the provider's clock, what it began with lies in
    // the future. That is forgotten.
    bool forgetFuture(const QDateTime &clock);
    void beginAgain(); // with the same orders

    // A page was read; `listed`: how many orders there were on all of them.
    void read(const OrderPage &page, qint64 listed, const QDateTime &clock);
    // What to store after it.
    [[nodiscard]] QJsonObject stored() const;
    // What to store of a listing that is not complete and cannot go on: the mark stays where it was.
    [[nodiscard]] QJsonObject abandoned() const;

private:
    bool m_full = false;
    QDateTime m_mark;
    QDateTime m_from; // invalid: all orders
    QDateTime m_newest;
    QString m_cursor;
    bool m_resumed = false;
    qint64 m_listed = 0;
    qint64 m_unreadable = 0;
    qint64 m_total = -1;
};

// What counts as the provider's clock: what its answers say, unless that is far ahead of ours; ours if they say
// nothing.
QDateTime believedClock(const QDateTime &provider, const QDateTime &ours);

} // namespace platen
