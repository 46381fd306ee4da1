// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/listing_state.h"

#include "core/domain/instant.h"

namespace platen {

namespace {

// Orders that were held when they were placed appear in the listing late, with the time of their creation.
constexpr qint64 overlapSeconds = 48 * 3600;
// A provider's servers may differ by more than a second.
constexpr qint64 skewSeconds = 10 * 60;
constexpr qint64 mostAheadSeconds = 24 * 3600;
// How far back to list the orders of a provider that dates none of them.
constexpr qint64 undatedDays = 30;

bool isAhead(const QDateTime &mark, const QDateTime &clock)
{
    return mark.isValid() && mark > clock.addSecs(skewSeconds);
}

// No provider is that old: such a date is a placeholder.
bool isPlaceholder(const QDateTime &time)
{
    return !time.isValid() || time.date().year() < 2000;
}

} // namespace

ListingState::ListingState(const QJsonObject &stored, bool full)
    : m_full(full)
    , m_mark(parseInstant(stored["mark"].toString()))
    , m_newest(m_mark)
{
    const QJsonObject open = stored["open"].toObject();
    if (open.contains("listed") && open["full"].toBool() == full) {
        m_from = parseInstant(open["from"].toString());
        m_newest = parseInstant(open["newest"].toString());
        m_cursor = open["cursor"].toString();
        m_listed = open["listed"].toInteger();
        m_unreadable = open["unreadable"].toInteger();
        m_total = open["total"].toInteger(-1);
    } else if (!full && m_mark.isValid()) {
        m_from = m_mark.addSecs(-overlapSeconds);
    }
    m_resumed = !m_cursor.isEmpty();
}

OrderFilter ListingState::filter() const
{
    OrderFilter filter;
    filter.createdFrom = m_from;
    return filter;
}

bool ListingState::forgetFuture(const QDateTime &clock)
{
    if (isAhead(m_mark, clock))
        m_mark = {};
    if (isAhead(m_newest, clock))
        m_newest = m_mark;
    if (!m_from.isValid() || !isAhead(m_from.addSecs(overlapSeconds), clock))
        return false;
    m_from = {};
    beginAgain();
    return true;
}

void ListingState::beginAgain()
{
    m_cursor.clear();
    m_resumed = false;
    m_listed = 0;
    m_unreadable = 0;
    m_total = -1;
}

void ListingState::read(const OrderPage &page, qint64 listed, const QDateTime &clock)
{
    for (const RemoteOrder &remote : page.orders) {
        const QDateTime &created = remote.order.createdAt;
        const bool isBelieved = !isPlaceholder(created) && created <= clock;
        if (isBelieved && (!m_newest.isValid() || created > m_newest))
            m_newest = created;
    }
    m_cursor = page.next;
    m_listed = listed;
    m_unreadable += page.unreadable;
    // Without any date, all orders would be listed again each time.
    if (m_cursor.isEmpty() && m_listed > 0 && !m_newest.isValid())
        m_newest = clock.addDays(-undatedDays);
}

QJsonObject ListingState::stored() const
{
    if (m_cursor.isEmpty())
        return {{"mark", formatInstant(m_newest)}};
    return {{"mark", formatInstant(m_mark)},
            {"open", QJsonObject{{"full", m_full},
                                 {"from", formatInstant(m_from)},
                                 {"cursor", m_cursor},
                                 {"newest", formatInstant(m_newest)},
                                 {"listed", m_listed},
                                 {"unreadable", m_unreadable},
                                 {"total", m_total}}}};
}

QJsonObject ListingState::abandoned() const
{
    return {{"mark", formatInstant(m_mark)}};
}

QDateTime believedClock(const QDateTime &provider, const QDateTime &ours)
{
    return isPlaceholder(provider) ? ours : std::min(provider, ours.addSecs(mostAheadSeconds));
}

} // namespace platen
