#include "ui/wizard/address_paste.h"

#include "ui/forms/countries.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace platen {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption |
                                                           QRegularExpression::UseUnicodePropertiesOption);
}

// What a postal code looks like. `city` and `region` are where the rest of its line goes.
struct PostalForm
{
    const char *countries; // that use it
    const char *line;      // the whole line, with the named groups code, city, region
    bool telling;          // no other country's looks like this: it tells the country (the first of `countries`)
};

// The most telling first. A line is tried from its bottom line up.
constexpr std::array postalForms = {
    PostalForm{"GB GG JE IM", R"(^(?<city>.*?)[,\s]*\b(?<code>(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[A-Z]{2})$)", true},
    PostalForm{
        "CA",
        R"(^(?<city>.*?)[,\s]*(?:\b(?<region>AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT)\b)?[,\s]*\b(?<code>[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)$)",
        true},
    PostalForm{"IE", R"(^(?<city>.*?)[,\s]*\b(?<code>(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4})$)", true},
    PostalForm{"NL", R"(^(?:NL[- ])?(?<code>\d{4}\s?[A-Z]{2})[,\s]+(?<city>\S.*)$)", true},
    PostalForm{
        "US",
        R"(^(?<city>.*?)[,\s]+(?<region>A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[,\s]+(?<code>\d{5}(?:-\d{4})?)$)",
        true},
    PostalForm{"AU", R"(^(?<city>.*?)[,\s]+(?<region>NSW|VIC|QLD|TAS|ACT)[,\s]+(?<code>\d{4})$)", true},
    PostalForm{"AU", R"(^(?<city>.*?)[,\s]+(?<region>NSW|VIC|QLD|TAS|ACT|SA|WA|NT)[,\s]+(?<code>\d{4})$)", false},
    PostalForm{"PT", R"(^(?:PT?[- ])?(?<code>\d{4}-\d{3})[,\s]+(?<city>\S.*)$)", true},
    PostalForm{"PL", R"(^(?:PL[- ])?(?<code>\d{2}-\d{3})[,\s]+(?<city>\S.*)$)", true},
    PostalForm{"BR", R"(^(?:(?<city>\D*?)[,\s-]*(?:\b(?<region>[A-Z]{2})\b)?[,\s]*)?(?<code>\d{5}-\d{3})$)", true},
    PostalForm{"JP", R"(^(?<city>.*?)[,\s]*〒?\s*(?<code>\d{3}-\d{4})$)", false},
    PostalForm{"JP", R"(^〒\s*(?<code>\d{3}-?\d{4})[,\s]*(?<city>.*)$)", true},
    PostalForm{"IT", R"(^(?:I[T]?[- ])?(?<code>\d{5})[,\s]+(?<city>\D+?)\s*\(?\b(?<region>[A-Z]{2})\)?$)", false},
    PostalForm{"SE CZ SK GR", R"(^(?:(?:SE?|CZ|SK|GR)[- ])?(?<code>\d{3}\s\d{2})[,\s]+(?<city>\S.*)$)", false},
    PostalForm{"", R"(^(?:[A-Z]{1,3}-)?(?<code>\d{4,6})[,\s]+(?<city>\D+)$)", false},
    PostalForm{"", R"(^(?<city>\D*?)[,\s]*\b(?<code>\d{4,6})$)", false},
};

// A country's letters before the code ("D-10115"), which tell it.
const QHash<QString, QString> &carLetters()
{
    static const QHash<QString, QString> letters{
        {"D", "DE"},  {"A", "AT"},  {"F", "FR"},   {"B", "BE"},  {"I", "IT"},  {"L", "LU"},  {"S", "SE"},  {"N", "NO"},
        {"E", "ES"},  {"P", "PT"},  {"FIN", "FI"}, {"FL", "LI"}, {"CH", "CH"}, {"DK", "DK"}, {"DE", "DE"}, {"AT", "AT"},
        {"FR", "FR"}, {"BE", "BE"}, {"IT", "IT"},  {"LU", "LU"}, {"SE", "SE"}, {"NO", "NO"}, {"ES", "ES"}, {"FI", "FI"},
        {"LT", "LT"}, {"LV", "LV"}, {"SI", "SI"},  {"HR", "HR"}, {"RO", "RO"}};
    return letters;
}

