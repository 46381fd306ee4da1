// The window in the person's language, where there is a translation.
#pragma once

#include <QLocale>

namespace platen {

// A machine without a locale ("C") writes times with seconds and money with codes, which no person wants: there it is
// English. Before anything is written.
void useReadableLocale();

// Platen's own texts and Qt's. Once, before the first window.
void installTranslations(const QLocale &locale = QLocale());

} // namespace platen
