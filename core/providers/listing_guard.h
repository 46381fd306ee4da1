// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a listing page by page, and reports if it goes round in circles, never ends, ends early or has gaps.
#pragma once

#include "core/domain/error.h"
#include "core/providers/remote_order.h"
#include "core/providers/resource.h"

#include <QSet>
#include <QStringList>

namespace platen {

class ListingGuard
{
public:
    // `provider`: its name, for errors. `before`: how many orders were listed before an interruption, and how many rows
    // could not be read.
    explicit ListingGuard(QString provider, qint64 before = 0, qint64 unreadableBefore = 0);

    // Adds the ids on a page and the cursor for the next. `badResponse` if a page without anything new leads to a page
    // that was already read, if too many pages in a row have nothing new, or if there are more pages than any shop can
    // have.
    Result<void> add(const QStringList &ids, const QString &next);
    Result<void> add(const ResourcePage &page);
    Result<void> add(const OrderPage &page);
    // At the end of a listing with an expected `total` (-1: unknown). `badResponse` if there were fewer, or unreadable
    // rows.
    [[nodiscard]] Result<void> end(qint64 total) const;

    [[nodiscard]] qint64 listed() const { return m_before + m_ids.size(); } // each once
    [[nodiscard]] qint64 unreadable() const { return m_unreadable; }

private:
    QString m_provider;
    qint64 m_before = 0;
    qint64 m_unreadable = 0;
    QSet<QString> m_ids;
    QSet<QString> m_cursors;
    int m_pages = 0;
    int m_idlePages = 0; // in a row, so far
};

} // namespace platen
