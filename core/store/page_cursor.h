// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page ended: the section and the sort keys of its last order. Opaque to callers, and valid only for the sort
// it was made for.
#pragma once

#include "core/domain/error.h"
#include "core/store/order_query.h"

#include <QVariantList>

#include <vector>

namespace platen::store {

struct PageCursor
{
    QString section;   // Section::label
    QVariantList keys; // each a qint64 or a QString, the oid last
};

QString writeCursor(const OrderQuery &query, const PageCursor &cursor);

// `numeric`: which keys are numbers. Code `usage` if the text was not made by writeCursor for this sort.
Result<PageCursor> readCursor(const OrderQuery &query, const QString &text, const std::vector<bool> &numeric);

} // namespace platen::store
