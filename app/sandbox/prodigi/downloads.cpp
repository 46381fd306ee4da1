// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/downloads.h"

#include <algorithm>

namespace platen::sandbox::prodigi {
namespace {

constexpr int DownloadAttempts = 10;

bool isMissing(const Asset &asset)
{
    return asset.fails || asset.delivery == Delivery::Missing;
}

const Asset *failing(const Order &order, size_t *itemIndex)
{
    for (size_t i = 0; i < order.items.size(); ++i) {
        for (const Asset &asset : order.items[i].assets) {
            if (isMissing(asset)) {
                *itemIndex = i;
                return &asset;
            }
        }
    }
    return nullptr;
}

Issue downloadIssue(const Order &order, const Asset &asset, size_t item, int attempt)
{
    const QByteArray itemId = "ori_" + QByteArray::number(order.itemNumber(item));
    const QByteArray where =
        " for '" + asset.area + "' asset on item '" + itemId + "' at location '" + asset.url + "' ";
    if (attempt >= DownloadAttempts)
        return {itemId, "order.items.assets.FailedToDownloaded", "Error: All 10 download attempts failed" + where, {}};
    return {itemId,
            "items.assets.NotDownloaded",
            "Warning: Download attempt " + QByteArray::number(attempt) + " of 10 failed" + where,
            {}};
}

void fixFiles(Order &order)
{
    for (Item &item : order.items) {
        item.state = ItemState::NotYetDownloaded;
        for (Asset &asset : item.assets) {
            asset.fails = false;
            if (asset.state == AssetState::Error)
                asset.state = AssetState::InProgress;
        }
    }
}

} // namespace

bool awaitsFile(const Order &order)
{
    return std::any_of(order.items.begin(), order.items.end(), [](const Item &item) {
        return std::any_of(item.assets.begin(), item.assets.end(),
                           [](const Asset &asset) { return asset.delivery == Delivery::UnderWay; });
    });
}

bool isAnyMissing(const Order &order)
{
    size_t item = 0;
    return failing(order, &item) != nullptr;
}

void fileFetched(Asset &asset, const QByteArray &md5)
{
    // "If supplied then the image file will be used to generate a corresponding hash that must match this."
    const bool isRight = !md5.isEmpty() && (asset.md5.isEmpty() || asset.md5.compare(md5, Qt::CaseInsensitive) == 0);
    asset.delivery = isRight ? Delivery::Arrived : Delivery::Missing;
    if (isRight)
        asset.state = AssetState::Complete;
}

void deliverFiles(Order &order)
{
    for (Item &item : order.items) {
        for (Asset &asset : item.assets) {
            asset.fails = false;
            asset.delivery = Delivery::Assumed;
        }
    }
}

void judgeDownload(Order &order)
{
    size_t item = 0;
    if (const Asset *asset = failing(order, &item)) {
        order.issues = {downloadIssue(order, *asset, item, ++order.downloadAttempts)};
        if (order.downloadAttempts >= DownloadAttempts) {
            order.phase = Phase::DownloadFailed;
            for (Item &one : order.items) {
                for (Asset &each : one.assets) {
                    each.state = isMissing(each) ? AssetState::Error : AssetState::Complete;
                    if (isMissing(each))
                        one.state = ItemState::Invalid;
                }
                if (one.state != ItemState::Invalid)
                    one.state = ItemState::Ok;
            }
        }
        return;
    }
    for (Item &one : order.items) {
        one.state = ItemState::Ok;
        for (Asset &each : one.assets)
            each.state = AssetState::Complete;
    }
    order.issues.clear();
    order.phase = Phase::Allocating;
}

void downloadAgain(Order &order)
{
    fixFiles(order);
    order.downloadAttempts = 0;
    order.phase = Phase::Downloading;
    if (!isAnyMissing(order))
        judgeDownload(order);
}

void failDownload(Order &order, Ticks at)
{
    order.updated = at;
    order.items.front().assets.front().fails = true;
    order.downloadAttempts = DownloadAttempts - 1;
    judgeDownload(order);
}

} // namespace platen::sandbox::prodigi
