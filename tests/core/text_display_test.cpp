// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_display.h"

#include "tests/support/catch.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace platen;

TEST_CASE("characters that would reverse the text are shown as escapes", "[text display]")
{
    for (const char16_t c :
         {u'\u202a', u'\u202b', u'\u202c', u'\u202d', u'\u202e', u'\u2066', u'\u2067', u'\u2068', u'\u2069'}) {
        const QString shown = QStringLiteral("\\u%1").arg(static_cast<uint>(c), 4, 16);
        CHECK(displayed("Ada" + QString(QChar(c)) + "Sample") == "Ada" + shown + "Sample");
        CHECK(isolated("Ada" + QString(QChar(c)) + "Sample") == "Ada" + shown + "Sample");
    }
    CHECK(displayed("\u202e") == "\\u202e");
    CHECK(isolated("a\u202b\u202eb\u202cc") == "a\\u202b\\u202eb\\u202cc");
}

TEST_CASE("right-to-left text does not affect its neighbours", "[text display]")
{
    const QString hebrew = QStringLiteral("רחוב 5");
    const QString arabic = QStringLiteral("شارع ٥");
    CHECK(displayed(hebrew) == hebrew);
    CHECK(isolated(hebrew) == QChar(0x2068) + hebrew + QChar(0x2069));
    CHECK(isolated(arabic) == QChar(0x2068) + arabic + QChar(0x2069));
    // Invisible marks that move their neighbours.
    for (const char16_t mark : {u'\u200e', u'\u200f', u'\u061c'})
        CHECK(isolated(QString(QChar(mark)) + "1") == QChar(0x2068) + QString(QChar(mark)) + "1" + QChar(0x2069));
    // The text cannot end its isolate.
    CHECK(isolated(hebrew + "\u2069\u202e") == QChar(0x2068) + hebrew + "\\u2069\\u202e" + QChar(0x2069));
    CHECK(isolated(QStringLiteral("𐤀")) == QChar(0x2068) + QStringLiteral("𐤀") + QChar(0x2069)); // beyond 16 bits
}

TEST_CASE("left-to-right text stays unchanged", "[text display]")
{
    for (const QString &text :
         {QString(), QStringLiteral("Ada Sample"), QStringLiteral("Zoë Çelik, Łódź"), QStringLiteral("山田 太郎"),
          QStringLiteral("Ольга 👩‍🎨"), QStringLiteral("a\nb")}) {
        CHECK(displayed(text) == text);
        CHECK(isolated(text) == text);
    }
}

TEST_CASE("isolates that are closed stay, and so does text that was isolated before", "[text display]")
{
    const QString whole = QStringLiteral("a \u2067b\u2069 \u2068c \u2066d\u2069\u2069");
    CHECK(displayed(whole) == whole);
    CHECK(displayed(QStringLiteral("a\u2067b\u2066c\u2069")) == "a\\u2067b\u2066c\u2069");
    CHECK(displayed(QStringLiteral("a\u2069b\u2066c\u2069")) == "a\\u2069b\u2066c\u2069");
    const QString hebrew = QStringLiteral("רחוב 5");
    CHECK(displayed(isolated(hebrew)) == isolated(hebrew));
    // A closing mark on another line does not count.
    CHECK(displayed(QStringLiteral("a\u2067\nb\u2069")) == "a\\u2067\nb\\u2069");
    CHECK(isolated(hebrew + '\n' + hebrew + "\nAda") == isolated(hebrew) + '\n' + isolated(hebrew) + "\nAda");
}

TEST_CASE("isolated text never affects its neighbours", "[text display]")
{
    QRandomGenerator random(26);
    const QString odd = QStringLiteral("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061cא1a\n");
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += odd.at(random.bounded(odd.size()));
        CAPTURE(text.toStdString());
        const QString shown = isolated(text);
        CHECK(displayed(shown) == shown);
        for (const QString &line : shown.split(u'\n')) {
            int depth = 0;
            for (const QChar c : line) {
                REQUIRE_FALSE((c >= QChar(0x202a) && c <= QChar(0x202e)));
                // Right-to-left characters are inside an isolate.
                if (c == QChar(0x05d0) || c == QChar(0x200f) || c == QChar(0x200e) || c == QChar(0x061c))
                    REQUIRE(depth > 0);
                depth += c >= QChar(0x2066) && c <= QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
                REQUIRE(depth >= 0);
            }
            REQUIRE(depth == 0);
        }
    }
}
