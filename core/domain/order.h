// SPDX-License-Identifier: GPL-3.0-or-later
// Orders and their parts: values, as in the order document. Absent text is empty, absent instants are invalid, absent
// money is nullopt. All instants are UTC.
#pragma once

#include "core/domain/error.h"
#include "core/domain/money.h"
#include "core/domain/stage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace platen {

struct Address
{
    QString line1;
    QString line2;
    QString city;
    QString region;
    QString postalCode;
    QString countryCode; // ISO 3166-1 alpha-2
    bool operator==(const Address &) const = default;
};

struct Recipient
{
    QString name;
    QString company;
    QString email;
    QString phone;
    QString kind; // "residential", "business" or empty
    Address address;
    bool operator==(const Recipient &) const = default;
};

struct Artwork
{
    QString area; // the print area, "default" if the product has only one
    QString url;  // either this …
    QString file; // … or a local path (absolute once read, relative to the document in a document)
    QString md5;
    QString remoteId;
    QString status;       // the provider's word
    QString thumbnailUrl; // if the provider has made one
    bool operator==(const Artwork &) const = default;
};

struct PrintFile
{
    QString status; // "received", "processing", "processingfailed", "ready", or another word of the provider's
    QString url;    // only once it is ready
    bool operator==(const PrintFile &) const = default;
};

struct Item
{
    QString remoteId;
    QString reference;
    QString sku;
    QString title;
    int quantity = 0;
    QString sizing;
    QString status;             // the provider's word
    QJsonObject attributes;     // name → value
    std::optional<Money> price; // what the recipient pays for one unit
    std::vector<Artwork> artwork;
    std::optional<PrintFile> printFile;
    QString note;
    QJsonObject options; // the provider's own members, merged into the request's item
    bool operator==(const Item &) const = default;
};

struct ShipmentItem
{
    QString reference; // of our item, if known
    QString remoteId;  // of the provider's item; not part of the order document
    int quantity = 0;  // 0: the provider does not say
    bool operator==(const ShipmentItem &) const = default;
};

struct Shipment
{
    QString remoteId;
    QString status; // the provider's word
    QString carrier;
    QString service;
    QString trackingNumber;
    QString trackingUrl;
    QDateTime dispatchedAt;
    std::vector<ShipmentItem> items;
    bool operator==(const Shipment &) const = default;
};

struct Charge
{
    QString remoteId;
    QString type; // the provider's word: "Item", "Shipping", …
    std::optional<Money> cost;
    QString invoice;
    bool operator==(const Charge &) const = default;
};

struct Issue
{
    QString code;
    Message message;
    QString subject;   // remote id of what the issue is about
    QString actionUrl; // where a person can fix it, such as a payment page
    bool operator==(const Issue &) const = default;
};

// Input: an order that has not been sent.
struct Draft
{
    QString account; // the account's name; the caller may set it instead
    QString reference;
    QDateTime purchasedAt;
    QString shippingMethod;
    QString currency;
    Recipient recipient;
    std::vector<Item> items;
    QString note;
    QJsonObject metadata;
    QJsonObject options; // the provider's own members, merged into the request
    QString copiedFrom;  // id of the local order that it was copied from; stored here, never part of a document
    bool operator==(const Draft &) const = default;
};

// Output: an order in its present state.
struct Order
{
    QString id; // ours; never changes
    QString account;
    QString provider;
    QString remoteId; // empty until a provider has accepted it
    QString reference;
    Stage stage = Stage::Draft;
    QString providerStatus;
    bool needsAttention = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    QString shippingMethod;
    std::optional<Money> total;
    Recipient recipient;
    std::vector<Item> items;
    std::vector<Shipment> shipments;
    std::vector<Charge> charges;
    std::vector<Issue> issues;
    QString note;
    QJsonObject metadata;
    bool operator==(const Order &) const = default;
};

// A text of an order that stands in its document under its own name. A new one is a member of Order and a row here: its
// document, the console and the window's pane then have it.
struct OrderText
{
    const char *name;
    const char *label;
    QString Order::*member;
    bool isShownApart = false; // console and pane have a place for it, and need no line for it
    bool isNeverNull = false;  // an empty text stands for "none" in the document
};

inline constexpr std::array orderTexts = {
    OrderText{"shippingMethod", QT_TRANSLATE_NOOP("OrderText", "Shipping"), &Order::shippingMethod, true, false},
    OrderText{"note", QT_TRANSLATE_NOOP("OrderText", "Note"), &Order::note, true, true},
};

// A draft as an order that only exists here.
Order orderFromDraft(const Draft &draft);

} // namespace platen
