// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as text for people.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order.h"

#include <QString>

#include <vector>

namespace platen::ctl {

class Output;
class Table;

// "In production", "Partly shipped"
QString stageTitle(Stage stage);
QString moneyText(const std::optional<Money> &money); // "30.00 GBP", or "" if there is none

Table orderTable(const std::vector<Order> &orders);
QString orderText(const Order &order);

// Prints one order, as its document or as text.
void printOrder(Output &out, const Order &order);

// The outcomes of several orders.
struct OrderOutcomes
{
    bool several = false; // more than one order was named
    std::vector<Order> orders;
    std::vector<std::pair<QString, Error>> failed;

    void add(const QString &asked, const Result<Order> &result);
};
// Says of a change that waits to be sent that it waits, not that it failed.
Error withWhatIsKnown(Error error);
// Prints one order's document or error, or all of them with the exit status of the first failure.
Result<int> printOutcomes(Output &out, const OrderOutcomes &outcomes);

} // namespace platen::ctl