// British addresses end in a county where others end in the town.
bool isBritishCounty(const QString &line)
{
    static const QStringList counties =
        QStringLiteral(
            "Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|Cumbria|Derbyshire|Devon|Dorset|"
            "County "
            "Durham|Co Durham|East Sussex|Essex|Gloucestershire|Greater London|Greater "
            "Manchester|Hampshire|Herefordshire|"
            "Hertfordshire|Isle of "
            "Wight|Kent|Lancashire|Leicestershire|Lincolnshire|Merseyside|Middlesex|Norfolk|North "
            "Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|South "
            "Yorkshire|Staffordshire|Suffolk|Surrey|Sussex|Tyne and Wear|Warwickshire|West Midlands|West Sussex|West "
            "Yorkshire|Wiltshire|Worcestershire|Yorkshire|Aberdeenshire|Angus|Argyll|Ayrshire|Clwyd|Dyfed|Fife|Gwent|"
            "Gwynedd|"
            "Highland|Lanarkshire|Lothian|Midlothian|Perthshire|Powys|South Glamorgan|West Glamorgan|County Antrim|Co "
            "Antrim|County Armagh|Co Armagh|County Down|Co Down|County Tyrone|Co Tyrone")
            .split(u'|');
    return counties.contains(line.simplified(), Qt::CaseInsensitive);
}

