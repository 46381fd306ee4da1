// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a listing page by page, and tells when it goes round in circles or ends short.
#pragma once

#include "core/domain/error.h"
#include "core/providers/resource.h"

#include <QSet>
#include <QStringList>

namespace platen {

class ListingGuard
{
public:
    // `provider`: its name, for errors. `before`: how many were listed before the listing was interrupted.
    explicit ListingGuard(QString provider, qint64 before = 0);

    // The ids on a page, and the cursor behind it. `badResponse` if a page that brings nothing new leads to a page that
    // was read already, or if too many pages in a row bring nothing new.
    Result<void> add(const QStringList &ids, const QString &next);
    Result<void> add(const ResourcePage &page);
    // At the end of a listing that should hold `total` (-1: not known). `badResponse` if it held fewer.
    [[nodiscard]] Result<void> end(qint64 total) const;

    [[nodiscard]] qint64 listed() const { return m_before + m_ids.size(); } // each once

private:
    QString m_provider;
    qint64 m_before = 0;
    QSet<QString> m_ids;
    QSet<QString> m_cursors;
    int m_idlePages = 0; // in a row, up to now
};

} // namespace platen
