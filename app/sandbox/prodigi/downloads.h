// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an order on their way to the provider ("Assets download"): ten attempts, then an error. Only changes the
// order; the caller fetches the files.
#pragma once

#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

// Whether a file is being fetched, so that the present attempt cannot be judged yet.
bool awaitsFile(const Order &order);
bool isAnyMissing(const Order &order);
// What came of fetching the file of an asset: its MD5, or nothing.
void fileFetched(Asset &asset, const QByteArray &md5);
// Ends an attempt: all files are there, or one more attempt has failed.
void judgeDownload(Order &order);
// Begins from scratch after the last attempt, because someone fixed the file.
void downloadAgain(Order &order);

// On purpose: fails for good, and lets all files count as delivered.
void failDownload(Order &order, Ticks at);
void deliverFiles(Order &order);

} // namespace platen::sandbox::prodigi
