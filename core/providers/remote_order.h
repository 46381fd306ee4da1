// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as a provider has them, and the requests for them.
#pragma once

#include "core/domain/order.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen {

// An order as the provider has it: converted, and its own document as received.
struct RemoteOrder
{
    Order order;    // id and account are not set here
    QByteArray raw; // the provider's own JSON or XML of only this order
    // Only the id was returned (an order on hold): keep what is known of the rest.
    bool idOnly = false;
    // False if the response had no status word, or an undocumented one: it is in `order.providerStatus`, and the
    // order's stage stays as it was. For an order that is new here, `order.stage` is the minimum that is certain.
    bool stageKnown = true;
    // False if the provider's document has no place for issues: known ones stay until the order moves on.
    bool issuesKnown = true;
    // False if item prices were bare numbers, which were read in the currency of the order's total: a price that a
    // person entered here stays as entered.
    bool pricesHaveCurrency = true;
    QString idempotencyKey; // the key that it was submitted with, if the provider returns it
};

struct OrderFilter
{
    QDateTime createdFrom; // inclusive; invalid: no bound
    QDateTime createdTo;
    QString status; // the provider's word
    QStringList remoteIds;
    QStringList references;
    QString sinceId; // only those after this remote id, if the provider lists that way
};

struct OrderPage
{
    std::vector<RemoteOrder> orders;
    QString next;          // opaque: pass it back for the next page; empty: this was the last
    QStringList listed;    // the ids of all orders on the provider's page, including those that the filter removed
    qint64 total = -1;     // of the whole listing, if the provider says so; -1: unknown, or the filter removes some
    qint64 unreadable = 0; // rows of the provider's page that are not orders, or have no id
    // There is more after this page, but no way to get it. What is on the page is right.
    std::optional<Error> broken;
};

// A whole listing.
struct ListedOrders
{
    std::vector<RemoteOrder> orders; // each once
    qint64 unreadable = 0;           // as in OrderPage
};

// Whether an order can be changed right now.
struct ActionAvailability
{
    QString action; // "cancel", "changeRecipient", "changeShippingMethod", "changeMetadata"
    bool available = false;
    Message reason; // why not, or empty
    bool operator==(const ActionAvailability &) const = default;
};

// The provider's information about an item's print file.
struct PrintFileAnswer
{
    QString item; // our reference of the item
    PrintFile printFile;
    QJsonObject raw;
};

} // namespace platen
