// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <optional>

// The translations are in a static library, whose resources must be registered explicitly. (Outside any namespace: Qt's
// macro declares a global.)
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

// The language of the installed texts; nullopt if there are none.
std::optional<QLocale> install(const QLocale &language, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!translator->load(language, name, QStringLiteral("_"), folder))
        return std::nullopt;
    QCoreApplication::installTranslator(translator.get());
    return QLocale(translator.release()->language()); // the application owns it
}

// Numbers and dates must match the language of the texts: a locale with other digits or another direction is replaced
// by the texts' language in the same country. Otherwise people keep their own formats.
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
    // The English file contains only plurals; it is used if there is no other.
    const QLocale english(QLocale::English);
    install(english, own, ownFolder);
    std::optional<QLocale> texts;
    if (locale.language() != QLocale::English)
        texts = install(locale, own, ownFolder);
    // Qt's own texts use the same language; they also set the window's direction.
    install(texts.value_or(english), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    useFormatsFor(texts.value_or(english), locale);
}

} // namespace platen
