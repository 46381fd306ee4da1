// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for people.
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
QString moneyText(const std::optional<Money> &money); // "30.00 GBP", or "" where nothing is known

Table orderTable(const std::vector<Order> &orders);
QString orderText(const Order &order);

// Prints one order: its document, or its text.
void printOrder(Output &out, const Order &order);

// What became of several orders, one by one.
struct OrderOutcomes
{
    bool several = false; // several were asked for
    std::vector<Order> orders;
    std::vector<std::pair<QString, Error>> failed;

    void add(const QString &asked, const Result<Order> &result);
};
// A change that waits to be sent is said to wait, not to have failed.
Error withWhatIsKnown(Error error);
// One order's document or error, or all of them with the exit status of the first failure.
Result<int> printOutcomes(Output &out, const OrderOutcomes &outcomes);

} // namespace platen::ctl
