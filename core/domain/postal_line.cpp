// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postal_line.h"

#include "core/domain/address_format.h"
#include "core/domain/region_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace platen {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

struct PostalForm
{
    QStringList countries;   // that use it; empty: any
    QRegularExpression line; // the whole line, with the named groups code, city, region
    bool tells = false;      // only the first of `countries` has such codes, so it identifies the country
    bool mayBeFirst = false; // also if the address begins with it
};

// "QLD|TAS|Queensland", longest first, for a pattern.
QString anyRegionOf(const char *country)
{
    QStringList names = regionNames(QLatin1String(country));
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (QString &name : names)
        name = QRegularExpression::escape(name);
    return names.join(u'|');
}

PostalForm form(const char *countries, const QString &line, bool tells, bool mayBeFirst = false)
{
    return {QString::fromLatin1(countries).split(u' ', Qt::SkipEmptyParts), pattern(line), tells, mayBeFirst};
}

// A line that ends with a region and a code: "Springfield, Illinois 62704", "Montréal (Québec) H2X 1Y4".
QString regionThen(const char *country, const QString &code)
{
    return QStringLiteral("^(?:(?<city>.*?)[,\\s(]+)?(?<region>%1)[\\s,)]+(?<code>%2)$")
        .arg(anyRegionOf(country), code);
}

std::vector<PostalForm> makeForms()
{
    const auto text = [](const char *raw) { return QString::fromUtf8(raw); };
    return {
        form("GB GG JE IM", text(R"(^(?<city>.*?)[,\s]*\b(?<code>(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[A-Z]{2})$)"), true),
        form("CA", regionThen("CA", text(R"([ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)")), true),
        form("CA", text(R"(^(?<city>.*?)[,\s]*\b(?<code>[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)$)"), true),
        form("IE", text(R"(^(?<city>.*?)[,\s]*\b(?<code>(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4})$)"),
             true),
        form("NL", text(R"(^(?:NL[- ])?(?<code>\d{4}\s?[A-Z]{2})[,\s]+(?<city>\S.*)$)"), true),
        form("US", regionThen("US", text(R"(\d{5}(?:-\d{4})?)")), true),
        form("US", text(R"(^(?<city>.*?)[,\s]*\b(?<code>\d{5}-\d{4})$)"), false),
        form("AU", regionThen("AU", text(R"(\d{4})")), true),
        form("PT", text(R"(^(?:PT?[- ])?(?<code>\d{4}-\d{3})[,\s]+(?<city>\S.*)$)"), true),
        form("PL", text(R"(^(?:PL[- ])?(?<code>\d{2}-\d{3})[,\s]+(?<city>\S.*)$)"), true),
        form("BR", text(R"(^(?<code>\d{5}-\d{3})(?:[,\s-]+(?<city>\S\D*))?$)"), true, true),
        form("BR", text(R"(^(?<city>\D*?)[,\s-]*(?<code>\d{5}-\d{3})$)"), true),
        form("BR", text(R"(^(?<code>\d{8})(?:[,\s-]+(?<city>\S\D*))?$)"), false),
        form("JP", text(R"(^〒\s*(?<code>\d{3}-?\d{4})[,\s]*(?<city>.*)$)"), true, true),
        form("JP", text(R"(^(?<city>.*?)[,\s]*〒\s*(?<code>\d{3}-?\d{4})$)"), true, true),
        form("JP", text(R"(^(?<code>\d{3}-\d{4})[,\s]*(?<city>\p{Han}.*)$)"), true, true),
        form("JP", text(R"(^(?<code>\d{3}-\d{4})(?:[,\s]+(?<city>.*))?$)"), false, true),
        form("JP", text(R"(^(?<city>.*?)[,\s]*\b(?<code>\d{3}-\d{4})$)"), false),
        form("KR", text(R"(^[(]?(?:우\s?[)]?\s?)?(?<code>\d{5})[)]?\s*(?<city>\p{Hangul}.*)$)"), true, true),
        form("KR", text(R"(^(?<city>.*\p{Hangul}.*?)[,\s]*(?<!\d)[(]?(?<code>\d{5})[)]?$)"), true, true),
        form("CN", text(R"(^(?<code>\d{6})[,\s]*(?<city>\p{Han}.*)$)"), true, true),
        form("CN", text(R"(^(?<city>.*\p{Han}.*?)[,\s]*(?<!\d)(?<code>\d{6})$)"), true, true),
        form("TW", text(R"(^(?<code>\d{3,6})[,\s]*(?<city>(?:[臺台新]|\p{Han}\p{Han}[縣市]).*)$)"), false, true),
        form("CN KR", text(R"(^(?<code>\d{5,6})$)"), false, true),
        form("SG", text(R"(^(?<city>Singapore)[,\s]+(?<code>\d{6})$)"), true),
        form("IN", text(R"(^(?<city>.*?)[-–,.\s]*\b(?<code>\d{3}\s?\d{3})$)"), false),
        form("IN",
             regionThen("IN", text(R"(\d{3}\s?\d{3})"))
                 .replace(QStringLiteral("[\\s,)]+"), QStringLiteral("[\\s,)–-]+")),
             true),
        form("CN", regionThen("CN", text(R"(\d{6})")), true),
        form("IT", text(R"(^(?:IT?[- ])?(?<code>\d{5})[,\s]+(?<city>\D+?)\s*\(?\b(?<region>[A-Z]{2})\)?$)"), false),
        form("ES", text(R"(^(?:E[S]?[- ])?(?<code>\d{5})[,\s]+(?<city>[^\d,(]+?)\s*[,(]\s*(?<region>[^\d)]+)\)?$)"),
             false),
        form("MX", text(R"(^(?<code>\d{5})[,\s]+(?<city>[^\d,]+),\s*(?<region>[^\d,]+)$)"), false),
        form("FR MC GP MQ RE GF", text(R"(^(?:F[R]?[- ])?(?<code>\d{5})[,\s]+(?<city>\D+CEDEX(?:\s\d{1,2})?)$)"),
             false),
        form("AR", text(R"(^(?<code>[A-Z]\d{4}(?:[A-Z]{3})?)[,\s]+(?<city>\D+)$)"), false),
        form("LV", text(R"(^(?<city>.*?)[,\s]*\b(?<code>LV-\d{4})$)"), true),
        form("LT", text(R"(^(?<city>.*?)[,\s]*\b(?<code>LT-\d{5})$)"), true),
        form("MT", text(R"(^(?<city>.*?)[,\s]*\b(?<code>[A-Z]{3}\s?\d{2,4})$)"), false),
        form("HU", text(R"(^(?:H(?:U)?[- ])?(?<code>\d{4})[,\s]+(?<city>[^\d,]+(?:,.*)?)$)"), false),
        form("SE CZ SK GR", text(R"(^(?:(?:SE?|CZ|SK|GR)[- ])?(?<code>\d{3}\s\d{2})[,\s]+(?<city>\S.*)$)"), false),
        form("", text(R"(^(?:[A-Z]{1,3}-)?(?<code>\d{3,7})[,\s]+(?<city>\D+)$)"), false),
        form("", text(R"(^(?<city>\D*?)[-–,\s]*\b(?<code>\d{3,7})$)"), false),
    };
}

