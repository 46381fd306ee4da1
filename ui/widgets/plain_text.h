// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text stays plain. Qt reads labels and tooltips that look like HTML as HTML and loads its images: a customer
// called “<img src=//host/x>” would make the window connect there. This is turned off for the whole program.
#pragma once

#include <QString>

namespace platen {

// From now on every label, tooltip and message box of the application shows its text literally. Code that sets
// Qt::RichText keeps it and must escape what it inserts. Called by applyScheme(); further calls do nothing.
void showTextAsItIs();

// Text for a label, with isolated() parts: as displayed(), and each line that begins with such a part keeps the
// window's direction. Qt would derive it from that part's first letter.
QString directed(const QString &text);

// Foreign text as a tooltip: displayed(), at most 2000 characters.
QString plainToolTip(const QString &text);

// Foreign text on a button, menu entry or tab, where “&” marks a mnemonic: each “&” is doubled.
QString escapedMnemonic(const QString &text);

} // namespace platen
