// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sample_people.h"

#include <QStringList>

#include <array>

namespace platen::bench {

namespace {

struct Place
{
    const char *city;
    const char *region;
    const char *postalCode; // '#' is a digit, '@' a letter
    const char *country;
};

// Words are separated by spaces.
struct Script
{
    int share; // in a thousand
    bool familyNameFirst;
    const char *separator;
    const char *given;
    const char *family;
    const char *streets;
    std::vector<Place> places;
};

const std::vector<Script> &scripts()
{
    static const std::vector<Script> all{
        {620,
         false,
         " ",
         "Wren Otis Ines Bram Sol Emile Zoë Maud Jonas Greta Luca Nora Ivo Elin Tom Anna Paul Mia Léa Hugo Freya Owen "
         "Ida Max Clara Theo Ruth Felix Alma Nils Rosa Jack Lucy Emma Liam Ella Noah Ada Hans Eva Leo",
         "Smith Harrow Merle Vault Copperfield Larch Tern Müller Weber Jones Taylor Brown Dubois Lefèvre García Núñez "
         "Rossi Bianchi Jansen Visser Novák Kowalski Nagy Horváth Sørensen Lindqvist Byrne Walsh Schmidt Fischer "
         "Moreau "
         "Costa Silva Évrard Quill Ashdown Brightwell Thornbury Fairweather Holloway Penrose Winterbourne Oakhurst "
         "Marchbanks Goldsworthy Aldershaw Blackthorne Cranmore Dunwiddie Eastlake Fennimore Greystoke Hathersage",
         "High Mill Church Station Park Victoria Orchard Castle Bridge Chapel Garden Meadow Harbour Market Abbey "
         "Linden",
         {{"London", "Greater London", "SW#@ #@@", "GB"},
          {"London", "Greater London", "E#@ #@@", "GB"},
          {"Leeds", "West Yorkshire", "LS# #@@", "GB"},
          {"Bristol", "", "BS## #@@", "GB"},
          {"Berlin", "", "1####", "DE"},
          {"Köln", "", "50###", "DE"},
          {"München", "Bayern", "80###", "DE"},
          {"Paris", "", "75###", "FR"},
          {"Lyon", "", "69###", "FR"},
          {"Amsterdam", "", "10## @@", "NL"},
          {"Madrid", "", "28###", "ES"},
          {"Milano", "MI", "20###", "IT"},
          {"Warszawa", "", "0#-###", "PL"},
          {"Portland", "OR", "97###", "US"},
          {"Austin", "TX", "78###", "US"},
          {"Brooklyn", "NY", "11###", "US"}}},
        {60,
         false,
         " ",
         "Анна Иван Мария Пётр Ольга Юрий Нина Лев Вера Глеб Зоя Олег",
         "Иванова Орлов Соколова Волков Зайцева Морозов Лебедева Козлов Новикова Павлов Шевченко Бондаренко",
         "Садовая Лесная Мира Школьная Речная Центральная",
         {{"Київ", "", "01###", "UA"}, {"София", "", "1###", "BG"}, {"Алматы", "", "05####", "KZ"}}},
        {30,
         false,
         " ",
         "Ελένη Γιώργος Μαρία Νίκος Σοφία Πέτρος",
         "Παπάς Νικολάου Βλάχος Ρήγας Δήμου Αλεξίου Ζαφείρης",
         "Ερμού Αθηνάς Σταδίου Πλάτωνος",
         {{"Αθήνα", "", "10# ##", "GR"}, {"Θεσσαλονίκη", "", "54# ##", "GR"}}},
        {70,
         true,
         "",
         "芳 伟 秀英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 霞 平 刚",
         "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林",
         "人民路 中山路 解放路 建设路 新华路 和平路",
         {{"北京市", "朝阳区", "100###", "CN"},
          {"上海市", "浦东新区", "200###", "CN"},
          {"广州市", "天河区", "510###", "CN"}}},
        {80,
         true,
         " ",
         "陽菜 蓮 葵 湊 凛 結衣 さくら 大翔 悠真 ひなた 美咲 翔太 健 恵 直樹 ケン",
         "田中 佐藤 鈴木 高橋 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上",
         "銀座 神宮前 本町 中央 栄町 緑ヶ丘 西新宿 桜丘",
         {{"千代田区", "東京都", "10#-####", "JP"},
          {"新宿区", "東京都", "16#-####", "JP"},
          {"大阪市", "大阪府", "53#-####", "JP"},
          {"横浜市", "神奈川県", "22#-####", "JP"}}},
        {40,
         true,
         "",
         "민준 서연 지우 하은 도윤 수아 예준 지호",
         "김 이 박 최 정 강 조 윤 장 임",
         "세종대로 강남대로 종로 한강로",
         {{"서울특별시", "종로구", "03###", "KR"}, {"부산광역시", "해운대구", "48###", "KR"}}},
        {35,
         false,
         " ",
         "ليلى عمر فاطمة يوسف مريم خالد نور سامي",
         "حداد النجار المصري العلي الخطيب البحري صباغ",
         "شارع النيل شارع الملك شارع الورد",
         {{"دبي", "", "00000", "AE"}, {"القاهرة", "", "11###", "EG"}}},
        {20,
         false,
         " ",
         "נועה דוד תמר יוסף מאיה איתן",
         "כהן לוי מזרחי פרץ ביטון אברהם פרידמן",
         "הרצל דיזנגוף אלנבי ביאליק",
         {{"תל אביב", "", "6######", "IL"}, {"חיפה", "", "3######", "IL"}}},
        {20,
         false,
         " ",
         "अनन्या आरव दीया विवान ईशा कबीर",
         "शर्मा वर्मा गुप्ता सिंह पटेल मेहता",
         "गांधी नेहरू टैगोर",
         {{"दिल्ली", "", "1100##", "IN"}, {"मुंबई", "महाराष्ट्र", "4000##", "IN"}}},
        {15,
         false,
         " ",
         "สมชาย มาลี ณัฐ พิมพ์ กานต์",
         "ใจดี สุขสันต์ ทองดี แสงทอง",
         "สุขุมวิท สีลม พหลโยธิน",
         {{"กรุงเทพมหานคร", "", "10###", "TH"}}},
        {10,
         false,
         " ",
         "Արամ Անի Տիգրան Նարե",
         "Պետրոսյան Սարգսյան Գրիգորյան",
         "Աբովյան Թումանյան",
         {{"Երևան", "", "00##", "AM"}}},
    };
    return all;
}

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

struct Words
{
    QStringList given;
    QStringList family;
    QStringList streets;
};

const std::vector<Words> &words()
{
    static const std::vector<Words> all = [] {
        std::vector<Words> split;
        for (const Script &script : scripts())
            split.push_back({wordsOf(script.given), wordsOf(script.family), wordsOf(script.streets)});
        return split;
    }();
    return all;
}

std::size_t pickScript(Random &random)
{
    int roll = pick(random, 1000);
    std::size_t which = 0;
    while (which + 1 < scripts().size() && roll >= scripts()[which].share)
        roll -= scripts()[which++].share;
    return which;
}

// The first words are more frequent, as family names are.
const QString &pickFrequent(Random &random, const QStringList &from)
{
    const int count = static_cast<int>(from.size());
    return from[std::min(pick(random, count), pick(random, count))];
}

const QString &pickAny(Random &random, const QStringList &from)
{
    return from[pick(random, static_cast<int>(from.size()))];
}

QString postalCode(Random &random, const char *pattern)
{
    QString code = QString::fromLatin1(pattern);
    for (QChar &character : code) {
        if (character == u'#')
            character = QChar(u'0' + pick(random, 10));
        else if (character == u'@')
            character = QChar(u'A' + pick(random, 26));
    }
    return code;
}

// A made-up word, so that most orders have one that few others have.
QString rareWord(Random &random)
{
    static const QStringList parts = wordsOf("ba ne li to ra ven mor dal fi hol gre sta wick ton ley by rin os um ar");
    QString word;
    for (int i = 0; i < 3; ++i)
        word += pickAny(random, parts);
    word[0] = word[0].toUpper();
    return word;
}

} // namespace

int pick(Random &random, int below)
{
    return static_cast<int>(random() % static_cast<std::uint64_t>(below));
}

Recipient samplePerson(Random &random)
{
    const std::size_t which = pickScript(random);
    const Script &script = scripts()[which];
    const Words &from = words()[which];
    const bool latin = which == 0;
    const QString given = pickAny(random, from.given);
    const QString family = latin && pick(random, 3) == 0 ? rareWord(random) : pickFrequent(random, from.family);
    const QString separator = QString::fromLatin1(script.separator);
    const Place &place = script.places[static_cast<std::size_t>(pick(random, static_cast<int>(script.places.size())))];

    Recipient person;
    person.name = script.familyNameFirst ? family + separator + given : given + separator + family;
    if (pick(random, 12) == 0)
        person.company = rareWord(random) + QStringLiteral(" Studio");
    person.email = QStringLiteral("%1%2@example.org").arg(rareWord(random).toLower()).arg(pick(random, 1000));
    person.phone = QStringLiteral("+44 7700 900%1").arg(pick(random, 1000), 3, 10, QLatin1Char('0'));
    person.kind = person.company.isEmpty() ? QStringLiteral("residential") : QStringLiteral("business");
    const QString street = pickAny(random, from.streets);
    person.address.line1 =
        QStringLiteral("%1 %2").arg(1 + pick(random, 240)).arg(latin ? street + QStringLiteral(" Street") : street);
    if (pick(random, 4) == 0)
        person.address.line2 = QStringLiteral("Flat %1").arg(1 + pick(random, 60));
    person.address.city = QString::fromUtf8(place.city);
    person.address.region = QString::fromUtf8(place.region);
    person.address.postalCode = postalCode(random, place.postalCode);
    person.address.countryCode = QString::fromLatin1(place.country);
    return person;
}

} // namespace platen::bench
