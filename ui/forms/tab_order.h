// SPDX-License-Identifier: GPL-3.0-or-later
// The tab order of a page whose fields appear and disappear.
#pragma once

#include <QList>

class QWidget;

namespace platen {

// The widgets inside `root` that Tab can reach, in layout (reading) order. Includes those hidden now.
QList<QWidget *> inputsAsRead(const QWidget &root);
// Puts them into this tab order, starting where the first of them is.
void chainTabs(const QList<QWidget *> &inputs);
// Reads what is in `widget` after the rest of its layout, though it is above.
void setTabsLast(QWidget &widget);
// Where Tab leads from `from` (null: from outside) inside `root`: the next visible input, and from the last one to the
// first. Null if there is none.
QWidget *nextInput(const QWidget &root, const QWidget *from, bool forward);

} // namespace platen
