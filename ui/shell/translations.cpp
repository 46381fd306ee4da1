// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <optional>

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

namespace {

// The language of the texts that were installed; nullopt: there are none.
std::optional<QLocale> install(const QLocale &language, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!translator->load(language, name, QStringLiteral("_"), folder))
        return std::nullopt;
    QCoreApplication::installTranslator(translator.get());
    return QLocale(translator.release()->language()); // the application owns it
}

// Numbers and dates beside texts in another language: a locale whose digits or direction are not those of the texts is
// replaced by the texts' language in the same country. Otherwise a person keeps the formats that they are used to.
void useFormatsFor(const QLocale &texts, const QLocale &locale)
{
    const bool fits = texts.language() == locale.language() ||
                      (texts.textDirection() == locale.textDirection() && locale.zeroDigit() == texts.zeroDigit());
    if (!fits)
        QLocale::setDefault(QLocale(texts.language(), locale.territory()));
}

} // namespace

void installTranslations(const QLocale &locale)
{
    registerTranslations();
    const QString own = QStringLiteral("platen");
    const QString ownFolder = QStringLiteral(":/i18n");
    // The English file holds only the plurals; it stands in wherever there is no other.
    const QLocale english(QLocale::English);
    install(english, own, ownFolder);
    std::optional<QLocale> texts;
    if (locale.language() != QLocale::English)
        texts = install(locale, own, ownFolder);
    // Qt's texts are in the same language: they also say in which direction the window runs.
    install(texts.value_or(english), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    useFormatsFor(texts.value_or(english), locale);
}

} // namespace platen
