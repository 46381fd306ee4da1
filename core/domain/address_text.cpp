// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/address_text.h"

#include "core/domain/address_format.h"
#include "core/domain/address_labels.h"
#include "core/domain/address_lines.h"
#include "core/domain/address_place.h"
#include "core/domain/country_names.h"
#include "core/domain/postal_line.h"
#include "core/domain/region_names.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace platen {

namespace {

void put(QString &field, const QString &value)
{
    if (value.isEmpty())
        return;
    field = field.isEmpty() ? value : field + QStringLiteral(", ") + value;
}

class Reader
{
public:
    Reader(const QString &text, CountryLookup countryOf)
        : m_countryOf(countryOf)
        , m_lines(addressLines(text))
    {
    }

    Recipient read()
    {
        takeLabelled();
        takeContacts();
        takeCountry();
        takePostalLine();
        takeNativeLine();
        takeCity();
        takeRegion();
        takeNames();
        takeStreet();
        return m_to;
    }

private:
    void takeLabelled()
    {
        QStringList rest;
        for (const QString &line : std::as_const(m_lines)) {
            const LabelledField field = labelledField(line);
            const bool isCountry = field.ofAddress == &Address::countryCode;
            const QString code = isCountry ? m_countryOf(field.value) : QString();
            if (isCountry && !code.isEmpty() && m_to.address.countryCode.isEmpty())
                m_to.address.countryCode = code;
            else if (field.ofRecipient)
                put(m_to.*field.ofRecipient, field.value);
            else if (field.ofAddress && !isCountry)
                put(m_to.address.*field.ofAddress, field.value);
            else
                rest.append(field.heading ? field.value : line);
        }
        m_lines = rest;
        m_lines.removeAll(QString());
    }

    void takeContacts()
    {
        for (qsizetype i = 0; i < m_lines.size();) {
            QString &line = m_lines[i];
            if (m_to.email.isEmpty())
                m_to.email = takeEmail(line);
            // The first line is a name.
            const QString phone = m_to.phone.isEmpty() && i > 0 ? phoneNumber(line) : QString();
            if (!phone.isEmpty())
                m_to.phone = phone;
            if (!phone.isEmpty() || line.isEmpty())
                m_lines.removeAt(i);
            else
                ++i;
        }
    }

    // The country is at the end, as the last line or its last words; in East Asia it may also be at the beginning.
    void takeCountry()
    {
        QString &country = m_to.address.countryCode;
        if (!country.isEmpty() || m_lines.isEmpty())
            return;
        for (qsizetype i = m_lines.size() - 1; i >= 1 && i >= m_lines.size() - 2; --i) {
            // Two letters can also be a state ("CA"); as a country they are at the very end.
            const bool last = i == m_lines.size() - 1;
            country = m_lines[i].size() > 2 || last ? m_countryOf(m_lines[i]) : QString();
            if (!country.isEmpty()) {
                m_lines.removeAt(i);
                return;
            }
        }
        if (m_lines.size() > 1 && m_lines.first().at(0).script() > QChar::Script_Cyrillic)
            country = m_countryOf(m_lines.first());
        if (!country.isEmpty())
            m_lines.removeFirst();
        else if (m_lines.size() > 1 || hasDigit(m_lines.last()))
            country = takeCountryAtEnd(m_lines.last(), m_countryOf);
    }

    void takePostalLine()
    {
        Address &address = m_to.address;
        for (const QString &line : std::as_const(m_lines)) {
            const std::optional<Place> native = address.countryCode.isEmpty() ? nativePlace(line, {}) : std::nullopt;
            if (native)
                address.countryCode = native->country;
        }
        if (!address.postalCode.isEmpty())
            return;
        const std::optional<PostalLine> found = findPostalLine(m_lines, address.countryCode);
        if (!found)
            return;
        const QString line = m_lines.takeAt(found->index);
        address.postalCode = found->code;
        if (address.countryCode.isEmpty())
            address.countryCode = found->country.isEmpty() ? countryBefore(line, found->code) : found->country;
        if (address.countryCode.isEmpty())
            address.countryCode = countryByRegion(found->place, found->code);
        put(address.region, found->region);
        m_postalLine = found->index;
        m_largestFirst = found->index == 0;
        takePlace(found->place);
    }

