// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as people write them in many countries. All of them are invented.
#include "tests/support/catch.h"

#include "core/domain/address_text.h"
#include "core/domain/country_names.h"

#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace platen;

namespace {

QString countryOf(const QString &text)
{
    static const QHash<QString, QString> own{
        {"Deutschland", "DE"}, {"Polska", "PL"},  {"Magyarország", "HU"}, {"Brasil", "BR"},     {"España", "ES"},
        {"Italia", "IT"},      {"Schweiz", "CH"}, {"日本", "JP"},         {"Österreich", "AT"}, {"Norge", "NO"},
        {"Danmark", "DK"},     {"Sverige", "SE"}, {"Suomi", "FI"},        {"México", "MX"},     {"Nederland", "NL"}};
    return own.value(text, countryCodeOfEnglish(text));
}

// "name|company|line1|line2|city|region|postalCode|country"
QString reported(const Recipient &r)
{
    const Address &a = r.address;
    return QStringList{r.name, r.company, a.line1, a.line2, a.city, a.region, a.postalCode, a.countryCode}.join(u'|');
}

struct Case
{
    const char *text;
    const char *expected;
};

void check(const std::vector<Case> &cases)
{
    for (const Case &one : cases) {
        INFO(one.text);
        CHECK(reported(readAddress(QString::fromUtf8(one.text), countryOf)).toStdString() == one.expected);
    }
}

} // namespace

TEST_CASE("Addresses of the British Isles", "[address]")
{
    check({
        {"Ada Example\n12 St James's Square\nLondon\nSW1Y 4JH\nUnited Kingdom",
         "Ada Example||12 St James's Square||London||SW1Y 4JH|GB"},
        {"Ada Example\nFlat 2\n8 High Street\nGuildford\nSurrey\nGU1 1AA\nUK",
         "Ada Example||Flat 2|8 High Street|Guildford|Surrey|GU1 1AA|GB"},
        {"Ada Example, 12 St James's Square, London, SW1Y 4JH, UK",
         "Ada Example||12 St James's Square||London||SW1Y 4JH|GB"},
        {"Ada Example\n8 High Street\nGuildford, Surrey GU1 1AA",
         "Ada Example||8 High Street||Guildford|Surrey|GU1 1AA|GB"},
        {"Aoife Example\n5 Sample Row\nDublin 2\nD02 X285\nIreland",
         "Aoife Example||5 Sample Row||Dublin 2||D02 X285|IE"},
        {"Aoife Example\n5 Sample Row\nBlackrock\nCo. Dublin\nA94 X8Y3\nIreland",
         "Aoife Example||5 Sample Row||Blackrock|Co. Dublin|A94 X8Y3|IE"},
        {"Aoife Example\n5 Sample Row\nGalway\nIreland", "Aoife Example||5 Sample Row||Galway|||IE"},
        {"Aoife Example\nThe Sample House\nBallyexample\nCo. Kerry\nIreland",
         "Aoife Example||The Sample House||Ballyexample|Co. Kerry||IE"},
    });
}

