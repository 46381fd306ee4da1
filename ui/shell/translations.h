// The window in the person's language, where there is a translation.
#pragma once

#include <QLocale>

namespace platen {

// Platen's own texts and Qt's. Once, before the first window.
void installTranslations(const QLocale &locale = QLocale());

} // namespace platen
