#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// The translations are in a static library, which nothing registers by itself. (Not inside a namespace: Qt's macro
// declares a global.)
static void registerTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace platen {

void useReadableLocale()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void installTranslations(const QLocale &locale)
{
    registerTranslations();
    const auto install = [](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(language, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The English file holds the plurals alone; it stands in wherever there is no other.
    install(QLocale(QLocale::English), QStringLiteral("platen"), QStringLiteral(":/i18n"));
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(locale, QStringLiteral("platen"), QStringLiteral(":/i18n"));
}

} // namespace platen
