// SPDX-License-Identifier: GPL-3.0-or-later
// An order as the OMS keeps it: what was sent, the ids that it assigned, and the state of each item's print file.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace platen::sandbox::idealfactory {

enum class PrintStatus { Received, Processing, Failed, Ready };

QByteArray printStatusName(PrintStatus status); // "processingfailed"

struct Item
{
    QByteArray uid;
    QJsonObject sent; // the documented members, as received
    PrintStatus print = PrintStatus::Received;

    [[nodiscard]] QByteArray reference() const;
    // How to make a print file fail on purpose: the item's reference contains "fail".
    [[nodiscard]] bool fails() const { return reference().toLower().contains("fail"); }
    [[nodiscard]] bool isDone() const { return print == PrintStatus::Failed || print == PrintStatus::Ready; }
};

struct Order
{
    qint64 number = 0;
    QByteArray uid;
    QJsonObject sent; // without its items and the store
    std::vector<Item> items;
    qint64 due = -1; // of the next step, by the life clock; -1: none

    [[nodiscard]] bool isDone() const;
    // Print files that are requested at once do not wait for their turn (document: create_print_files).
    [[nodiscard]] bool isUrgent() const { return sent.value(QLatin1String("create_print_files")).toBool(); }
};

// Moves each print file one step on. Returns the indexes of the items that became ready.
std::vector<std::size_t> step(Order &order);

} // namespace platen::sandbox::idealfactory
