// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/address_lines.h"

#include "core/domain/address_format.h"
#include "core/domain/address_place.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace platen {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption |
                                                           QRegularExpression::UseUnicodePropertiesOption);
}

// The letters before a postal code ("D-10115") that identify the country.
const QHash<QString, QString> &carLetters()
{
    static const QHash<QString, QString> letters{
        {"D", "DE"},  {"A", "AT"},  {"F", "FR"},   {"B", "BE"},  {"I", "IT"},  {"L", "LU"},  {"S", "SE"},  {"N", "NO"},
        {"E", "ES"},  {"P", "PT"},  {"FIN", "FI"}, {"FL", "LI"}, {"CH", "CH"}, {"DK", "DK"}, {"DE", "DE"}, {"AT", "AT"},
        {"FR", "FR"}, {"BE", "BE"}, {"IT", "IT"},  {"LU", "LU"}, {"SE", "SE"}, {"NO", "NO"}, {"ES", "ES"}, {"FI", "FI"},
        {"LT", "LT"}, {"LV", "LV"}, {"SI", "SI"},  {"HR", "HR"}, {"RO", "RO"}, {"H", "HU"},  {"HU", "HU"}, {"CZ", "CZ"},
        {"SK", "SK"}, {"BG", "BG"}, {"MC", "MC"},  {"LI", "LI"}, {"PL", "PL"}, {"IS", "IS"}, {"FO", "FO"}};
    return letters;
}

// British addresses end in a county where others end in the town.
const QStringList &britishCounties()
{
    static const QStringList counties =
        QStringLiteral(
            "bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|dorset|"
            "county durham|co durham|east sussex|essex|gloucestershire|greater london|greater manchester|hampshire|"
            "herefordshire|hertfordshire|isle of wight|kent|lancashire|leicestershire|lincolnshire|merseyside|"
            "middlesex|norfolk|north yorkshire|northamptonshire|northumberland|nottinghamshire|oxfordshire|rutland|"
            "shropshire|somerset|south yorkshire|staffordshire|suffolk|surrey|sussex|tyne and wear|warwickshire|west "
            "midlands|west sussex|west yorkshire|wiltshire|worcestershire|yorkshire|aberdeenshire|angus|argyll|"
            "ayrshire|clwyd|dyfed|fife|gwent|gwynedd|highland|lanarkshire|lothian|midlothian|perthshire|powys|south "
            "glamorgan|west glamorgan|county antrim|co antrim|county armagh|co armagh|county down|co down|county "
            "tyrone|co tyrone")
            .split(u'|');
    return counties;
}

// Replaces full-width letters and digits, as typed on East Asian keyboards, and removes invisible characters.
QString plain(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            out += QChar(c.unicode() - 0xff01 + 0x21);
        else if (c == QChar(0x3000))
            out += u' ';
        else if (c == QChar(0x2212) || c == QChar(0x2010) || c == QChar(0x2011))
            out += u'-';
        else if (c.category() != QChar::Other_Format || c == QChar(0x200d) || c == QChar(0x200c))
            out += c;
    }
    return out;
}

void tidy(QStringList &lines)
{
    for (QString &line : lines)
        line = withoutEdges(line).simplified();
    lines.removeAll(QString());
}

} // namespace

QStringList addressLines(const QString &text)
{
    static const QRegularExpression lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}\\t|;•]+"));
    QStringList lines = plain(text).split(lineEnds, Qt::SkipEmptyParts);
    tidy(lines);
    if (lines.size() == 1) {
        lines = lines.first().split(u',', Qt::SkipEmptyParts);
        tidy(lines);
    }
    return lines;
}

