// SPDX-License-Identifier: GPL-3.0-or-later
// The name that a server proposes for a file, in each form of RFC 6266, and as servers really write it.
#include "core/net/content_disposition.h"
#include "tests/support/catch.h"

using platen::net::proposedFileName;

TEST_CASE("a name is read from a token, a quoted string and an extended value", "[disposition]")
{
    CHECK(proposedFileName("attachment; filename=card.pdf") == "card.pdf");
    CHECK(proposedFileName("attachment; filename=\"card.pdf\"") == "card.pdf");
    CHECK(proposedFileName("attachment;FileName = \"card.pdf\" ; size=12") == "card.pdf");
    CHECK(proposedFileName("filename=card.pdf") == "card.pdf");
    CHECK(proposedFileName("attachment; filename*=UTF-8''na%C3%AFve%20card.pdf") ==
          QString::fromUtf8("naïve card.pdf"));
    CHECK(proposedFileName("attachment; filename*=iso-8859-1'en'%A3%20rates.pdf") == QString::fromUtf8("£ rates.pdf"));
    CHECK(proposedFileName("attachment") == "");
    CHECK(proposedFileName("") == "");
    CHECK(proposedFileName("attachment; filename=") == "");
}

TEST_CASE("quoted characters do not end a name", "[disposition]")
{
    CHECK(proposedFileName(R"(attachment; filename="cards; front.pdf"; size=3)") == "cards; front.pdf");
    CHECK(proposedFileName(R"(attachment; filename="a \"b\" c.pdf")") == "a \"b\" c.pdf");
    CHECK(proposedFileName(R"(attachment; filename="a = b.pdf")") == "a = b.pdf");
    CHECK(proposedFileName(R"(attachment; title="filename=other.pdf"; filename=card.pdf)") == "card.pdf");
    CHECK(proposedFileName(R"(attachment; filename="never closed.pdf)") == "never closed.pdf");
    CHECK(proposedFileName(R"(attachment; filename="ends with \)") == "ends with \\");
    CHECK(proposedFileName(R"(attachment; "filename=x"; filename=card.pdf)") == "card.pdf");
}

TEST_CASE("the extended name is preferred, wherever it is, if it can be read", "[disposition]")
{
    CHECK(proposedFileName("attachment; filename=\"plain.pdf\"; filename*=UTF-8''better.pdf") == "better.pdf");
    CHECK(proposedFileName("attachment; filename*=UTF-8''better.pdf; filename=\"plain.pdf\"") == "better.pdf");
    for (const char *unreadable : {"UTF-8''%FF%FE.pdf", "KOI8-R''x.pdf", "better.pdf", "''better.pdf", "UTF-8'x.pdf"}) {
        CAPTURE(unreadable);
        CHECK(proposedFileName(QByteArray("attachment; filename=plain.pdf; filename*=") + unreadable) == "plain.pdf");
    }
    CHECK(proposedFileName("attachment; filename*=x; filename*=UTF-8''better.pdf") == "better.pdf");
    CHECK(proposedFileName("attachment; filename=first.pdf; filename=second.pdf") == "first.pdf");
}

TEST_CASE("a plain name is UTF-8 if it can be, else Latin-1", "[disposition]")
{
    CHECK(proposedFileName("attachment; filename=\"Größe.pdf\"") == QString::fromUtf8("Größe.pdf"));
    CHECK(proposedFileName("attachment; filename=\"Gr\xf6\xdf"
                           "e.pdf\"") == QString::fromUtf8("Größe.pdf"));
}
