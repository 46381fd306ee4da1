// SPDX-License-Identifier: GPL-3.0-or-later
// The stops of the tour, one function each.
#pragma once

#include "app/tour/guide.h"

#include "core/domain/stage.h"

#include <utility>
#include <vector>

namespace platen::tour {

// An order to place: what a person types into the composer for this account, by field name.
struct Errand
{
    using Words = std::vector<std::pair<QString, QString>>;

    QString account;
    QString reference;
    QString picture; // the prefix of its pictures' names
    Words item = {}; // typed first, because the product is looked up
    Words choices = {};
    Words rest = {};
    Words dropped = {};           // field → file of the folder for the pictures
    QString shippingMethod = {};  // if it is typed; empty: the second one offered
    Stage until = Stage::Shipped; // the tour waits for this stage
    bool reportsByWebhook = true; // its provider reports by webhook
};

const std::vector<Errand> &errands(); // one at each provider, and one with a dropped file

void seeAccountsAndWebhooks(Guide &guide);
void seeTheList(Guide &guide);
void seeWhatNeedsAttention(Guide &guide);
void seeSettings(Guide &guide);
QString placeAnOrder(Guide &guide, const Errand &errand); // returns its local id
void watchItMove(Guide &guide, const QString &orderId, const Errand &errand);
void seeItsOrder(Guide &guide, const QString &orderId);
void seeItInTheDark(Guide &guide);
void printTimeline(Guide &guide, const QString &orderId, const Errand &errand);

} // namespace platen::tour
