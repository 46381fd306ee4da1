// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/listing_guard.h"

#include <QCoreApplication>

namespace platen {

namespace {

constexpr int mostIdlePages = 5; // in a row

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::listing)
};

} // namespace

ListingGuard::ListingGuard(QString provider, qint64 before)
    : m_provider(std::move(provider))
    , m_before(before)
{
}

Result<void> ListingGuard::add(const QStringList &ids, const QString &next)
{
    const qsizetype before = m_ids.size();
    for (const QString &id : ids)
        m_ids.insert(id);
    m_idlePages = m_ids.size() == before ? m_idlePages + 1 : 0;
    // A cursor that stays the same may still lead on: then its pages bring something new.
    const bool returns = !next.isEmpty() && m_cursors.contains(next);
    m_cursors.insert(next);
    if (next.isEmpty() || m_idlePages == 0 || (m_idlePages < mostIdlePages && !returns))
        return {};
    return fail(ErrorCode::BadResponse,
                Words::tr("%1's list never ends: its pages repeat. Something may be missing here. "
                          "Try again later.")
                    .arg(m_provider));
}

Result<void> ListingGuard::add(const ResourcePage &page)
{
    QStringList ids;
    for (const Resource &resource : page.resources)
        ids.append(resource.id);
    return add(ids, page.next);
}

Result<void> ListingGuard::end(qint64 total) const
{
    if (listed() >= total)
        return {};
    return fail(ErrorCode::BadResponse,
                Words::tr("%1 says that there are %2 orders, but listed only %3. The others are missing here. "
                          "Sync again later.")
                    .arg(m_provider, QString::number(total), QString::number(listed())));
}

} // namespace platen