QString withoutEdges(QString text)
{
    static const QRegularExpression edges(QStringLiteral("^[\\s,]+|[\\s,]+$"));
    return text.remove(edges);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString takeEmail(QString &line)
{
    static const QRegularExpression email(QStringLiteral("<?\\b([\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+)>?"));
    const QRegularExpressionMatch match = email.match(line);
    if (!match.hasMatch())
        return {};
    line.remove(match.capturedStart(), match.capturedLength());
    line = line.simplified();
    return match.captured(1);
}

QString phoneNumber(const QString &line)
{
    static const QRegularExpression phone =
        pattern(R"(^(?:(?:phone|telephone|telefon|tel|mobile|mob|ph|t|m)\b[.:\s]*)?(\+?[\d(][\d\s()./-]{6,}\d)$)");
    static const QRegularExpression postalCode(QStringLiteral("^\\d{5}-\\d{4}$"));
    const QRegularExpressionMatch match = phone.match(line);
    if (!match.hasMatch() || postalCode.match(line).hasMatch())
        return {};
    // Digits alone can be a postal code with a space in it.
    const auto digits = std::count_if(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
    return line.startsWith(u'+') || line[0].isLetter() || digits >= 9 ? match.captured(1) : QString();
}

QString addressedName(const QString &line)
{
    static const QRegularExpression attention =
        pattern(R"(^(?:attn|attention|fao|f\.a\.o|z\.\s?hd|zu händen|a/c)\b[.:\s]*(.+)$)");
    static const QRegularExpression honorific = pattern(R"(^([^\d]*\S)\s*(?:様|殿|さま|先生|女士|小姐|귀하|님)$)");
    for (const QRegularExpression &form : {attention, honorific}) {
        if (const QRegularExpressionMatch match = form.match(line); match.hasMatch())
            return match.captured(1).trimmed();
    }
    return {};
}

bool isCompany(const QString &line)
{
    static const QRegularExpression words = pattern(
        R"((?:\b(?:Ltd|Limited|LLC|LLP|Inc|Corp|GmbH|AG|KG|OHG|UG|e\.?K|PLC|S\.?A\.?R\.?L|S\.?r\.?l|B\.?V|N\.?V|AB|A/?S|Oy|Oyj|Sp\. z o\.o|s\.r\.o|Pty|Pvt|Ltda|Lda|Kft|Zrt|S\.L|Company|Verlag|Studio|Gallery|Galerie)\b\.?|& Co\b\.?|\bS\.A\.|\bS\.p\.A\.|株式会社|有限会社|合同会社|㈱|有限公司|주식회사|㈜))");
    return words.match(line).hasMatch();
}

bool isCounty(const QString &line, const QString &country)
{
    static const QRegularExpression irish = pattern(R"(^(?:co\.?|county)\s+\p{L}+$)");
    if (country == u"IE")
        return irish.match(line).hasMatch();
    return (country.isEmpty() || country == u"GB") && britishCounties().contains(line.simplified().toLower());
}

QString takeCountryAtEnd(QString &line, QString (*countryOf)(const QString &text))
{
    static const QRegularExpression afterNew(QStringLiteral("\\bnew$"), QRegularExpression::CaseInsensitiveOption);
    const QStringList words = line.split(u' ');
    for (qsizetype from = std::max<qsizetype>(1, words.size() - 4); from < words.size(); ++from) {
        const QString tail = words.mid(from).join(u' ');
        const QString before = words.mid(0, from).join(u' ');
        // A two-letter code may be the end of a postal code ("1012 JS", "SW1Y 4JH") or a state.
        const bool apart = before.endsWith(u',');
        if ((tail.size() < 3 && !(apart && tail == u"UK")) || afterNew.match(before).hasMatch())
            continue;
        // "Atlanta, Georgia" is in America; and without a comma or a number, a country's name is part of another name.
        const bool mayBeState = tail.compare(QStringLiteral("Georgia"), Qt::CaseInsensitive) == 0;
        const QString code = (apart && !mayBeState) || hasDigit(before) ? countryOf(tail) : QString();
        if (!code.isEmpty()) {
            line = withoutEdges(before);
            return code;
        }
    }
    return {};
}

QString countryBefore(const QString &line, const QString &postalCode)
{
    QString before = line.left(std::max<qsizetype>(line.indexOf(postalCode, 0, Qt::CaseInsensitive), 0));
    return carLetters().value(before.remove(u'-').trimmed().toUpper());
}

QString countryByRegion(const QString &place, const QString &postalCode)
{
    QStringList found;
    for (const char *country : {"US", "IN", "CN", "KR", "MX", "JP", "MY"}) {
        const QString code = QString::fromLatin1(country);
        if (looksLikePostalCode(postalCode, code) && !splitPlace(place, code).region.isEmpty())
            found << code;
    }
    return found.size() == 1 ? found.first() : QString();
}

bool isCodeLast(const QString &country)
{
    static const QStringList last{"AU", "BR", "CA", "CN", "GB", "GG", "HK", "IE", "IM",
                                  "IN", "JE", "JP", "KR", "NZ", "SG", "TW", "US", "ZA"};
    return last.contains(country);
}

bool isAlsoTown(const QString &region)
{
    static const QStringList names{QStringLiteral("Beijing"), QStringLiteral("Shanghai"), QStringLiteral("Tianjin"),
                                   QStringLiteral("Chongqing"), QStringLiteral("New York")};
    return names.contains(region);
}

bool isCityState(const QString &country)
{
    static const QStringList states{"GI", "HK", "MC", "MO", "SG", "SM", "VA"};
    return states.contains(country);
}

} // namespace platen
