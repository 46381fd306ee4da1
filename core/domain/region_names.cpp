// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/region_names.h"

#include "core/domain/country_names.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace platen {

namespace {

const QHash<QString, QStringList> &allNames()
{
    static const QHash<QString, QStringList> names = [] {
        const auto list = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
        return QHash<QString, QStringList>{
            {QStringLiteral("US"),
             list("AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|"
                  "NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|AA|AE|AP|PR|GU|VI|AS|MP|Alabama|Alaska|"
                  "Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|"
                  "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|"
                  "Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|"
                  "North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South "
                  "Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming")},
            {QStringLiteral("CA"),
             list("AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland "
                  "and Labrador|Nova Scotia|Northwest Territories|Nunavut|Ontario|Prince Edward "
                  "Island|Québec|Saskatchewan|Yukon")},
            {QStringLiteral("AU"), list("NSW|VIC|QLD|TAS|ACT|SA|WA|NT|New South Wales|Victoria|Queensland|Tasmania|"
                                        "Australian Capital Territory|South Australia|Western Australia|Northern "
                                        "Territory")},
            {QStringLiteral("BR"),
             list("AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO|Acre|Alagoas|Amapá|"
                  "Amazonas|Bahia|Ceará|Distrito Federal|Espírito Santo|Goiás|Maranhão|Mato Grosso|Mato Grosso do Sul|"
                  "Minas Gerais|Pará|Paraíba|Paraná|Pernambuco|Piauí|Rio de Janeiro|Rio Grande do Norte|Rio Grande do "
                  "Sul|Rondônia|Roraima|Santa Catarina|São Paulo|Sergipe|Tocantins")},
            {QStringLiteral("MX"),
             list("CDMX|Ags.|BC|BCS|Camp.|Chis.|Chih.|Coah.|Col.|Dgo.|Gto.|Gro.|Hgo.|Jal.|Méx.|Mich.|Mor.|Nay.|NL|Oax.|"
                  "Pue.|Qro.|QR|SLP|Sin.|Son.|Tab.|Tamps.|Tlax.|Ver.|Yuc.|Zac.|Aguascalientes|Baja California|Baja "
                  "California Sur|Campeche|Chiapas|Chihuahua|Ciudad de México|Coahuila|Colima|Durango|Guanajuato|"
                  "Guerrero|Hidalgo|Jalisco|Estado de México|Michoacán|Morelos|Nayarit|Nuevo León|Oaxaca|Puebla|"
                  "Querétaro|Quintana Roo|San Luis Potosí|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatán|"
                  "Zacatecas")},
            {QStringLiteral("IN"),
             list("Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|"
                  "Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|"
                  "Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|"
                  "Delhi|Chandigarh|Puducherry|Jammu and Kashmir|Ladakh|Lakshadweep|Andaman and Nicobar Islands|KA|MH|"
                  "TN|DL|UP|WB|GJ|RJ|AP|TS|KL|HR|PB|MP")},
            {QStringLiteral("CN"),
             list("Beijing|Shanghai|Tianjin|Chongqing|Anhui|Fujian|Gansu|Guangdong|Guizhou|Hainan|Hebei|Heilongjiang|"
                  "Henan|Hubei|Hunan|Jiangsu|Jiangxi|Jilin|Liaoning|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Yunnan|"
                  "Zhejiang|Guangxi|Inner Mongolia|Ningxia|Tibet|Xizang|Xinjiang")},
            {QStringLiteral("JP"),
             list("Hokkaido|Aomori|Iwate|Miyagi|Akita|Yamagata|Fukushima|Ibaraki|Tochigi|Gunma|Saitama|Chiba|Tokyo|"
                  "Kanagawa|Niigata|Toyama|Ishikawa|Fukui|Yamanashi|Nagano|Gifu|Shizuoka|Aichi|Mie|Shiga|Kyoto|Osaka|"
                  "Hyogo|Nara|Wakayama|Tottori|Shimane|Okayama|Hiroshima|Yamaguchi|Tokushima|Kagawa|Ehime|Kochi|"
                  "Fukuoka|Saga|Nagasaki|Kumamoto|Oita|Miyazaki|Kagoshima|Okinawa")},
            {QStringLiteral("KR"),
             list("Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Gyeonggi|Gangwon|Chungcheongbuk|"
                  "Chungcheongnam|Jeollabuk|Jeollanam|Gyeongsangbuk|Gyeongsangnam|Jeju")},
            {QStringLiteral("HK"), list("Kowloon|New Territories|Hong Kong Island|NT|九龍|新界|香港島")},
            {QStringLiteral("MY"),
             list("Selangor|Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang|Perak|Perlis|Pulau "
                  "Pinang|Penang|Sabah|Sarawak|Terengganu|Kuala Lumpur|Labuan|Putrajaya")},
        };
    }();
    return names;
}

QString regionKey(const QString &text)
{
    static const QRegularExpression kind(
        QStringLiteral("(?:[- ](?:to|fu|ken|do|si|prefecture|province|state|city|municipality)|\\s*\\(.*\\))$"),
        QRegularExpression::CaseInsensitiveOption);
    QString name = text.trimmed();
    return countryKey(name.remove(kind));
}

const QSet<QString> &keysOf(const QString &countryCode)
{
    static const QHash<QString, QSet<QString>> keys = [] {
        QHash<QString, QSet<QString>> all;
        for (auto country = allNames().constBegin(); country != allNames().constEnd(); ++country) {
            for (const QString &name : country.value())
                all[country.key()].insert(countryKey(name));
        }
        return all;
    }();
    static const QSet<QString> none;
    const auto found = keys.constFind(countryCode);
    return found == keys.constEnd() ? none : *found;
}

} // namespace

QStringList regionNames(const QString &countryCode)
{
    return allNames().value(countryCode);
}

bool isRegionOf(const QString &text, const QString &countryCode)
{
    const QSet<QString> &known = keysOf(countryCode);
    return known.contains(countryKey(text)) || known.contains(regionKey(text));
}

} // namespace platen
