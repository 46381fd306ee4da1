// SPDX-License-Identifier: GPL-3.0-or-later
// The main program of the windows' tests: an application object with a display, in English, light, with a fixed time
// zone, so that what is shown can be compared.
#ifdef PLATEN_CATCH2_V3
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char *argv[])
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("platen-test"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStringLiteral("fusion"));
    platen::applyScheme(platen::Scheme::Light);
    platen::installTranslations();
    return Catch::Session().run(argc, argv);
}