TEST_CASE("Addresses of North America", "[address]")
{
    check({
        {"Jane Sample\n500 Example Ave Apt 4B\nSpringfield, IL 62704-1234\nUSA",
         "Jane Sample||500 Example Ave Apt 4B||Springfield|IL|62704-1234|US"},
        {"Jane Sample\n12345 Example Street\nSpringfield, Illinois 62704",
         "Jane Sample||12345 Example Street||Springfield|Illinois|62704|US"},
        {"Jane Sample\n500 Example Ave\nSpringfield\nIL 62704\nUnited States",
         "Jane Sample||500 Example Ave||Springfield|IL|62704|US"},
        {"Jane Sample\nPO Box 12345\nAtlanta, Georgia 30303", "Jane Sample||PO Box 12345||Atlanta|Georgia|30303|US"},
        {"Jane Sample, 500 Example Ave, Newark, New Jersey 07102",
         "Jane Sample||500 Example Ave||Newark|New Jersey|07102|US"},
        {"Jane Sample\n500 Example Ave\nNew York, NY 10001", "Jane Sample||500 Example Ave||New York|NY|10001|US"},
        {"Jane Sample\n500 Example Ave\nNew York 10001\nUSA",
         "Jane Sample||500 Example Ave||New York|New York|10001|US"},
        {"Jane Sample\n1 Example Ave\nSan Francisco, CA 94105",
         "Jane Sample||1 Example Ave||San Francisco|CA|94105|US"},
        {"Pat Sample\n12 Sample Rd\nToronto ON M5V 2T6\nCanada", "Pat Sample||12 Sample Rd||Toronto|ON|M5V 2T6|CA"},
        {"Pat Sample\n12, rue de l'Exemple\nMontréal (Québec) H2X 1Y4",
         "Pat Sample||12, rue de l'Exemple||Montréal|Québec|H2X 1Y4|CA"},
        {"Pat Sample\n12 Sample Rd\nVancouver, British Columbia V5K 0A1\nCanada",
         "Pat Sample||12 Sample Rd||Vancouver|British Columbia|V5K 0A1|CA"},
        {"Lupe Ejemplo\nCalle Ejemplo 12\nCol. Muestra\n06600 Ciudad de México, CDMX\nMéxico",
         "Lupe Ejemplo||Calle Ejemplo 12|Col. Muestra|Ciudad de México|CDMX|06600|MX"},
    });
}

