// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/listing_guard.h"

namespace platen {

namespace {

constexpr int mostIdlePages = 5;  // in a row
constexpr int mostPages = 20'000; // with a hundred orders each, more than a print shop ever places

} // namespace

ListingGuard::ListingGuard(QString provider, qint64 before, qint64 unreadableBefore)
    : m_provider(std::move(provider))
    , m_before(before)
    , m_unreadable(unreadableBefore)
{
}

Result<void> ListingGuard::add(const QStringList &ids, const QString &next)
{
    const qsizetype before = m_ids.size();
    for (const QString &id : ids)
        m_ids.insert(id);
    m_idlePages = m_ids.size() == before ? m_idlePages + 1 : 0;
    // A cursor that stays the same may still be valid, if its pages yield something new.
    const bool returns = !next.isEmpty() && m_cursors.contains(next);
    m_cursors.insert(next);
    if (++m_pages >= mostPages && !next.isEmpty())
        return fail(ErrorCode::BadResponse,
                    Message::of("%1's list has no end: after %2 pages it still goes on. What was read is kept. Ask %1 "
                                "about it.",
                                m_provider, m_pages));
    if (next.isEmpty() || m_idlePages == 0 || (m_idlePages < mostIdlePages && !returns))
        return {};
    return fail(ErrorCode::BadResponse,
                Message::of("%1's list never ends: its pages repeat. Something may be missing here. "
                            "Try again later.",
                            m_provider));
}

Result<void> ListingGuard::add(const ResourcePage &page)
{
    QStringList ids;
    for (const Resource &resource : page.resources)
        ids.append(resource.id);
    return add(ids, page.next);
}

Result<void> ListingGuard::add(const OrderPage &page)
{
    m_unreadable += page.unreadable;
    return add(page.listed, page.next);
}

Result<void> ListingGuard::end(qint64 total) const
{
    if (m_unreadable > 0)
        return fail(
            ErrorCode::BadResponse,
            Message::counted("%n entry in %1's list of orders cannot be read, and that order may be missing here. "
                             "All others are kept. Sync again later, or ask %1 about it.",
                             "%n entries in %1's list of orders cannot be read, and those orders may be missing "
                             "here. All others are kept. Sync again later, or ask %1 about it.",
                             m_unreadable, m_provider));
    if (listed() >= total)
        return {};
    return fail(ErrorCode::BadResponse,
                Message::of("%1 says that there are %2 orders, but listed only %3. The others are missing here. "
                            "Sync again later.",
                            m_provider, total, listed()));
}

} // namespace platen
