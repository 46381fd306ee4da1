// SPDX-License-Identifier: GPL-3.0-or-later
// An order as this provider keeps it (document: "Order Properties"). Prices are in pence.
#pragma once

#include "app/sandbox/instant.h"

#include <optional>
#include <utility>
#include <vector>

namespace platen::sandbox::imprinted {

enum class Status { Received, Paid, InProgress, StockAllocation, Printing, QualityControl, InternalQuery, Refunded };

struct Address
{
    QByteArray firstName, lastName, company, address1, address2, city, county, postcode, country;
    QByteArray phone1, phone2, phone3, vatNumber;
};

using Sides = std::vector<std::pair<QByteArray, QByteArray>>; // "front" → URL

struct Item
{
    QByteArray pn;
    QByteArray retailPrice; // as sent
    int quantity = 1;
    QByteArray description;
    QByteArray brandName;
    QByteArray labelType, labelName; // both empty: no label
    Sides designs, mockups;
};

struct Order
{
    qint64 number = 0;
    QByteArray externalId;
    Ticks created = 0;
    Status status = Status::Received;
    bool deleted = false;
    QByteArray brand;
    Address shippingAddress;
    std::vector<Item> items;
    QByteArray shippingMethod;
    Ticks paid = 0;    // 0: not yet
    Ticks shipped = 0; // 0: not yet
    qint64 due = -1;   // its next step, by the life clock; -1: none

    [[nodiscard]] QByteArray id() const { return QByteArray::number(number); }
    [[nodiscard]] QByteArray trackingNumber() const; // empty until it is shipped
};

QByteArray statusName(Status status); // "in progress"
std::optional<Status> statusFrom(const QByteArray &text);
bool isShippingMethod(const QByteArray &text); // regular, recorded, courier, collection

// What the account pays, by product code and by shipping method. All products are invented.
int pence(const QByteArray &pn);
QByteArray title(const QByteArray &pn);
int shippingPence(const QByteArray &method);

} // namespace platen::sandbox::imprinted
