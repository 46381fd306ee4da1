// The stops of the tour, in their order.
#pragma once

#include "app/tour/guide.h"

namespace platen::tour {

void seeTheList(Guide &guide);
void seeAccountsAndWebhooks(Guide &guide);
// Places an order through the wizard; returns its id here.
QString placeAnOrder(Guide &guide);
// Waits until webhooks have moved it to `shipped`.
void watchItShip(Guide &guide, const QString &orderId);
void seeItInTheDark(Guide &guide);
void printTimeline(Guide &guide, const QString &orderId);

} // namespace platen::tour
