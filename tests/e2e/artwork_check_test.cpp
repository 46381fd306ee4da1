// SPDX-License-Identifier: GPL-3.0-or-later
// Print files are checked before they are ordered: by themselves, on a size, and on a provider's product.
#include "tests/e2e/shops.h"
#include "tests/support/pictures.h"

#include <cmath>

using namespace platen::test;

namespace {

// The members of artwork.md.
const QStringList members{"file",    "bytes",        "md5",   "format",  "pages",       "widthPx", "heightPx",
                          "widthMm", "heightMm",     "boxes", "profile", "colourSpace", "alpha",   "fonts",
                          "target",  "effectiveDpi", "crop",  "rotated", "findings"};
const QStringList targetMembers{"area",    "widthPx", "heightPx", "widthMm", "heightMm",
                                "bleedMm", "dpi",     "sizing",   "source"};

struct Checked
{
    int exit = -1;
    QJsonObject document;

    QJsonValue operator[](const char *name) const { return document[QLatin1String(name)]; }
    [[nodiscard]] QJsonObject target() const { return document["target"].toObject(); }
    // "error lowResolution, note cropped"
    [[nodiscard]] QString findings() const
    {
        QStringList all;
        for (const QJsonValue &found : document["findings"].toArray()) {
            requireMembers(found.toObject(), {"severity", "code", "message", "page"});
            all << found["severity"].toString() + ' ' + found["code"].toString();
        }
        return all.join(", ");
    }
};

Checked check(Console &console, const QString &file, const QStringList &options = {})
{
    const Finished finished = console.run(QStringList{"artwork", "check", file, "--json"} + options);
    INFO("out: " << finished.out.toStdString() << "\nerr: " << finished.err.toStdString());
    REQUIRE(finished.err.isEmpty());
    Checked checked{finished.exit, finished.json()};
    requireMembers(checked.document, members);
    if (checked["target"].isObject())
        requireMembers(checked.target(), targetMembers);
    if (checked["crop"].isObject())
        requireMembers(checked["crop"].toObject(), {"left", "top", "right", "bottom"});
    return checked;
}

QStringList onShop(const QString &sku, QStringList more = {})
{
    return QStringList{"--account", "Shop", "--sku", sku} + more;
}

QJsonObject withFile(QJsonObject draft, const QString &file)
{
    QJsonObject item = draft["items"][0].toObject();
    item["artwork"] = QJsonArray{QJsonObject{{"area", "default"}, {"file", file}}};
    draft["items"] = QJsonArray{item};
    return draft;
}

QString texts(const QJsonObject &timeline)
{
    QStringList all;
    for (const QJsonValue &entry : timeline["timeline"].toArray())
        all << entry["source"].toString() + ": " + entry["text"].toString();
    return all.join("\n");
}

} // namespace

