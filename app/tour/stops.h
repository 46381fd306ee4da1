// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tour goes, one function for each stop.
#pragma once

#include "app/tour/guide.h"

#include "core/domain/stage.h"

#include <utility>
#include <vector>

namespace platen::tour {

// An order to be placed: what a person types into the wizard for this account, by the names of its fields.
struct Errand
{
    using Words = std::vector<std::pair<QString, QString>>;

    QString account;
    QString reference;
    QString picture; // what its pictures' names begin with
    Words item = {}; // typed first: the product is looked up
    Words choices = {};
    Words rest = {};
    QString shippingMethod = {};  // where it is written; empty: the second of those offered
    Stage until = Stage::Shipped; // watched until then
    bool tells = true;            // its provider tells by webhook
};

const std::vector<Errand> &errands(); // one at each provider

void seeAccountsAndWebhooks(Guide &guide);
void seeTheList(Guide &guide);
QString placeAnOrder(Guide &guide, const Errand &errand); // gives its local id
void watchItMove(Guide &guide, const QString &orderId, const Errand &errand);
void seeItsOrder(Guide &guide, const QString &orderId);
void seeItInTheDark(Guide &guide);
void printTimeline(Guide &guide, const QString &orderId, const Errand &errand);

} // namespace platen::tour