    // The text beside the postal code.
    void takePlace(const QString &text)
    {
        Address &address = m_to.address;
        const QString words = withoutEdges(text);
        if (const std::optional<Place> native = nativePlace(words, address.countryCode)) {
            takeNative(*native);
            return;
        }
        const Place place = splitPlace(words, address.countryCode);
        if (address.region.isEmpty())
            address.region = place.region;
        else
            put(m_leftOver, place.region);
        const bool county = isCounty(place.city, address.countryCode) && address.region.isEmpty();
        put(county ? address.region : address.city, place.city);
        if (place.street.isEmpty())
            return;
        m_lines.insert(m_postalLine, place.street);
        ++m_postalLine;
    }

    void takeNative(const Place &place)
    {
        Address &address = m_to.address;
        if (address.countryCode.isEmpty())
            address.countryCode = place.country;
        put(address.region, place.region);
        put(address.city, place.city);
        put(address.line1, place.street);
    }

    void takeNativeLine()
    {
        if (!m_to.address.city.isEmpty())
            return;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const std::optional<Place> place = nativePlace(m_lines[i], m_to.address.countryCode);
            if (!place)
                continue;
            takeNative(*place);
            m_lines.removeAt(i);
            m_largestFirst = m_largestFirst || i == 0;
            if (m_postalLine > i)
                --m_postalLine;
            return;
        }
    }

    void takeCity()
    {
        Address &address = m_to.address;
        if (!address.city.isEmpty())
            return;
        const std::optional<qsizetype> line = cityLine();
        if (line) {
            const Place place = splitPlace(m_lines.takeAt(*line), address.countryCode);
            address.city = place.city;
            put(address.region, place.region);
            if (!place.street.isEmpty())
                m_lines.insert(*line, place.street);
        }
        if (address.city.isEmpty() && isCityState(address.countryCode))
            address.city = countryName(address.countryCode);
        if (address.city.isEmpty() && isAlsoTown(address.region))
            address.city = address.region;
    }

    // If the postal code was alone on its line, the town is on the line above or below.
    [[nodiscard]] std::optional<qsizetype> cityLine()
    {
        const QString country = m_to.address.countryCode;
        const qsizetype names = m_to.name.isEmpty() ? 1 : 0;
        for (qsizetype i = m_lines.size() - 1; i >= (m_largestFirst ? 0 : names); --i) {
            if (isPlaceOf(m_lines[i], country))
                return i;
        }
        if (m_largestFirst || m_lines.size() < names + 2)
            return std::nullopt;
        if (m_postalLine < 0 && country.isEmpty())
            return std::nullopt; // nothing shows that an address ends here
        if (country == u"HU" && m_postalLine == m_lines.size() && m_lines.size() > names && !hasDigit(m_lines[names]))
            return names;
        if (m_postalLine >= 0 && m_postalLine < m_lines.size() && !hasDigit(m_lines[m_postalLine]) &&
            !isCodeLast(country))
            return m_postalLine;
        const QString last = m_lines.last();
        const bool region = isCounty(last, country) || (isRegionOf(last, country) && !hasDigit(m_lines.rbegin()[1]));
        if (region && m_lines.size() > names + 2 && m_to.address.region.isEmpty())
            m_to.address.region = m_lines.takeLast();
        static const QRegularExpression number(QStringLiteral("^\\d"));
        if (number.match(m_lines.last()).hasMatch() || isPostBox(m_lines.last()))
            return std::nullopt;
        return m_lines.size() - 1;
    }

