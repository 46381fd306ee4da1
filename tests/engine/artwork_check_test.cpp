// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a draft are checked against what its provider says of its products.
#include "tests/engine/fixture.h"

#include "core/engine/artwork_check.h"
#include "tests/support/catch.h"
#include "tests/support/pictures.h"

#include <QFile>

using namespace platen;
using namespace platen::test;

namespace {

// A draft for a canvas of 1522 × 1522 px, with a square picture.
Draft draftWith(const Shop &shop, int pixels, const QString &name = QStringLiteral("art.png"))
{
    QFile file(shop.folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pngFile(pixels, pixels));
    Draft draft = sampleDraft(QStringLiteral("A-1"));
    draft.items[0].sizing = QStringLiteral("fillPrintArea");
    draft.items[0].artwork[0].url.clear();
    draft.items[0].artwork[0].file = file.fileName();
    return draft;
}

QStringList codes(const DraftArtwork &artwork)
{
    QStringList all;
    for (const artwork::Finding &finding : artwork.checked.result.findings)
        all << finding.code;
    return all;
}

} // namespace

TEST_CASE("a draft's files are laid on its products", "[artwork]")
{
    Shop shop;
    auto desk = shop.openNew();
    const Draft good = draftWith(shop, 1522);
    std::vector<DraftArtwork> checked = await((*desk)->artworkCheck().checkDraft(good));
    REQUIRE(checked.size() == 1);
    CHECK(codes(checked[0]).isEmpty());
    CHECK(checked[0].checked.result.target->pixels == artwork::Size{1522, 1522});
    CHECK(refusals(checked, {}).empty());

    Draft coarse = draftWith(shop, 700, QStringLiteral("coarse.png"));
    coarse.items.insert(coarse.items.begin(), sampleDraft(QStringLiteral("x")).items[0]); // with a URL
    checked = await((*desk)->artworkCheck().checkDraft(coarse));
    REQUIRE(checked.size() == 1);
    CHECK(codes(checked[0]) == QStringList{"lowResolution"});
    const std::vector<Error> errors = refusals(checked, {});
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == ErrorCode::Validation);
    CHECK(errors[0].pointer == "/items/1/artwork/0/file");
    CHECK(errors[0].message.english() ==
          "coarse.png cannot be printed as it is: 70 dpi at 10 × 10 in; 152 dpi needs 1522 × 1522 px");

    // What is accepted is no error any more, but a line for the timeline.
    CHECK(refusals(checked, {"lowResolution"}).empty());
    CHECK(acceptances(checked, {}).empty());
    const std::vector<Message> lines = acceptances(checked, {"lowResolution", "cropped"});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].english().startsWith("Accepted for coarse.png: 70 dpi"));
    addDigests(coarse, digestsOf(checked));
    CHECK(coarse.items[1].artwork[0].md5.size() == 32);
    CHECK(coarse.items[0].artwork[0].md5.isEmpty());
}

TEST_CASE("where a product cannot be asked for, a file is checked by itself", "[artwork]")
{
    Shop shop;
    auto desk = shop.openNew();
    Draft draft = draftWith(shop, 10);
    draft.items[0].sku = QStringLiteral("NO-SUCH-SKU");
    std::vector<DraftArtwork> checked = await((*desk)->artworkCheck().checkDraft(draft));
    REQUIRE(checked.size() == 1);
    CHECK_FALSE(checked[0].checked.result.target);
    CHECK(refusals(checked, {}).empty());
    draft.account.clear();
    CHECK(await((*desk)->artworkCheck().checkDraft(draft)).size() == 1);
    draft.items[0].artwork[0].file += QStringLiteral(".none");
    CHECK(await((*desk)->artworkCheck().checkDraft(draft)).empty());
}

TEST_CASE("what a person accepted is in the order's timeline", "[artwork]")
{
    Shop shop;
    auto desk = shop.openNew();
    CreateMode mode{CreateMode::Send::Hold,
                    {},
                    {Message::of("Accepted for %1: %2 (%3)", QStringLiteral("a.png"), QStringLiteral("few pixels"),
                                 QStringLiteral("lowResolution"))}};
    const Result<Order> held = await((*desk)->orders().create(sampleDraft(QStringLiteral("A-2")), mode));
    REQUIRE(held);
    mode.send = CreateMode::Send::NoWait;
    mode.undo = std::chrono::seconds(60);
    const Result<Order> placed = await((*desk)->orders().create(sampleDraft(QStringLiteral("A-3")), mode));
    REQUIRE(placed);
    for (const Order &order : {*held, *placed}) {
        const Result<store::StoredOrder> stored = (*desk)->orders().find(order.id);
        REQUIRE(stored);
        const Result<std::vector<TimelineEntry>> timeline = (*desk)->reader().timeline(stored->oid);
        REQUIRE(timeline);
        REQUIRE(timeline->size() == 2);
        CHECK(timeline->back().source == TimelineSource::User);
        CHECK(timeline->back().text == mode.accepted[0]);
        CHECK(stored->order.stage == order.stage);
    }
}
