// SPDX-License-Identifier: GPL-3.0-or-later
// The order of Tab on a page whose fields come and go.
#pragma once

#include <QList>

class QWidget;

namespace platen {

// What Tab can reach inside `root`, in the order of its layouts: as one reads it. Also what is hidden at the moment.
QList<QWidget *> inputsAsRead(const QWidget &root);
// Tab goes through them in this order, from where the first of them is.
void chainTabs(const QList<QWidget *> &inputs);

} // namespace platen
