// SPDX-License-Identifier: GPL-3.0-or-later
// The direction of the window, and the digits it shows, on machines with many languages.
#include "tests/support/catch.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QLocale>
#include <QProcess>

#include <cstdio>

using namespace platen;

namespace {

// What a program shows that starts on such a machine: direction, digits, one of Qt's texts and one of Platen's.
QString shownOn(const QString &locale)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PLATEN_TEST_LOCALE"), locale);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.direction]")});
    REQUIRE(program.waitForFinished(60'000));
    const QString output = QString::fromUtf8(program.readAllStandardOutput());
    const qsizetype at = output.indexOf(QStringLiteral("shown:"));
    INFO(output.toStdString());
    REQUIRE(at >= 0);
    return output.mid(at + 6).section(u'\n', 0, 0);
}

} // namespace

TEST_CASE("prints what is shown in a locale", "[.direction]")
{
    const QLocale locale(qEnvironmentVariable("PLATEN_TEST_LOCALE"));
    QLocale::setDefault(locale);
    installTranslations(locale);
    const QString direction =
        QGuiApplication::layoutDirection() == Qt::LeftToRight ? QStringLiteral("ltr") : QStringLiteral("rtl");
    const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
    const QString text = direction + u' ' + QLocale().toString(1234) + u' ' + cancel + u' ' +
                         QLocale().toString(QDate(2026, 11, 30), QStringLiteral("MMMM"));
    std::printf("\nshown:%s\n", qPrintable(text));
}

TEST_CASE("English texts run from left to right with Western digits, whatever the machine's language")
{
    for (const char *locale : {"ar_EG", "he_IL", "fa_IR", "ur_PK", "ar_SA"}) {
        CAPTURE(locale);
        CHECK(shownOn(QString::fromLatin1(locale)).startsWith(QStringLiteral("ltr 1,234 Cancel November")));
    }
    for (const char *locale : {"bn_BD", "mr_IN", "my_MM", "ne_NP"}) {
        CAPTURE(locale);
        CHECK(shownOn(QString::fromLatin1(locale)).startsWith(QStringLiteral("ltr 1,234 ")));
    }
}

TEST_CASE("a person whose digits and direction match the texts keeps the country's formats")
{
    CHECK(shownOn(QStringLiteral("en_GB")) == "ltr 1,234 Cancel November");
    CHECK(shownOn(QStringLiteral("de_DE")) == "ltr 1.234 Abbrechen November");
    CHECK(shownOn(QStringLiteral("es_ES")).contains(QStringLiteral("noviembre")));
}
