// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/countries.h"

#include "core/domain/country_names.h"
#include "core/domain/order_document.h"
#include "ui/widgets/format.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace platen {

namespace {

const QStringList &allCodes()
{
    static const QStringList codes = [] {
        QStringList all;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                if (const QString code = QString(QChar(first)) + QChar(second); isCountryCode(code))
                    all << code;
            }
        }
        return all;
    }();
    return codes;
}

// A country's own names, one for each of its languages.
const QHash<QString, QString> &ownNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const QString &code : allCodes()) {
            const QLocale::Territory territory = QLocale::codeToTerritory(code);
            if (territory == QLocale::AnyTerritory)
                continue;
            const QList<QLocale> locales =
                QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
            for (const QLocale &locale : locales) {
                if (const QString key = countryKey(locale.nativeTerritoryName()); !all.contains(key))
                    all.insert(key, code);
            }
        }
        return all;
    }();
    return names;
}

} // namespace

std::vector<Country> allCountries()
{
    std::vector<Country> all;
    for (const QString &code : allCodes())
        all.push_back({code, countryText(code)});
    QCollator collator;
    std::sort(all.begin(), all.end(),
              [&collator](const Country &a, const Country &b) { return collator.compare(a.name, b.name) < 0; });
    return all;
}

QString countryCodeOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    // Not every one-letter text keeps its length in upper case: "ß" is not South Sudan ("SS").
    if (trimmed.size() == 2 && isCountryCode(trimmed.toUpper()))
        return trimmed.toUpper();
    const QString wanted = countryKey(trimmed);
    if (wanted.isEmpty())
        return {};
    const auto translated = std::find_if(allCodes().begin(), allCodes().end(), [&wanted](const QString &code) {
        return countryKey(countryText(code)) == wanted;
    });
    if (translated != allCodes().end())
        return *translated;
    const QString english = countryCodeOfEnglish(trimmed);
    return english.isEmpty() ? ownNames().value(wanted) : english;
}

} // namespace platen
