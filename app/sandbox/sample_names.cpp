// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sample_names.h"

namespace platen::sandbox {

const std::vector<Place> &places()
{
    static const std::vector<Place> all{
        {"GB",
         "Little Wendover",
         "Marlshire",
         "LW4 7QT",
         "Quince Lane",
         "GBP",
         {"Imogen Fairweather", "Tobias Ashgrove", "Philippa Merrydown", "Rowan Tattersby"}},
        {"GB",
         "Port Ellery",
         "",
         "PE9 2XA",
         "Harbour Steps",
         "GBP",
         {"Callum Birkenshaw", "Ottilie Penhallow", "Jonah Wraxby"}},
        {"US",
         "Cedar Hollow",
         "OR",
         "97999",
         "Juniper Street",
         "USD",
         {"Marlene Oakridge", "Desmond Tallgrass", "Savannah Brightwater", "Theo Larkspur"}},
        {"US",
         "New Harmony Falls",
         "VT",
         "05999",
         "Mill Pond Road",
         "USD",
         {"Beatrice Holloway-Crane", "Emmett Silverthorne"}},
        {"DE",
         "Oberkirchheim-Niederwallstetten",
         "",
         "99995",
         "Donaudampfschifffahrtskapitänsstraße",
         "EUR",
         {"Dr. Friederike Freifrau von Hohenwaldau-Schönlaternenburg", "Jürgen Weißmüllershausen", "Käthe Lindenblatt",
          "Gemeinschaftspraxis für Physiotherapie und Rehabilitation Sonnenscheinhausen GbR"}},
        {"AT",
         "Sankt Florian am Wiesenbühel",
         "",
         "9998",
         "Kirschblütengasse",
         "EUR",
         {"Leopold Zirbenwald", "Roswitha Almrausch"}},
        {"FR",
         "Saint-Aurélien-sur-Vernette",
         "",
         "99138",
         "rue des Trois-Mésanges",
         "EUR",
         {"Éléonore Beauchêne", "Gaëtan Rivepierre", "Noëlle d'Archambault"}},
        {"NL",
         "Oudewiekerveen",
         "",
         "9999 ZZ",
         "Korenbloemplein",
         "EUR",
         {"Sanne van der Weideveld", "Joost Rietdijk"}},
        {"ES",
         "Villanueva del Romeral",
         "Valdesierra",
         "99310",
         "calle de los Almendros",
         "EUR",
         {"Íñigo Peñalba Osuna", "Maricruz Fontseca"}},
        {"PL", "Brzozowa Wólka", "", "99-998", "ul. Jarzębinowa", "EUR", {"Żaneta Źródłowska", "Łukasz Świerkowiec"}},
        {"JP", "湊原市", "葉山県", "999-0012", "青葉町三丁目", "JPY", {"風間 あかり", "森永原 健太", "水無月 さくら"}},
        {"IL", "גבעת הדקל", "", "9999901", "רחוב האלונים", "USD", {"נועה בן־שחר", "איתמר אלון־טל"}},
        {"AE", "واحة النخيل", "", "00000", "شارع الياسمين", "USD", {"ليلى النجم الساطع", "كريم أبو الورد"}},
        {"AU", "Wattle Creek", "NSW", "2999", "Kookaburra Crescent", "USD", {"Matilda Redgum", "Angus Saltbush"}},
        {"IE",
         "Ballynacraggy",
         "Co. Rathmore",
         "X99 Y9Z9",
         "Hawthorn Green",
         "EUR",
         {"Saoirse Ní Dhubhghlas", "Fiachra O'Tolloran"}},
    };
    return all;
}

const std::vector<QByteArray> &motifs()
{
    static const std::vector<QByteArray> all{
        "harbour-at-dawn",  "wedding-07",      "grandma-90",    "alpine-meadow", "city-lights",
        "dog-on-the-beach", "abstract-blue-3", "family-2025",   "old-bridge",    "poppy-field",
        "first-steps",      "northern-lights", "cat-in-window", "team-photo",    "map-of-the-isles"};
    return all;
}

} // namespace platen::sandbox
