// SPDX-License-Identifier: GPL-3.0-or-later
// Text is text. Qt reads labels and tooltips that look like HTML as HTML, and fetches the pictures in it: a customer
// called “<img src=//host/x>” would make the window connect there. Here that is turned off for the whole program.
#pragma once

#include <QString>

namespace platen {

// From now on every label, tooltip and message box of the application shows the characters that are there. What sets
// Qt::RichText itself keeps it, and escapes what it puts in. Called by applyScheme(); further calls change nothing.
void showTextAsItIs();

// Text for a label, with isolated() parts in it: displayed(), and each line whose first letter stands in such a part
// still runs in the window's own direction. Qt would take the direction from that letter.
QString directed(const QString &text);

// What others wrote, as a tooltip: displayed(), and at most 2000 characters of it.
QString plainToolTip(const QString &text);

// What others wrote as the text of a button, a menu's entry or a tab, where “&” makes a shortcut: each is doubled.
QString escapedMnemonic(const QString &text);

} // namespace platen
