// SPDX-License-Identifier: GPL-3.0-or-later
// The main program of every test: an application object, because sockets, timers and settings need one.
#ifdef PLATEN_CATCH2_V3
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("platen-test"));
    return Catch::Session().run(argc, argv);
}