bool isCompany(const QString &line)
{
    static const QRegularExpression words = pattern(
        R"((?:\b(?:Ltd|Limited|LLC|LLP|Inc|Corp|GmbH|AG|KG|OHG|UG|e\.?K|PLC|S\.?A\.?R\.?L|S\.?r\.?l|B\.?V|N\.?V|AB|A/?S|Oy|Oyj|Sp\. z o\.o|s\.r\.o|Pty|Company|Verlag|Studio|Gallery|Galerie)\b\.?|& Co\b\.?|\bS\.A\.|\bS\.p\.A\.))");
    return words.match(line).hasMatch();
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

class Reader
{
public:
    Reader(const QString &text, const QString &country)
        : m_assumed(country)
    {
        split(text);
    }

    Recipient read()
    {
        takeLabelled();
        takeContacts();
        takeCountry();
        takePostalLine();
        takeCity();
        takeNames();
        takeStreet();
        if (m_to.address.countryCode.isEmpty())
            m_to.address.countryCode = m_assumed;
        return m_to;
    }

private:
    void split(const QString &text)
    {
        static const QRegularExpression lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}\\t|;•]+"));
        m_lines = text.split(lineEnds, Qt::SkipEmptyParts);
        tidy();
        if (m_lines.size() == 1) {
            m_lines = m_lines.first().split(u',', Qt::SkipEmptyParts);
            tidy();
        }
    }

    void tidy()
    {
        static const QRegularExpression edges(QStringLiteral("^[\\s,]+|[\\s,]+$"));
        for (QString &line : m_lines)
            line = line.remove(edges).simplified();
        m_lines.removeAll(QString());
    }

    static void put(QString &field, const QString &value)
    {
        if (value.isEmpty())
            return;
        field = field.isEmpty() ? value : field + QStringLiteral(", ") + value;
    }

    // "Postcode: SW1Y 4JH": the label says where it goes.
    void takeLabelled()
    {
        static const QRegularExpression labelled(QStringLiteral("^([\\p{L} /.-]{1,24}?)\\s*:\\s*(.*)$"));
        static const QHash<QString, QString Recipient::*> ofRecipient{{"name", &Recipient::name},
                                                                      {"full name", &Recipient::name},
                                                                      {"recipient", &Recipient::name},
                                                                      {"attn", &Recipient::name},
                                                                      {"fao", &Recipient::name},
                                                                      {"company", &Recipient::company},
                                                                      {"organisation", &Recipient::company},
                                                                      {"organization", &Recipient::company},
                                                                      {"firma", &Recipient::company},
                                                                      {"email", &Recipient::email},
                                                                      {"e-mail", &Recipient::email},
                                                                      {"mail", &Recipient::email},
                                                                      {"phone", &Recipient::phone},
                                                                      {"tel", &Recipient::phone},
                                                                      {"tel.", &Recipient::phone},
                                                                      {"telephone", &Recipient::phone},
                                                                      {"mobile", &Recipient::phone},
                                                                      {"telefon", &Recipient::phone}};
        static const QHash<QString, QString Address::*> ofAddress{{"address", &Address::line1},
                                                                  {"address 1", &Address::line1},
                                                                  {"street", &Address::line1},
                                                                  {"strasse", &Address::line1},
                                                                  {"straße", &Address::line1},
                                                                  {"address line", &Address::line1},
                                                                  {"city", &Address::city},
                                                                  {"town", &Address::city},
                                                                  {"town/city", &Address::city},
                                                                  {"ort", &Address::city},
                                                                  {"stadt", &Address::city},
                                                                  {"postcode", &Address::postalCode},
                                                                  {"post code", &Address::postalCode},
                                                                  {"postal code", &Address::postalCode},
                                                                  {"zip", &Address::postalCode},
                                                                  {"zip code", &Address::postalCode},
                                                                  {"plz", &Address::postalCode},
                                                                  {"county", &Address::region},
                                                                  {"state", &Address::region},
                                                                  {"region", &Address::region},
                                                                  {"province", &Address::region}};
        QStringList rest;
        for (const QString &line : std::as_const(m_lines)) {
            const QRegularExpressionMatch match = labelled.match(line);
            const QString label = match.captured(1).toLower().trimmed();
            const QString value = match.captured(2);
            const QString code = label == u"country" || label == u"land" ? countryCodeOf(value) : QString();
            if (!code.isEmpty() && m_to.address.countryCode.isEmpty())
                m_to.address.countryCode = code;
            else if (ofRecipient.contains(label))
                put(m_to.*ofRecipient[label], value);
            else if (ofAddress.contains(label))
                put(m_to.address.*ofAddress[label], value);
            else if (label == u"ship to" || label == u"deliver to" || label == u"shipping address" ||
                     label == u"delivery address" || label == u"lieferadresse")
                rest.append(value);
            else
                rest.append(line);
        }
        m_lines = rest;
        m_lines.removeAll(QString());
    }

    void takeContacts()
    {
        static const QRegularExpression email(QStringLiteral("<?\\b([\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+)>?"));
        static const QRegularExpression phone =
            pattern(R"(^(?:(?:phone|telephone|telefon|tel|mobile|mob|ph|t|m)\b[.:\s]*)?(\+?[\d(][\d\s()./-]{6,}\d)$)");
        for (qsizetype i = 0; i < m_lines.size();) {
            QString &line = m_lines[i];
            if (const QRegularExpressionMatch match = email.match(line); match.hasMatch() && m_to.email.isEmpty()) {
                m_to.email = match.captured(1);
                line.remove(match.capturedStart(), match.capturedLength());
                line = line.simplified();
            }
            const QRegularExpressionMatch match = phone.match(line);
            // Digits alone can be a postal code with a space in it; the first two lines are a name and a street.
            const bool number = match.hasMatch() && m_to.phone.isEmpty() && i > 0 &&
                                (line.startsWith(u'+') || line[0].isLetter() || digits(line) >= 9);
            if (number)
                m_to.phone = match.captured(1);
            if (number || line.isEmpty())
                m_lines.removeAt(i);
            else
                ++i;
        }
    }

    static int digits(const QString &text)
    {
        return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
    }

    // The country stands at the end: as the last line, or as the last words of it.
    void takeCountry()
    {
        if (!m_to.address.countryCode.isEmpty())
            return;
        for (qsizetype i = m_lines.size() - 1; i >= 1 && i >= m_lines.size() - 2; --i) {
            // Two letters can be a state as well ("CA"): as a country they stand at the very end.
            const bool last = i == m_lines.size() - 1;
            const QString code = m_lines[i].size() > 2 || last ? countryCodeOf(m_lines[i]) : QString();
            if (!code.isEmpty()) {
                m_to.address.countryCode = code;
                m_lines.removeAt(i);
                return;
            }
        }
        if (m_lines.isEmpty())
            return;
        QString &line = m_lines.last();
        const QStringList words = line.split(u' ');
        for (qsizetype from = std::max<qsizetype>(1, words.size() - 4); from < words.size(); ++from) {
            const QString tail = words.mid(from).join(u' ');
            // A code's two letters may be the end of a postal code ("1012 JS", "SW1Y 4JH") or a state.
            if (tail.size() < 3)
                continue;
            const QString code = countryCodeOf(tail);
            const QString before = words.mid(0, from).join(u' ');
            if (!code.isEmpty() && hasDigit(before)) {
                m_to.address.countryCode = code;
                line = before;
                static const QRegularExpression comma(QStringLiteral(",$"));
                line.remove(comma);
                return;
            }
        }
    }

    void takePostalLine()
    {
        if (!m_to.address.postalCode.isEmpty())
            return;
        const QString country = m_to.address.countryCode;
        // First with what is known of the country, then with what a code tells by itself, then with any number. The
        // name and the first line of the street, which begins with its number in many countries, are left alone.
        const auto known = country.isEmpty() ? m_assumed : country;
        for (const PostalForm &form : postalForms) {
            const QStringList users = QString::fromLatin1(form.countries).split(u' ', Qt::SkipEmptyParts);
            if (!users.isEmpty() && !users.contains(known) && !(form.telling && country.isEmpty()))
                continue;
            const QRegularExpression line = pattern(form.line);
            for (qsizetype i = m_lines.size() - 1; i >= 1; --i) {
                const QRegularExpressionMatch match = line.match(m_lines[i]);
                if (!match.hasMatch() || (users.isEmpty() && i == 1 && m_lines.size() > 2))
                    continue;
                if (country.isEmpty() && form.telling && !users.contains(m_assumed))
                    m_to.address.countryCode = users.first();
                takeMatch(match, i);
                return;
            }
        }
    }

    void takeMatch(const QRegularExpressionMatch &match, qsizetype i)
    {
        Address &address = m_to.address;
        address.postalCode = match.captured(QStringLiteral("code")).toUpper();
        put(address.region, match.captured(QStringLiteral("region")));
        QString before = m_lines[i].left(match.capturedStart(QStringLiteral("code")));
        before.remove(QStringLiteral("-"));
        const QString letters = before.trimmed().toUpper();
        if (address.countryCode.isEmpty() && carLetters().contains(letters))
            address.countryCode = carLetters().value(letters);
        QString city = match.captured(QStringLiteral("city"));
        static const QRegularExpression edges(QStringLiteral("^[\\s,]+|[\\s,]+$"));
        city.remove(edges);
        m_lines.removeAt(i);
        // A code in the middle of a line that was split by commas elsewhere: its town may have a street before it.
        const qsizetype comma = city.lastIndexOf(u',');
        if (comma >= 0) {
            m_lines.insert(i, city.left(comma).trimmed());
            city = city.mid(comma + 1).trimmed();
        }
        if (address.countryCode == u"GB" && isBritishCounty(city)) {
            put(address.region, city);
            city.clear();
        }
        m_postalLine = i + (comma >= 0 ? 1 : 0);
        put(address.city, city);
    }

    // Where the postal code stood alone, the town is the line above it (or below, as in Hungary).
    void takeCity()
    {
        Address &address = m_to.address;
        if (!address.city.isEmpty() || m_lines.size() < 3 - (m_to.name.isEmpty() ? 0 : 1))
            return;
        if (m_postalLine >= 0 && m_postalLine < m_lines.size()) {
            address.city = m_lines.takeAt(m_postalLine);
            return;
        }
        if (m_postalLine < 0 && address.countryCode.isEmpty())
            return; // nothing says that this is where an address ends
        if (isBritishCounty(m_lines.last()) && m_lines.size() > 3 && address.region.isEmpty())
            address.region = m_lines.takeLast();
        static const QRegularExpression state(QStringLiteral("^(.+),\\s*([A-Z]{2,3})$"));
        const QString line = m_lines.takeLast();
        const QRegularExpressionMatch match = state.match(line);
        address.city = match.hasMatch() ? match.captured(1) : line;
        if (match.hasMatch())
            put(address.region, match.captured(2));
    }

    void takeNames()
    {
        static const QRegularExpression attention =
            pattern(R"(^(?:attn|attention|fao|f\.a\.o|z\.\s?hd|zu händen)\b[.:\s]*)");
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const QRegularExpressionMatch match = attention.match(m_lines[i]);
            if (match.hasMatch() && m_to.name.isEmpty()) {
                m_to.name = m_lines.takeAt(i).mid(match.capturedLength());
                break;
            }
        }
        const bool streetIsKnown = !m_to.address.line1.isEmpty();
        if (m_to.company.isEmpty() && m_lines.size() > 1 && isCompany(m_lines[0]) && !hasDigit(m_lines[0]))
            m_to.company = m_lines.takeFirst();
        if (m_to.name.isEmpty() && !m_lines.isEmpty() && (m_lines.size() > 1 || streetIsKnown || !hasDigit(m_lines[0])))
            if (m_to.company.isEmpty() || (!hasDigit(m_lines[0]) && m_lines.size() > 1))
                m_to.name = m_lines.takeFirst();
        if (m_to.name.isEmpty() && !m_to.company.isEmpty())
            std::swap(m_to.name, m_to.company); // a parcel needs a name; a company alone is one
        const bool another = m_lines.size() > 1 && !hasDigit(m_lines[0]) && hasDigit(m_lines[1]);
        if (m_to.company.isEmpty() && !m_lines.isEmpty() &&
            !m_lines[0].startsWith(QStringLiteral("c/o"), Qt::CaseInsensitive) &&
            ((another && m_lines.size() <= 3) || (isCompany(m_lines[0]) && m_lines.size() > 1)))
            m_to.company = m_lines.takeFirst();
    }

    void takeStreet()
    {
        Address &address = m_to.address;
        if (address.line1.isEmpty() && !m_lines.isEmpty())
            address.line1 = m_lines.takeFirst();
        put(address.line2, m_lines.join(QStringLiteral(", ")));
    }

    QString m_assumed;
    QStringList m_lines;
    qsizetype m_postalLine = -1; // where the line with the postal code was
    Recipient m_to;
};

} // namespace

Recipient parseAddress(const QString &text, const QString &country)
{
    return Reader(text, country).read();
}

} // namespace platen
