// SPDX-License-Identifier: GPL-3.0-or-later
// Which orders a list shows, and in which order.
#pragma once

#include "core/domain/stage.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen::store {

enum class OrderSort { Created, Updated, Reference, Recipient, Account, Stage, Total, RemoteId };

struct OrderQuery
{
    QStringList accounts;      // names; empty: all
    std::vector<Stage> stages; // empty: all
    bool attention = false;    // only those that need attention
    QString search; // every word must occur in: reference, remote id, recipient, address, SKU, tracking number
    QDateTime from; // createdAt, inclusive
    QDateTime to;   // createdAt, exclusive; for a date alone from a person, the end of that day
    OrderSort sort = OrderSort::Created;
    bool descending = true;
    bool operator==(const OrderQuery &) const = default;
};

// A row of the list.
struct OrderRow
{
    qint64 oid = 0;
    QString id;
    QString account;
    QString provider;
    QString reference;
    QString remoteId;
    QString recipient;
    QString countryCode;
    Stage stage = Stage::Draft;
    QString providerStatus;
    bool needsAttention = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    qint64 totalMinor = 0;
    QString currency; // empty: the total is unknown
    QString shippingMethod;
    QString items; // "2 × Canvas 10x10, 1 × Mug": titles, or SKUs for items without a title
    int quantity = 0;
    QString tracking; // the first tracking number
    bool operator==(const OrderRow &) const = default;
};

} // namespace platen::store
