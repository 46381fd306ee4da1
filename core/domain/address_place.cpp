// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/address_place.h"

#include "core/domain/region_names.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace platen {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption |
                                                           QRegularExpression::UseUnicodePropertiesOption);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// In East Asia, the ending of a part shows whether it is a town or a district.
bool isTownByEnding(const QString &part, const QString &country)
{
    static const QRegularExpression japanese = pattern("[- ](?:ku|shi|cho|machi|mura|son|gun|city|ward)$");
    static const QRegularExpression korean = pattern("-(?:gu|si|gun)$");
    if (hasDigit(part))
        return false;
    return (country == u"JP" && japanese.match(part).hasMatch()) || (country == u"KR" && korean.match(part).hasMatch());
}

QStringList parts(const QString &text)
{
    QStringList all = text.split(QRegularExpression(QStringLiteral("[,，、]")), Qt::SkipEmptyParts);
    for (QString &part : all)
        part = part.simplified();
    all.removeAll(QString());
    return all;
}

// "São Paulo - SP", "São Paulo/SP": the last word is the state.
Place brazilian(const QString &text)
{
    static const QRegularExpression withState = pattern(R"(^(?<city>.+?)\s*[-–/,]\s*(?<region>[^-–/,]+)$)");
    const QRegularExpressionMatch match = withState.match(text.trimmed());
    const QString region = match.captured(QStringLiteral("region")).trimmed();
    if (!match.hasMatch() || !isRegionOf(region, QStringLiteral("BR")))
        return {text.trimmed(), {}, {}, {}};
    const QString before = match.captured(QStringLiteral("city")).trimmed();
    const qsizetype comma = before.lastIndexOf(u',');
    return {before.mid(comma + 1).trimmed(), region, before.left(std::max<qsizetype>(comma, 0)).trimmed(), {}};
}

struct NativeForm
{
    const char *country;
    QRegularExpression line;
    bool tells; // only this country has such names
};

const std::vector<NativeForm> &nativeForms()
{
    static const std::vector<NativeForm> forms = {
        {"JP",
         pattern(
             R"(^(?:日本国?\s*)?(?<region>東京都)\s*(?<city>\p{Han}{1,4}?区|[^\d\s]{1,7}?[市町村])\s*(?<rest>.*)$)"),
         true},
        {"JP",
         pattern(R"(^(?:日本国?\s*)?(?<region>北海道|京都府|大阪府|\p{Han}{2,3}県)\s*)"
                 R"((?<city>[^\d\s]{1,7}?市[^\d\s]{1,4}?区|[^\d\s]{1,6}?市(?!市)|[^\d\s]{1,6}?郡[^\d\s]{1,6}?[町村]|)"
                 R"([^\d\s]{1,7}?[区町村])\s*(?<rest>.*)$)"),
         true},
        {"TW",
         pattern(R"(^(?:[臺台]灣\s*)?(?<region>[臺台][北中南東]市|新北市|桃園市|高雄市|\p{Han}\p{Han}縣)\s*)"
                 R"((?<city>\p{Han}{1,4}?[區鄉鎮市])\s*(?<rest>.*)$)"),
         true},
        {"CN",
         pattern(R"(^(?:中国\s*)?(?<region>(?:北京|上海|天津|重庆)市?)\s*(?<city>\p{Han}{1,5}?[区县])\s*(?<rest>.*)$)"),
         true},
        {"CN",
         pattern(
             R"(^(?:中国\s*)?(?<region>\p{Han}{2,3}省|\p{Han}{2,8}自治区)\s*(?<city>\p{Han}{1,8}?(?:市|自治州|地区|盟))\s*(?<rest>.*)$)"),
         true},
        {"KR",
         pattern(
             R"(^(?:대한민국\s*)?(?<region>\p{Hangul}{2,}(?:특별시|광역시|특별자치시|특별자치도|도)|서울시?|부산시?|대구시?|인천시?|광주시?|대전시?|울산시?)\s+)"
             R"((?<city>\p{Hangul}+[시군구](?:\s+\p{Hangul}+구)?)\s+(?<rest>.*)$)"),
         true},
        {"CN", pattern(R"(^(?:中国\s*)?(?<region>)(?<city>\p{Han}{1,6}?市)\s*(?<rest>\p{Han}.*)$)"), false},
    };
    return forms;
}

} // namespace

Place splitPlace(const QString &text, const QString &country)
{
    if (const std::optional<Place> native = nativePlace(text, country))
        return *native;
    if (country == u"BR")
        return brazilian(text);
    QStringList rest = parts(text);
    Place place;
    static const QRegularExpression letters(QStringLiteral("^[A-Z]{2,3}$"));
    const bool known = !regionNames(country).isEmpty();
    const auto region = std::find_if(rest.rbegin(), rest.rend(), [&](const QString &part) {
        return isRegionOf(part, country) || (!known && letters.match(part).hasMatch());
    });
    const bool another = rest.size() > 1; // a region on its own is a town: "New York", "Tokyo"
    if (region != rest.rend() && another) {
        place.region = *region;
        rest.erase(std::next(region).base());
    }
    QStringList towns;
    for (const QString &part : rest) {
        if (isTownByEnding(part, country))
            towns << part;
    }
    if (towns.isEmpty() && !rest.isEmpty()) {
        const auto last = std::find_if(rest.rbegin(), rest.rend(), [](const QString &part) { return !hasDigit(part); });
        towns << (last == rest.rend() ? rest.last() : *last);
    }
    for (const QString &town : towns)
        rest.removeOne(town);
    place.city = towns.join(QStringLiteral(", "));
    place.street = rest.join(QStringLiteral(", "));
    return place;
}

std::optional<Place> nativePlace(const QString &line, const QString &country)
{
    for (const NativeForm &form : nativeForms()) {
        const bool used = country.isEmpty() ? form.tells : country == QLatin1String(form.country);
        const QRegularExpressionMatch match = used ? form.line.match(line.trimmed()) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        return Place{
            match.captured(QStringLiteral("city")).trimmed(), match.captured(QStringLiteral("region")).trimmed(),
            match.captured(QStringLiteral("rest")).trimmed(), form.tells ? QLatin1String(form.country) : QString()};
    }
    return std::nullopt;
}

bool isPlaceOf(const QString &line, const QString &country)
{
    if (hasDigit(line))
        return false;
    const QStringList all = parts(line);
    return !all.isEmpty() && std::all_of(all.begin(), all.end(), [&country](const QString &part) {
        return isRegionOf(part, country) || isTownByEnding(part, country);
    });
}

} // namespace platen
