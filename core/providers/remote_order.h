// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as a provider has them, and what is asked about them.
#pragma once

#include "core/domain/order.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen {

// An order as the provider has it: mapped, and its own document as it came.
struct RemoteOrder
{
    Order order;    // id and account are not set here
    QByteArray raw; // the provider's own JSON or XML of this order alone
    // Only the id came back (an order that is held): keep what is known of the rest.
    bool idOnly = false;
    // False where the answer had no status word, or one that no document lists: it is in `order.providerStatus`, and
    // the order's stage stays what it was. For an order that is new here, `order.stage` is the least that can be said.
    bool stageKnown = true;
    // False where the provider's document has no place for issues: those that are known here stay until the order gets
    // further.
    bool issuesKnown = true;
    // False if prices of items came as bare numbers, which were read in the currency of the order's total: a price that
    // a person entered here stays as it was entered.
    bool pricesHaveCurrency = true;
    QString idempotencyKey; // the key that it was submitted under, where the provider tells
};

struct OrderFilter
{
    QDateTime createdFrom; // inclusive; invalid: no bound
    QDateTime createdTo;
    QString status; // the provider's word
    QStringList remoteIds;
    QStringList references;
    QString sinceId; // those behind this remote id alone, where the provider lists that way
};

struct OrderPage
{
    std::vector<RemoteOrder> orders;
    QString next;       // opaque: hand it back for the next page; empty: this was the last
    QStringList listed; // the ids of all orders on the provider's page, also of those that the filter left out
    qint64 total = -1;  // of the whole listing, where the provider says so; -1: it does not, or not all of it is wanted
    qint64 unreadable = 0; // rows of the provider's page that are no orders, or have no id
    // There is more behind this page, and no way to it. What is on the page is right.
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

// An item's print file, as the provider tells it.
struct PrintFileAnswer
{
    QString item; // our reference of the item
    PrintFile printFile;
    QJsonObject raw;
};

} // namespace platen