// "Suite 2000" and "12345 Main Street" contain a number that is not a postal code.
bool isHouseNumber(const QString &place)
{
    static const QRegularExpression before = pattern(QStringLiteral(
        "(?:^|[\\s,])(?:suite|ste|unit|flat|room|rm|apt|apartment|box|plot|building|bldg|block|floor|villa|shop|office|"
        "house|house no|no|nr|number|door|lot|km|warehouse|p)\\.?\\s*#?$"));
    static const QRegularExpression after = pattern(QStringLiteral(
        "(?:street|str|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|square|highway|hwy|parkway|"
        "straße|strasse|weg|rue)\\.?$"));
    return before.match(place).hasMatch() || after.match(place).hasMatch();
}

// Removes words that introduce a code, so that only the code remains.
QString withoutLabel(const QString &line)
{
    static const QRegularExpression label =
        pattern(QStringLiteral("(?<![\\p{L}\\d])(?:CEP|PIN(?:\\s?code)?|ZIP(?:\\s?code)?|C\\.\\s?P\\.|우편번호|邮编|"
                               "邮政编码|郵便番号)[:：.\\s-]*(?=\\d)"));
    QString bare = line;
    return bare.remove(label).trimmed();
}

bool isAnyCode(const PostalForm &form)
{
    return form.countries.isEmpty();
}

// How certain a code of the general form has to be.
bool isPlausible(const QString &code, const QString &country, bool strict)
{
    if (addressFormat(country).postalCode == AddressNeed::None)
        return addressFormat(country).postalCodeStandIns.contains(code) || code.count(u'0') == code.size();
    if (!country.isEmpty() && strict)
        return looksLikePostalCode(code, country) && !addressFormat(country).postalCodeForms.isEmpty();
    return code.size() >= 4 && code.size() <= 6;
}

std::optional<PostalLine> matched(const PostalForm &form, const QString &line, const QString &country, bool strict)
{
    const QRegularExpressionMatch match = form.line.match(withoutLabel(line));
    if (!match.hasMatch())
        return std::nullopt;
    PostalLine found;
    found.code = match.captured(QStringLiteral("code")).toUpper();
    found.place = match.captured(QStringLiteral("city"));
    found.region = match.captured(QStringLiteral("region"));
    if (isAnyCode(form) && (!isPlausible(found.code, country, strict) || isHouseNumber(found.place)))
        return std::nullopt;
    if (country.isEmpty() && form.tells)
        found.country = form.countries.first();
    return found;
}

} // namespace

bool isPostBox(const QString &line)
{
    static const QRegularExpression box = pattern(QStringLiteral(
        "(?:^|[\\s,])(?:p\\.?\\s*o\\.?\\s*-?box|post(?:al)? (?:office )?box|postfach|postbus|postboks|box|boîte "
        "postale|"
        "b\\.?\\s?p\\.?|casilla|apartado|caixa postal|case postale|private bag)\\.?\\s*(?:no\\.?\\s*)?\\d[\\d\\s-]*$"));
    return box.match(line).hasMatch();
}

std::optional<PostalLine> findPostalLine(const QStringList &lines, const QString &country)
{
    static const std::vector<PostalForm> forms = makeForms();
    for (const bool strict : {true, false}) {
        for (const PostalForm &form : forms) {
            const bool used = isAnyCode(form)     ? true
                              : country.isEmpty() ? form.tells
                                                  : form.countries.contains(country);
            if (!used || (!strict && !isAnyCode(form)))
                continue;
            // From bottom to top: above the code is the street, which begins with its number in many countries.
            const qsizetype first = isAnyCode(form) && lines.size() > 2 ? 2 : form.mayBeFirst ? 0 : 1;
            for (qsizetype i = lines.size() - 1; i >= first; --i) {
                if (isPostBox(lines[i]))
                    continue;
                if (std::optional<PostalLine> found = matched(form, lines[i], country, strict)) {
                    found->index = i;
                    return found;
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace platen
