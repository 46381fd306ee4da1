// SPDX-License-Identifier: GPL-3.0-or-later
// How far an account's orders have been listed (AccountRecord::syncState), and where an interrupted listing continues.
// Pure: reads and writes nothing.
//
//   {"mark": "…Z",                                        the newest order of the last complete listing
//    "open": {"full", "from", "cursor", "newest", "listed", "unreadable", "total"}}    an interrupted listing
//
// The mark is never ahead of the provider's clock, and an order with an impossible date does not move it; otherwise
// later orders would never be listed.
#pragma once

#include "core/providers/listing_guard.h"

namespace platen {

class ListingState
{
public:
    // Begins a listing, or resumes an interrupted one. `full`: lists all orders, not only those since the mark.
    ListingState(const QJsonObject &stored, bool full);

    [[nodiscard]] OrderFilter filter() const;
    [[nodiscard]] const QString &cursor() const { return m_cursor; }
    [[nodiscard]] bool isResumed() const { return m_resumed; }
    [[nodiscard]] qint64 listedBefore() const { return m_listed; } // by an interrupted listing
    [[nodiscard]] qint64 unreadableBefore() const { return m_unreadable; }
    [[nodiscard]] qint64 total() const { return m_total; } // the expected number; -1: unknown
    void setTotal(qint64 total) { m_total = total; }

    // Whether the listing has to start again from the first order, because by the provider's clock its start date is in
    // the future. That date is then dropped.
    bool forgetFuture(const QDateTime &clock);
    void beginAgain(); // with the same filter

    // After reading a page; `listed` is the number of orders on all pages so far.
    void read(const OrderPage &page, qint64 listed, const QDateTime &clock);
    // What to store after that.
    [[nodiscard]] QJsonObject stored() const;
    // What to store for a listing that is incomplete and cannot continue: the mark stays where it was.
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

// The provider's time, according to its responses, but not far ahead of ours; our time if the responses do not say.
QDateTime believedClock(const QDateTime &provider, const QDateTime &ours);

} // namespace platen