TEST_CASE("a file is checked on a size")
{
    Console console;
    const QString file = console.file("poster.png", pngFile(600, 900));

    SECTION("without a size it is what it is")
    {
        const Checked checked = check(console, file);
        CHECK(checked.exit == 0);
        CHECK(checked["format"] == "png");
        CHECK(checked["widthPx"] == 600);
        CHECK(checked["heightPx"] == 900);
        CHECK(checked["md5"].toString().size() == 32);
        CHECK(checked["target"].isNull());
        CHECK(checked["crop"].isNull());
        CHECK(checked["effectiveDpi"].isNull());
        CHECK(checked["rotated"] == false);
        CHECK(checked.findings().isEmpty());
        const QString tagged = console.file("tagged.png", pngFile(600, 900, 150));
        CHECK(check(console, tagged)["effectiveDpi"] == 150);
    }

    SECTION("with one it has a resolution there")
    {
        const Checked enough = check(console, file, {"--width", "50.8", "--height", "76.2"});
        CHECK(enough.exit == 0);
        CHECK(enough["effectiveDpi"] == 300);
        CHECK(enough.findings().isEmpty());
        CHECK(enough.target() == QJsonObject{{"area", QJsonValue()},
                                             {"widthPx", 600},
                                             {"heightPx", 900},
                                             {"widthMm", 50.8},
                                             {"heightMm", 76.2},
                                             {"bleedMm", 0},
                                             {"dpi", 300},
                                             {"sizing", "fillPrintArea"},
                                             {"source", "given"}});
        const Checked low = check(console, file, {"--width", "101.6", "--height", "152.4"});
        CHECK(low.exit == 0);
        CHECK(low.findings() == "warning lowResolution");
        CHECK(low["findings"][0]["message"] == "150 dpi at 4 × 6 in; 300 dpi needs 1200 × 1800 px");
        const Checked lower = check(console, file, {"--width", "102", "--height", "153"});
        CHECK(lower.exit == 1);
        CHECK(lower.findings() == "error lowResolution");
        CHECK(check(console, file, {"--width", "102", "--height", "153", "--dpi", "149"}).findings().isEmpty());
    }

    SECTION("and is cut, fitted or stretched")
    {
        const QStringList square{"--width", "50", "--height", "50"};
        const Checked filled = check(console, file, square);
        CHECK(filled.findings() == "warning cropped");
        CHECK(std::abs(filled["crop"]["top"].toDouble() - 1.0 / 6) < 1e-9);
        CHECK(filled["crop"]["left"] == 0);
        const Checked fitted = check(console, file, square + QStringList{"--sizing", "fitPrintArea"});
        CHECK(fitted.findings() == "note margins");
        CHECK(fitted["crop"]["top"] == 0);
        CHECK(fitted.target()["sizing"] == "fitPrintArea");
        CHECK(check(console, file, square + QStringList{"--sizing", "stretchToPrintArea"}).findings() ==
              "warning distorted");
        const QString tagged = console.file("tagged.png", pngFile(600, 600, 300));
        CHECK(check(console, tagged, {"--width", "50.8", "--height", "50.8", "--bleed", "3"}).findings() ==
              "warning noBleed");
    }

    SECTION("people read the same")
    {
        const Finished plain = console.run({"artwork", "check", file, "--width", "102", "--height", "153"});
        CHECK(plain.exit == 1);
        CHECK(plain.err.isEmpty());
        for (const char *part : {"600 × 900 px", "102 × 153 mm", "149.4 dpi", "error: 149 dpi at 102 × 153 mm"})
            CHECK(plain.out.contains(part));
    }

    SECTION("a command that makes no sense is refused")
    {
        console.failure(3, "notFound", {"artwork", "check", console.folder() + "/none.png"});
        console.failure(3, "notFound", {"artwork", "check", file, "--account", "None", "--sku", "X"});
        for (const QStringList &wrong : std::vector<QStringList>{{"--width", "10"},
                                                                 {"--height", "10"},
                                                                 {"--width", "0", "--height", "10"},
                                                                 {"--width", "ten", "--height", "10"},
                                                                 {"--width", "nan", "--height", "nan"},
                                                                 {"--dpi", "0"},
                                                                 {"--dpi", "nan"},
                                                                 {"--dpi", "inf"},
                                                                 {"--bleed", "nan"},
                                                                 {"--bleed", "-1"},
                                                                 {"--sizing", "fill"},
                                                                 {"--page", "0"},
                                                                 {"--sku", "X"},
                                                                 {"--attribute", "wrap=Black"}}) {
            INFO(wrong.join(' ').toStdString());
            console.failure(2, "usage", QStringList{"artwork", "check", file} + wrong);
        }
    }
}

TEST_CASE("a file that cannot be printed is an error of its own")
{
    Console console;
    const Checked empty = check(console, console.file("empty.png", ""));
    CHECK(empty.exit == 1);
    CHECK(empty.findings() == "error unreadable");
    const Checked text = check(console, console.file("text.png", "no picture at all"));
    CHECK(text.exit == 1);
    CHECK(text.findings() == "error unsupportedFormat");
    const Checked folder = check(console, console.folder(), {"--width", "10", "--height", "10"});
    CHECK(folder.exit == 1);
    CHECK(folder.findings() == "error unsupportedFormat");
    CHECK(folder["crop"].isNull());
}

