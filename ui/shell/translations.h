// SPDX-License-Identifier: GPL-3.0-or-later
// Installs translations for the window.
#pragma once

#include <QLocale>

namespace platen {

// A machine without a locale ("C") would show times with seconds and money with codes; English is used there instead.
// Call before anything is formatted.
void useReadableLocale();

// Platen's own texts, and Qt's in the same language. Call once, before the first window. Digits and direction follow
// the language of the texts actually found: without a translation that is English, left to right with Western digits,
// whatever the machine's locale.
void installTranslations(const QLocale &locale = QLocale());

} // namespace platen
