// SPDX-License-Identifier: GPL-3.0-or-later
// An order as the provider keeps it. What can be computed (charges, status details, ids of parts) is not stored,
// because there may be a hundred thousand orders.
#pragma once

#include "app/sandbox/instant.h"
#include "app/sandbox/prodigi/catalogue.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace platen::sandbox::prodigi {

enum class Stage { Draft, AwaitingPayment, InProgress, Complete, Cancelled };
enum class Method { Budget, Standard, Express, Overnight };
enum class Sizing { FillPrintArea, FitPrintArea, StretchToPrintArea };
// The progress of fulfilment, in the order of "The order process".
enum class Phase { Created, Downloading, DownloadFailed, Allocating, Preparing, InProduction, Shipping, Done };
enum class ItemState { NotYetDownloaded, Ok, Invalid };
enum class AssetState { InProgress, Complete, Error };
// How far the file of an asset is.
enum class Delivery {
    Assumed,  // nothing is fetched for it
    UnderWay, // an attempt to fetch it
    Arrived,
    Missing, // the latest attempt failed
};
enum class ShipmentState { Processing, Shipped, Cancelled };

struct Asset
{
    QByteArray area;
    QByteArray url;
    QByteArray md5;
    AssetState state = AssetState::InProgress;
    Delivery delivery = Delivery::Assumed;
    bool fails = false; // on purpose: its download never succeeds
};

struct Item
{
    const Product *product = nullptr;
    int copies = 1;
    Sizing sizing = Sizing::FillPrintArea;
    ItemState state = ItemState::NotYetDownloaded;
    QByteArray reference;
    std::vector<std::pair<QByteArray, QByteArray>> attributes;
    std::vector<Asset> assets;
    QByteArray costAmount; // what the recipient paid, as sent
    QByteArray costCurrency;
};

struct Carrier
{
    QByteArray name;
    QByteArray service;
};

struct Lab
{
    QByteArray country;
    QByteArray code;
};

struct Shipment
{
    std::vector<size_t> items; // indexes
    const Lab *lab = nullptr;
    const Carrier *carrier = nullptr;
    ShipmentState state = ShipmentState::Processing;
    bool withLab = false; // submitted: can no longer be changed
    Ticks dispatched = 0;
};

struct Issue
{
    QByteArray object;
    QByteArray code;
    QByteArray description;
    QByteArray authorisationUrl; // empty: no authorisationDetails
};

struct Address
{
    QByteArray line1, line2, postcode, country, town, county;
};

struct Recipient
{
    QByteArray name, email, phone;
    Address address;
};

struct Order
{
    qint64 number = 0; // "ord_<number>"
    Ticks created = 0;
    Ticks updated = 0;
    bool held = false; // inside its pause window: not visible to anyone yet
    bool needsPayment = false;
    bool cancelTried = false;
    Stage stage = Stage::InProgress;
    Phase phase = Phase::Created;
    int downloadAttempts = 0;
    qint64 due = -1; // its next step, by the life clock; -1: none
    Method method = Method::Standard;
    QByteArray callbackUrl, reference, idempotencyKey, packingSlip;
    QByteArray metadata; // JSON, or empty
    QByteArray currency; // of its charges
    Recipient recipient;
    std::vector<Item> items;
    std::vector<Shipment> shipments;
    std::vector<Issue> issues;

    // The ids of an order's parts. The numbers of two orders are at least PartsPerOrder apart.
    static constexpr qint64 PartsPerOrder = 4096;
    [[nodiscard]] qint64 itemNumber(size_t index) const { return number + 1 + static_cast<qint64>(index); }
    [[nodiscard]] qint64 shipmentNumber(size_t index) const { return number + 7 + static_cast<qint64>(index); }
    [[nodiscard]] QByteArray id() const { return "ord_" + QByteArray::number(number); }
};

QByteArray stageName(Stage stage);                      // "InProgress"
QByteArray methodName(Method method);                   // "Budget"
QByteArray sizingName(Sizing sizing);                   // "fillPrintArea"
std::optional<Stage> stageFrom(const QByteArray &text); // these three ignore case
std::optional<Method> methodFrom(const QByteArray &text);
std::optional<Sizing> sizingFrom(const QByteArray &text);

} // namespace platen::sandbox::prodigi