TEST_CASE("Addresses of the continent of Europe", "[address]")
{
    check({
        {"Erika Beispiel\nBeispiel & Söhne GmbH\nMusterstraße 12\n10115 Berlin\nDeutschland",
         "Erika Beispiel|Beispiel & Söhne GmbH|Musterstraße 12||Berlin||10115|DE"},
        {"Beispiel GmbH\nErika Beispiel\nMusterstraße 12\nD-10115 Berlin",
         "Erika Beispiel|Beispiel GmbH|Musterstraße 12||Berlin||10115|DE"},
        {"Erika Beispiel\nPostfach 12345\n10115 Berlin\nGermany", "Erika Beispiel||Postfach 12345||Berlin||10115|DE"},
        {"Erika Beispiel\nBeispielgasse 3/7\n1010 Wien\nÖsterreich",
         "Erika Beispiel||Beispielgasse 3/7||Wien||1010|AT"},
        {"Urs Beispiel\nBeispielweg 4\nCH-8001 Zürich", "Urs Beispiel||Beispielweg 4||Zürich||8001|CH"},
        {"Urs Beispiel\nBeispielweg 4\n8001 Zürich\nSchweiz", "Urs Beispiel||Beispielweg 4||Zürich||8001|CH"},
        {"Jean Exemple\n10 rue de l'Exemple\n75001 Paris\nFrance",
         "Jean Exemple||10 rue de l'Exemple||Paris||75001|FR"},
        {"Jean Exemple\n10 rue de l'Exemple\n75008 PARIS CEDEX 08\nFrance",
         "Jean Exemple||10 rue de l'Exemple||PARIS CEDEX 08||75008|FR"},
        {"Jan Voorbeeld\nVoorbeeldstraat 1\n1012 JS Amsterdam",
         "Jan Voorbeeld||Voorbeeldstraat 1||Amsterdam||1012 JS|NL"},
        {"Jan Voorbeeld\nVoorbeeldstraat 1\n1000 Brussel\nBelgium",
         "Jan Voorbeeld||Voorbeeldstraat 1||Brussel||1000|BE"},
        {"Lars Exempel\nExempelgatan 3\n114 55 Stockholm\nSverige",
         "Lars Exempel||Exempelgatan 3||Stockholm||114 55|SE"},
        {"Kari Eksempel\nEksempelveien 5\n0150 Oslo\nNorge", "Kari Eksempel||Eksempelveien 5||Oslo||0150|NO"},
        {"Mette Eksempel\nEksempelgade 9, 2. tv\n1050 København K\nDanmark",
         "Mette Eksempel||Eksempelgade 9, 2. tv||København K||1050|DK"},
        {"Matti Esimerkki\nEsimerkkikatu 1 A 3\n00100 Helsinki\nSuomi",
         "Matti Esimerkki||Esimerkkikatu 1 A 3||Helsinki||00100|FI"},
        {"Jón Dæmi\nDæmigata 7\n101 Reykjavík\nIceland", "Jón Dæmi||Dæmigata 7||Reykjavík||101|IS"},
        {"Anna Przykład\nul. Przykładowa 5/7\n00-950 Warszawa\nPolska",
         "Anna Przykład||ul. Przykładowa 5/7||Warszawa||00-950|PL"},
        {"Anna Przykład\nul. Przykładowa 5/7\n00-950 Warszawa",
         "Anna Przykład||ul. Przykładowa 5/7||Warszawa||00-950|PL"},
        {"Rui Exemplo\nRua do Exemplo, 12, 3.º Esq.\n1100-148 Lisboa\nPortugal",
         "Rui Exemplo||Rua do Exemplo, 12, 3.º Esq.||Lisboa||1100-148|PT"},
        {"Ana Ejemplo\nCalle del Ejemplo 4, 2º B\n28013 Madrid\nEspaña",
         "Ana Ejemplo||Calle del Ejemplo 4, 2º B||Madrid||28013|ES"},
        {"Ana Ejemplo\nAvda. Ejemplo 10\n29680 Estepona (Málaga)\nEspaña",
         "Ana Ejemplo||Avda. Ejemplo 10||Estepona|Málaga|29680|ES"},
        {"Ana Ejemplo\nAvda. Ejemplo 10\n29680 Estepona\nMálaga\nEspaña",
         "Ana Ejemplo||Avda. Ejemplo 10||Estepona|Málaga|29680|ES"},
        {"Mario Esempio\nVia Esempio 8\n00184 Roma RM\nItaly", "Mario Esempio||Via Esempio 8||Roma|RM|00184|IT"},
        {"Mario Esempio\nVia Esempio 8\n20121 Milano (MI)\nItalia", "Mario Esempio||Via Esempio 8||Milano|MI|20121|IT"},
        {"Kovács Példa\nPélda utca 5. 2/1\n1051 Budapest\nMagyarország",
         "Kovács Példa||Példa utca 5. 2/1||Budapest||1051|HU"},
        {"Kovács Példa\nBudapest\nPélda utca 5.\n1051\nHungary", "Kovács Példa||Példa utca 5.||Budapest||1051|HU"},
        {"Kovács Példa\n1051 Budapest, Példa utca 5.\nHungary", "Kovács Példa||Példa utca 5.||Budapest||1051|HU"},
        {"Agim Shembull\nRruga Shembull 3\n10000 Prishtina\nKosovo",
         "Agim Shembull||Rruga Shembull 3||Prishtina||10000|XK"},
        {"Jānis Paraugs\nParauga iela 2-5\nRīga, LV-1050\nLatvia", "Jānis Paraugs||Parauga iela 2-5||Rīga||LV-1050|LV"},
    });
}