TEST_CASE("a file is checked on a provider's product")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString file = console.file("square.png", pngFile(1522, 1522));

    SECTION("by its pixels and its size")
    {
        const Checked exact = check(console, file, onShop("GLOBAL-CAN-10X10"));
        CHECK(exact.exit == 0);
        CHECK(exact.findings().isEmpty());
        CHECK(exact.target() == QJsonObject{{"area", "default"},
                                            {"widthPx", 1522},
                                            {"heightPx", 1522},
                                            {"widthMm", 254},
                                            {"heightMm", 254},
                                            {"bleedMm", 0},
                                            {"dpi", 152.2},
                                            {"sizing", "fillPrintArea"},
                                            {"source", "provider"}});
        CHECK(exact["effectiveDpi"] == 152.2);
        const QString less = console.file("less.png", pngFile(760, 760));
        const Checked low = check(console, less, onShop("GLOBAL-CAN-10X10"));
        CHECK(low.exit == 1);
        CHECK(low.findings() == "error lowResolution");
        CHECK(low["findings"][0]["message"] == "76 dpi at 10 × 10 in; 152 dpi needs 1522 × 1522 px");
        CHECK(check(console, less, onShop("GLOBAL-CAN-10X10", {"--dpi", "70"})).findings().isEmpty());
    }

    SECTION("by its attributes and its areas")
    {
        const Checked wrapped = check(console, file, onShop("GLOBAL-CAN-10X10", {"--attribute", "wrap=ImageWrap"}));
        CHECK(wrapped.target()["widthPx"] == 2137);
        CHECK(wrapped.findings() == "warning lowResolution");
        const Checked lid = check(console, file, onShop("JIGSAW-PUZZLE-500", {"--area", "lid"}));
        CHECK(lid.target()["area"] == "lid");
        CHECK(lid.target()["widthPx"] == 2835);
        CHECK(lid.target()["widthMm"].isNull());
        CHECK(lid.target()["dpi"].isNull());
        CHECK(lid["effectiveDpi"].isNull());
        CHECK(lid["findings"][0]["code"] == "lowResolution");
        console.failure(2, "usage",
                        QStringList{"artwork", "check", file} + onShop("GLOBAL-CAN-10X10", {"--area", "x"}));
        console.failure(2, "usage",
                        QStringList{"artwork", "check", file} +
                            onShop("GLOBAL-CAN-10X10", {"--attribute", "wrap=Pink"}));
        console.failure(3, "notFound", QStringList{"artwork", "check", file} + onShop("NO-SUCH-SKU"));
    }

    SECTION("turned, because the provider turns files")
    {
        const QString lying = console.file("lying.png", pngFile(1800, 1200));
        const Checked turned = check(console, lying, onShop("GLOBAL-PHO-4X6"));
        CHECK(turned["rotated"] == true);
        CHECK(turned["effectiveDpi"] == 300);
        CHECK(turned.findings().isEmpty());
        CHECK(check(console, lying, {"--width", "101.6", "--height", "152.4"})["rotated"] == false);
    }

    SECTION("what is given wins")
    {
        const Checked given = check(console, file, onShop("GLOBAL-CAN-10X10", {"--bleed", "3"}));
        CHECK(given.target()["source"] == "given");
        CHECK(given.target()["bleedMm"] == 3);
        CHECK(given.target()["widthPx"] == 1522);
    }
}