    // The region on its own line, below the town's.
    void takeRegion()
    {
        Address &address = m_to.address;
        const bool usual = addressFormat(address.countryCode).hasRegions();
        for (qsizetype i = m_lines.size() - 1; i >= 2 && address.region.isEmpty(); --i) {
            const bool below = m_postalLine >= 2 && i == m_postalLine && usual && !hasDigit(m_lines[i]);
            if (below || isRegionOf(m_lines[i], address.countryCode))
                address.region = m_lines.takeAt(i);
        }
        if (address.countryCode == u"CN" && address.region.isEmpty() && isAlsoTown(address.city))
            address.region = address.city;
    }

    void takeNames()
    {
        takeAddressed();
        if (m_largestFirst)
            takeNamesAtEnd();
        const bool streetIsKnown = !m_to.address.line1.isEmpty();
        const auto mayBeName = [this](qsizetype i) { return !hasDigit(m_lines[i]); };
        if (m_to.company.isEmpty() && m_lines.size() > 1 && isCompany(m_lines[0]) && mayBeName(0))
            m_to.company = m_lines.takeFirst();
        if (!m_largestFirst && m_to.name.isEmpty() && !m_lines.isEmpty() &&
            (m_lines.size() > 1 || streetIsKnown || mayBeName(0)))
            if (m_to.company.isEmpty() || (mayBeName(0) && m_lines.size() > 1))
                m_to.name = m_lines.takeFirst();
        if (m_to.name.isEmpty() && !m_to.company.isEmpty())
            std::swap(m_to.name, m_to.company); // a parcel needs a name, and a company's name will do
        const bool another = m_lines.size() > 1 && !hasDigit(m_lines[0]) && hasDigit(m_lines[1]);
        if (m_to.company.isEmpty() && !m_lines.isEmpty() &&
            !m_lines[0].startsWith(QStringLiteral("c/o"), Qt::CaseInsensitive) &&
            ((another && m_lines.size() <= 3) || (isCompany(m_lines[0]) && m_lines.size() > 1)))
            m_to.company = m_lines.takeFirst();
    }

    // "Attn: Ada Example", "山田 例 様".
    void takeAddressed()
    {
        for (qsizetype i = 0; i < m_lines.size() && m_to.name.isEmpty(); ++i) {
            const QString name = addressedName(m_lines[i]);
            if (!name.isEmpty()) {
                m_to.name = name;
                m_lines.removeAt(i);
            }
        }
    }

    // From largest to smallest: the person comes last, unless a name came right after the postal code.
    void takeNamesAtEnd()
    {
        for (qsizetype i = m_lines.size() - 1; i >= 0 && m_to.company.isEmpty(); --i) {
            if (isCompany(m_lines[i]) && !hasDigit(m_lines[i]))
                m_to.company = m_lines.takeAt(i);
        }
        if (!m_to.name.isEmpty() || m_lines.isEmpty())
            return;
        if (!hasDigit(m_lines.first()) && !isPlaceOf(m_lines.first(), m_to.address.countryCode))
            m_to.name = m_lines.takeFirst();
        else if (m_lines.size() > 1 && !hasDigit(m_lines.last()))
            m_to.name = m_lines.takeLast();
    }

    void takeStreet()
    {
        Address &address = m_to.address;
        if (address.line1.isEmpty() && !m_lines.isEmpty())
            address.line1 = m_lines.takeFirst();
        put(address.line2, m_lines.join(QStringLiteral(", ")));
        put(address.line2, m_leftOver);
    }

    CountryLookup m_countryOf;
    QStringList m_lines;
    QString m_leftOver;
    qsizetype m_postalLine = -1; // the index of the line with the postal code
    bool m_largestFirst = false; // the address began with the place
    Recipient m_to;
};

} // namespace

Recipient readAddress(const QString &text, CountryLookup countryOf)
{
    return Reader(text, countryOf).read();
}

} // namespace platen