TEST_CASE("Addresses of Japan go from the largest part to the smallest, or the other way round", "[address]")
{
    check({
        {"〒150-0041\n東京都渋谷区神南1-2-3\n例ビル 201号室\n山田 例 様",
         "山田 例||神南1-2-3|例ビル 201号室|渋谷区|東京都|150-0041|JP"},
        {"〒150-0041 東京都渋谷区神南1-2-3\n山田 例\n日本", "山田 例||神南1-2-3||渋谷区|東京都|150-0041|JP"},
        {"山田 例\n〒231-0005\n神奈川県横浜市中区本町1-1\n例マンション 305",
         "山田 例||本町1-1|例マンション 305|横浜市中区|神奈川県|231-0005|JP"},
        {"１５０－００４１\n東京都渋谷区神南１－２－３\n株式会社例示\n山田 例 様",
         "山田 例|株式会社例示|神南1-2-3||渋谷区|東京都|150-0041|JP"},
        {"氏名: 山田 例\n郵便番号: 530-0001\n大阪府大阪市北区梅田1-2-3\n電話: 06-1234-5678",
         "山田 例||梅田1-2-3||大阪市北区|大阪府|530-0001|JP"},
        {"Taro Rei\n1-2-3 Jinnan\nShibuya-ku, Tokyo 150-0041\nJapan",
         "Taro Rei||1-2-3 Jinnan||Shibuya-ku|Tokyo|150-0041|JP"},
        {"〒150-0041\nTaro Rei\n1-2-3 Jinnan\nShibuya-ku, Tokyo\nJapan",
         "Taro Rei||1-2-3 Jinnan||Shibuya-ku|Tokyo|150-0041|JP"},
        {"150-0041 Tokyo, Shibuya-ku, Jinnan 1-2-3\nRei Mansion 201\nTaro Rei\nJapan",
         "Taro Rei||Jinnan 1-2-3|Rei Mansion 201|Shibuya-ku|Tokyo|150-0041|JP"},
        {"〒150-0041\nShibuya-ku, Tokyo\n1-2-3 Jinnan\nTaro Rei",
         "Taro Rei||1-2-3 Jinnan||Shibuya-ku|Tokyo|150-0041|JP"},
        {"Taro Rei\n〒231-0005 1-1 Honcho, Naka-ku, Yokohama-shi, Kanagawa\nJapan",
         "Taro Rei||1-1 Honcho||Naka-ku, Yokohama-shi|Kanagawa|231-0005|JP"},
    });
}

TEST_CASE("Addresses of China, Korea and Taiwan", "[address]")
{
    check({
        {"张示例\n北京市朝阳区示例路88号1201室\n100022\n中国", "张示例||示例路88号1201室||朝阳区|北京市|100022|CN"},
        {"中国\n518000\n广东省深圳市南山区示例路1号\n张示例 收", "张示例 收||南山区示例路1号||深圳市|广东省|518000|CN"},
        {"收件人：张示例\n电话：13800138000\n广东省深圳市南山区示例路1号\n邮编：518000",
         "张示例||南山区示例路1号||深圳市|广东省|518000|CN"},
        {"Zhang Shili\nRoom 1201, 88 Shili Road\nChaoyang District, Beijing 100022\nChina",
         "Zhang Shili||Room 1201, 88 Shili Road||Chaoyang District|Beijing|100022|CN"},
        {"Zhang Shili\n1 Shili Road, Nanshan District\nShenzhen, Guangdong 518000\nP.R. China",
         "Zhang Shili||1 Shili Road, Nanshan District||Shenzhen|Guangdong|518000|CN"},
        {"Zhang Shili\n88 Shili Road\nBeijing 100022\nChina", "Zhang Shili||88 Shili Road||Beijing|Beijing|100022|CN"},
        {"Gildong Hong\n12 Yesi-ro\nJongno-gu, Seoul 03187\nSouth Korea",
         "Gildong Hong||12 Yesi-ro||Jongno-gu|Seoul|03187|KR"},
        {"Gildong Hong\n12 Yesi-ro, Jongno-gu\nSeoul 03187\nKorea",
         "Gildong Hong||12 Yesi-ro, Jongno-gu||Seoul||03187|KR"},
        {"(03187) 서울특별시 종로구 예시로 12\n예시아파트 101동 202호\n홍길동 귀하",
         "홍길동||예시로 12|예시아파트 101동 202호|종로구|서울특별시|03187|KR"},
        {"홍길동\n경기도 성남시 분당구 예시로 12\n13561\n대한민국", "홍길동||예시로 12||성남시 분당구|경기도|13561|KR"},
        {"100 台北市中正區範例路1號\n王範例\n台灣", "王範例||範例路1號||中正區|台北市|100|TW"},
    });
}