TEST_CASE("an order with artwork that cannot be printed is refused, unless that is accepted")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("printintegrator", console, sandbox);
    const QString good = console.file("good.png", pngFile(100, 150));
    console.file("bad.png", pngFile(100, 150).left(60));
    console.file("later.png", pngFile(100, 150));
    const QString document =
        console.file("order.json", bytes(withFile(draftFor("printintegrator", "PO-1"), "bad.png")));

    for (const QStringList &command : {QStringList{"order", "validate", document}, {"order", "create", document}}) {
        const QJsonObject refused = console.failure(1, "validation", command);
        CHECK(refused["error"]["pointer"] == "/items/0/artwork/0/file");
        CHECK(refused["error"]["message"].toString().startsWith("bad.png cannot be printed as it is: "));
    }
    CHECK(console.json({"order", "list"})["count"] == 0);
    console.failure(1, "validation", {"order", "validate", document, "--accept", "lowResolution"});
    console.failure(2, "usage", {"order", "validate", document, "--accept", "everything"});
    CHECK(console.json({"order", "validate", document, "--accept", "lowResolution", "--accept", "unreadable"}) ==
          QJsonObject{{"valid", true}});

    console.json({"order", "create", document, "--accept", "unreadable", "--hold"});
    CHECK(texts(console.json({"order", "timeline", "PO-1"})).contains("user: Accepted for bad.png: "));

    // What was accepted then stays accepted; what was not is refused when the draft is submitted, too.
    const QJsonObject sent = console.failure(1, "validation", {"order", "submit", "PO-1"});
    CHECK(sent["error"]["message"].toString().startsWith("PrintIntegrator's preflight does not accept bad.png"));
    console.json({"order", "create",
                  console.file("later.json", bytes(withFile(draftFor("printintegrator", "PO-3"), "later.png"))),
                  "--hold"});
    console.file("later.png", pngFile(100, 150).left(60));
    const QJsonObject refused = console.failure(1, "validation", {"order", "submit", "PO-3"});
    CHECK(refused["error"]["message"].toString().startsWith("later.png cannot be printed as it is: "));
    CHECK(console.json({"order", "show", "PO-3"})["stage"] == "draft");

    // A file that can be printed needs no acceptance; its content is remembered.
    const QString order = console.file("good.json", bytes(withFile(draftFor("printintegrator", "PO-2"), "good.png")));
    CHECK(check(console, good).findings().isEmpty());
    const QJsonObject placed = console.json({"order", "create", order});
    CHECK(placed["items"][0]["artwork"][0]["md5"] == check(console, good)["md5"]);
    CHECK_FALSE(texts(console.json({"order", "timeline", "PO-2"})).contains("Accepted"));
    const Checked again = check(console, good);
    CHECK(again.exit == 0);
    CHECK(again.findings() == "note usedBefore");
    CHECK(again["findings"][0]["message"] == "The same file was sent with PO-2 (Shop)");
}

TEST_CASE("a provider's own preflight is asked once, and its file is used for the order")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("printintegrator", console, sandbox);
    const auto uploads = [&] {
        qsizetype count = 0;
        for (const QJsonValue &one : sandbox.control("GET", "log")["requests"].toArray())
            count += one["path"].toString().endsWith("/files/upload") ? 1 : 0;
        return count;
    };
    // The sandbox refuses files of this name.
    const QString bad = console.file("bad.png", pngFile(100, 150));
    const Checked refused = check(console, bad, {"--account", "Shop"});
    CHECK(refused.exit == 1);
    CHECK(refused.findings() == "error providerPreflight");
    CHECK(refused["findings"][0]["message"].toString().contains("at least 150 are needed"));
    CHECK(uploads() == 1);
    CHECK(check(console, bad, {"--account", "Shop"}).findings() == "error providerPreflight");
    CHECK(check(console, bad).findings().isEmpty()); // nobody was asked
    CHECK(uploads() == 1);
    const QString refusedOrder =
        console.file("bad.json", bytes(withFile(draftFor("printintegrator", "PO-1"), "bad.png")));
    const QJsonObject error = console.failure(1, "validation", {"order", "create", refusedOrder});
    CHECK(error["error"]["pointer"] == "/items/0/artwork/0/file");
    console.json({"order", "validate", refusedOrder, "--accept", "providerPreflight"});
    CHECK(uploads() == 1);

    const QString good = console.file("good.png", pngFile(120, 150));
    CHECK(check(console, good, {"--account", "Shop"}).findings().isEmpty());
    CHECK(uploads() == 2);
    const QString order = console.file("good.json", bytes(withFile(draftFor("printintegrator", "PO-2"), "good.png")));
    CHECK(console.json({"order", "create", order})["stage"] != "draft");
    CHECK(uploads() == 2);
    // Other content under the same name is another file.
    console.file("good.png", pngFile(130, 150));
    console.json({"order", "create",
                  console.file("other.json", bytes(withFile(draftFor("printintegrator", "PO-3"), "good.png")))});
    CHECK(uploads() == 3);
}
