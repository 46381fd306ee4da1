// SPDX-License-Identifier: GPL-3.0-or-later
// An order as the OMS keeps it: what was sent, the ids that it gave, and how far each item's print file is.
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
    QJsonObject sent; // the documented members, as they came
    PrintStatus print = PrintStatus::Received;

    [[nodiscard]] QByteArray reference() const;
    // The way to have a print file fail on purpose: the item's reference says "fail".
    [[nodiscard]] bool fails() const { return reference().toLower().contains("fail"); }
    [[nodiscard]] bool isDone() const { return print == PrintStatus::Failed || print == PrintStatus::Ready; }
};

struct Order
{
    qint64 number = 0;
    QByteArray uid;
    QJsonObject sent; // without its items and the store
    std::vector<Item> items;
    qint64 due = -1; // of the next step, in the clock of life; -1: none

    [[nodiscard]] bool isDone() const;
    // Print files that are wanted at once do not wait for their turn (document: create_print_files).
    [[nodiscard]] bool isUrgent() const { return sent.value(QLatin1String("create_print_files")).toBool(); }
};

// Each print file goes one step on. Tells which items have become ready, by their index.
std::vector<std::size_t> step(Order &order);

} // namespace platen::sandbox::idealfactory
