// SPDX-License-Identifier: GPL-3.0-or-later
// The window in the person's language, where there is a translation.
#pragma once

#include <QLocale>

namespace platen {

// A machine without a locale ("C") writes times with seconds and money with codes, which no person wants: there it is
// English. Before anything is written.
void useReadableLocale();

// Platen's own texts, and Qt's in the same language. Once, before the first window. The direction of the window and
// the digits follow the language of the texts that there really are: without a translation they are English, which runs
// from left to right with Western digits, whatever the machine's locale.
void installTranslations(const QLocale &locale = QLocale());

} // namespace platen