TEST_CASE("Addresses of the rest of Asia, of Oceania, Africa and South America", "[address]")
{
    check({
        {"Asha Example\n12, Sample Street\nIndiranagar\nBengaluru 560038\nKarnataka\nIndia",
         "Asha Example||12, Sample Street|Indiranagar|Bengaluru|Karnataka|560038|IN"},
        {"Asha Example\n12, Sample Street\nMumbai - 400 001\nMaharashtra, India",
         "Asha Example||12, Sample Street||Mumbai|Maharashtra|400 001|IN"},
        {"Asha Example\n12, Sample Street\nBengaluru, Karnataka 560038",
         "Asha Example||12, Sample Street||Bengaluru|Karnataka|560038|IN"},
        {"Asha Example\n12, Sample Street\nNew Delhi\nPIN: 110001\nIndia",
         "Asha Example||12, Sample Street||New Delhi||110001|IN"},
        {"Chan Example\nFlat 12A, Example Tower\n8 Sample Road\nKowloon\nHong Kong",
         "Chan Example||Flat 12A, Example Tower|8 Sample Road|Kowloon|||HK"},
        {"Chan Example\nFlat 12A, 8 Sample Road\nTsim Sha Tsui, Kowloon\nHong Kong SAR",
         "Chan Example||Flat 12A, 8 Sample Road||Tsim Sha Tsui|Kowloon||HK"},
        {"Chan Example\nSuite 2000, Example Centre\n8 Sample Road\nCentral, Hong Kong",
         "Chan Example||Suite 2000, Example Centre|8 Sample Road|Central|||HK"},
        {"Chan Example\n8 Sample Road\nHong Kong", "Chan Example||8 Sample Road||Hong Kong|||HK"},
        {"Chan Example\n8 Sample Road\nKowloon 999077\nHong Kong", "Chan Example||8 Sample Road||Kowloon||999077|HK"},
        {"Omar Example\nPO Box 12345\nDubai\nUnited Arab Emirates", "Omar Example||PO Box 12345||Dubai|||AE"},
        {"Omar Example\nExample Trading LLC\nOffice 1204, Sample Tower\nP.O. Box 54321\nDubai, UAE",
         "Omar Example|Example Trading LLC|Office 1204, Sample Tower|P.O. Box 54321|Dubai|||AE"},
        {"Omar Example, Villa 12, Street 4, Abu Dhabi, UAE", "Omar Example||Villa 12|Street 4|Abu Dhabi|||AE"},
        {"Noor Example\nP.O. Box 9876\nDoha\nQatar", "Noor Example||P.O. Box 9876||Doha|||QA"},
        {"Tan Example\n10 Sample Road #05-06\nSingapore 238801",
         "Tan Example||10 Sample Road #05-06||Singapore||238801|SG"},
        {"Sam Sample\n1 Example St\nMelbourne VIC 3000\nAustralia", "Sam Sample||1 Example St||Melbourne|VIC|3000|AU"},
        {"Sam Sample\nUnit 4, 1 Example St\nPERTH WA 6000", "Sam Sample||Unit 4, 1 Example St||PERTH|WA|6000|AU"},
        {"Mia Sample\n7 Example Tce\nWellington 6011\nNew Zealand", "Mia Sample||7 Example Tce||Wellington||6011|NZ"},
        {"Thabo Sample\n9 Example Rd\nGardens\nCape Town\n8001\nSouth Africa",
         "Thabo Sample||9 Example Rd|Gardens|Cape Town||8001|ZA"},
        {"Ana Exemplo\nAv. do Exemplo, 1000 - Bela Vista\nSão Paulo - SP\n01310-100\nBrasil",
         "Ana Exemplo||Av. do Exemplo, 1000 - Bela Vista||São Paulo|SP|01310-100|BR"},
        {"Ana Exemplo\nAv. do Exemplo, 1000\n01310-100 São Paulo - SP",
         "Ana Exemplo||Av. do Exemplo, 1000||São Paulo|SP|01310-100|BR"},
        {"Ana Exemplo\nRua do Exemplo, 55, apto 12\nBotafogo\nRio de Janeiro/RJ\nCEP 22250-040\nBrazil",
         "Ana Exemplo||Rua do Exemplo, 55, apto 12|Botafogo|Rio de Janeiro|RJ|22250-040|BR"},
        {"Ana Exemplo\nRua do Exemplo, 55\nCuritiba - PR, 80010-000\nBrazil",
         "Ana Exemplo||Rua do Exemplo, 55||Curitiba|PR|80010-000|BR"},
        {"Luz Ejemplo\nAv. Ejemplo 123\nC1425ABC Buenos Aires\nArgentina",
         "Luz Ejemplo||Av. Ejemplo 123||Buenos Aires||C1425ABC|AR"},
        {"Eva Ejemplo\nCalle 50, Edificio Ejemplo\nCiudad de Panamá\nPanama",
         "Eva Ejemplo||Calle 50, Edificio Ejemplo||Ciudad de Panamá|||PA"},
        {"Zé Exemplo\nRua do Exemplo 5\nLuanda\nAngola", "Zé Exemplo||Rua do Exemplo 5||Luanda|||AO"},
    });
}

