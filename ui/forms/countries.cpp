#include "ui/forms/countries.h"

#include "core/domain/order_document.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace platen {

namespace {

// Letters and digits alone, without marks and case: "Côte d’Ivoire" and "COTE DIVOIRE" are one.
QString key(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar &c : decomposed) {
        if (c.isLetterOrNumber())
            plain.append(c);
    }
    return plain;
}

// What people write that is not the name of a country in CLDR.
struct Alias
{
    const char *name;
    const char *code;
};
constexpr std::array aliases = {
    Alias{"UK", "GB"},
    Alias{"Great Britain", "GB"},
    Alias{"Britain", "GB"},
    Alias{"England", "GB"},
    Alias{"Scotland", "GB"},
    Alias{"Wales", "GB"},
    Alias{"Northern Ireland", "GB"},
    Alias{"United Kingdom of Great Britain and Northern Ireland", "GB"},
    Alias{"USA", "US"},
    Alias{"United States of America", "US"},
    Alias{"America", "US"},
    Alias{"Holland", "NL"},
    Alias{"The Netherlands", "NL"},
    Alias{"Czech Republic", "CZ"},
    Alias{"Republic of Ireland", "IE"},
    Alias{"Eire", "IE"},
    Alias{"Korea", "KR"},
    Alias{"Republic of Korea", "KR"},
    Alias{"Macedonia", "MK"},
    Alias{"Turkey", "TR"},
    Alias{"UAE", "AE"},
    Alias{"Russian Federation", "RU"},
    Alias{"Schweiz", "CH"},
    Alias{"Suisse", "CH"},
    Alias{"Svizzera", "CH"},
    Alias{"Belgique", "BE"},
    Alias{"België", "BE"},
    Alias{"Belgien", "BE"},
    Alias{"Suomi", "FI"},
    Alias{"Hong Kong", "HK"},
    Alias{"Macau", "MO"},
    Alias{"Vietnam", "VN"},
};

QHash<QString, QString> makeNames()
{
    QHash<QString, QString> names;
    for (const Country &country : allCountries()) {
        names.insert(key(country.name), country.code);
    }
    for (const Country &country : allCountries()) {
        for (const QString &native : country.native) {
            if (!names.contains(key(native)))
                names.insert(key(native), country.code);
        }
    }
    for (const Alias &alias : aliases)
        names.insert(key(QString::fromUtf8(alias.name)), QString::fromLatin1(alias.code));
    return names;
}

} // namespace

const std::vector<Country> &allCountries()
{
    static const std::vector<Country> countries = [] {
        std::vector<Country> all;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const QString code = QString(QChar(first)) + QChar(second);
                if (!isCountryCode(code))
                    continue;
                const QLocale::Territory territory = QLocale::codeToTerritory(code);
                const bool known = territory != QLocale::AnyTerritory;
                Country country{code, known ? QLocale::territoryToString(territory) : code, {}};
                const QList<QLocale> locales =
                    known ? QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)
                          : QList<QLocale>();
                for (const QLocale &locale : locales) {
                    if (const QString native = locale.nativeTerritoryName(); !country.native.contains(native))
                        country.native.append(native);
                }
                all.push_back(std::move(country));
            }
        }
        QCollator collator;
        std::sort(all.begin(), all.end(),
                  [&collator](const Country &a, const Country &b) { return collator.compare(a.name, b.name) < 0; });
        return all;
    }();
    return countries;
}

QString countryCodeOf(const QString &text)
{
    static const QHash<QString, QString> names = makeNames();
    const QString trimmed = text.trimmed();
    // Not every text of one letter stays one in upper case: "ß" is no South Sudan.
    if (trimmed.size() == 2 && isCountryCode(trimmed.toUpper()))
        return trimmed.toUpper();
    const QString wanted = key(trimmed);
    return wanted.isEmpty() ? QString() : names.value(wanted);
}

} // namespace platen