TEST_CASE("What an address does not contain stays empty", "[address]")
{
    check({
        {"Erika Beispiel\nMusterstraße 12\n10115 Berlin", "Erika Beispiel||Musterstraße 12||Berlin||10115|"},
        {"Lars Exempel\nExempelgatan 3\n114 55 Stockholm", "Lars Exempel||Exempelgatan 3|114 55 Stockholm||||"},
        {"Ada Example", "Ada Example|||||||"},
        {"", "|||||||"},
        {"Ring me when it is there", "Ring me when it is there|||||||"},
        {"Chan Example\nSuite 2000\nSomewhere", "Chan Example||Suite 2000|Somewhere||||"},
    });
}

TEST_CASE("Nothing that was pasted is dropped, in any script", "[address]")
{
    const QStringList pieces{
        "Ada",     "12",     "東京都渋谷区", "神南1-2-3", "150-0041",  "〒150-0041", "홍길동",  "서울특별시",
        "종로구",  "Tokyo",  "Shibuya-ku",   "São Paulo", "SP",        "01310-100",  "Dubai",   "PO Box 77",
        "Kowloon", "Dublin", "D02 X285",     "Surrey",    "Karnataka", "560038",     "(03187)", "1051",
        ",",       "\n",     "\n",           "-",         "/",         "北京市",     "100022",  "様"};
    QRandomGenerator random(20262);
    static const QRegularExpression separators(QStringLiteral("[\\s,;:|•()<>〒/-]+"));
    for (int round = 0; round < 600; ++round) {
        QString text;
        for (int i = random.bounded(12); i >= 0; --i)
            text += pieces[random.bounded(int(pieces.size()))] + (random.bounded(3) == 0 ? "\n" : " ");
        const Recipient r = readAddress(text, countryOf);
        QString all = reported(r) + u'|' + r.email + u'|' + r.phone;
        all.remove(QRegularExpression(QStringLiteral("[\\s〒/,()-]")));
        for (QString word : text.split(separators, Qt::SkipEmptyParts)) {
            word.remove(u'様');
            if (word == QStringLiteral("東京都渋谷区")) // two fields
                word = QStringLiteral("渋谷区");
            INFO(text.toStdString() << " → " << reported(r).toStdString() << " lost " << word.toStdString());
            CHECK(all.contains(word, Qt::CaseInsensitive));
        }
    }
}
