// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork files in the composer: checked when they come, seen as they are printed, and used anyway if a person says so.
#include "core/store/order_reader.h"
#include "tests/support/pictures.h"
#include "tests/ui/composer_fixture.h"
#include "ui/artwork/artwork_canvas.h"
#include "ui/artwork/artwork_thumb.h"
#include "ui/artwork/artwork_view.h"
#include "ui/artwork/sizing_card.h"
#include "ui/composer/accepted_findings.h"
#include "ui/composer/artwork_page.h"
#include "ui/composer/artwork_strip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace platen;
using namespace platen::test;

namespace {

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QString printFile(const QString &name) // made by other programs
{
    return qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/tests/artwork/data/") + name;
}

// A draft for an account, with one item.
Draft draftFor(const QString &account, const QString &sku, const QString &file,
               const QString &area = QStringLiteral("default"))
{
    Draft draft;
    draft.account = account;
    draft.reference = QStringLiteral("PO-7");
    draft.recipient.name = QStringLiteral("Quill Example");
    draft.recipient.email = QStringLiteral("quill@example.org");
    draft.recipient.address = {QStringLiteral("1 Sample Street"), {},
                               QStringLiteral("Sampleton"),       {},
                               QStringLiteral("SA1 1MP"),         QStringLiteral("GB")};
    draft.shippingMethod = QStringLiteral("Standard");
    Item &item = draft.items.emplace_back();
    item.sku = sku;
    item.quantity = 1;
    item.attributes = {{"wrap", "Black"}};
    Artwork &artwork = item.artwork.emplace_back();
    artwork.area = area;
    artwork.file = file;
    return draft;
}

struct Shown
{
    Composer composer;
    explicit Shown(Desk &desk, const Draft &draft)
        : composer(desk.host)
    {
        composer.resize(1300, 800);
        composer.startFrom(draft, {});
        composer.show();
    }
    template <typename W>
    W *part(const QString &name)
    {
        return field<W>(composer, name);
    }
    ArtworkStrip &strip(const QString &area = QStringLiteral("default"), int item = 0)
    {
        return *part<ArtworkStrip>(QStringLiteral("item%1.artwork.%2.strip").arg(item).arg(area));
    }
    // What is said beside the field, once the file was checked and drawn.
    QString words(const QString &area = QStringLiteral("default"), int item = 0)
    {
        const QString name = QStringLiteral("item%1.artwork.%2.strip").arg(item).arg(area);
        REQUIRE(eventually([&] {
            const auto *found = composer.findChild<ArtworkStrip *>(name);
            return found && found->isVisible() && found->isSettled();
        }));
        return field<QLabel>(strip(area, item), "finding")->text();
    }
    QStringList problems()
    {
        QStringList all;
        for (int i = 0;; ++i) {
            const auto *problem = composer.findChild<QLabel *>(QStringLiteral("problem%1").arg(i));
            if (!problem)
                return all;
            all << problem->text();
        }
    }
    bool hasProblem(const QString &part) { return !problems().filter(part).isEmpty(); }
    ArtworkPage &look(const QString &area = QStringLiteral("default"))
    {
        QTest::mouseClick(field<QToolButton>(strip(area), "look"), Qt::LeftButton);
        auto *page = part<ArtworkPage>("artworkPage");
        REQUIRE(eventually([&] { return page->isVisible() && !page->findChildren<ArtworkView *>().isEmpty(); }));
        return *page;
    }
};

} // namespace

TEST_CASE("a file is checked on its product while the draft is written", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    // A canvas of 10 × 10 in that wants 1522 × 1522 px.
    const QString good = fileWith(desk.folder, "good.png", pngFile(1522, 1522));
    Shown shown(desk, draftFor("Test sandbox", "GLOBAL-CAN-10X10", good));
    REQUIRE(eventually([&] { return shown.words() == "The checks found nothing."; }));
    CHECK(field<ArtworkThumb>(shown.strip(), "thumb")->hasPicture());
    CHECK(field<QLabel>(shown.strip(), "details")->text().startsWith("PNG · 1522 × 1522 px · "));
    CHECK_FALSE(field<QToolButton>(shown.strip(), "act")->isVisible());
    CHECK_FALSE(shown.hasProblem("cannot be printed"));

    // Another file: the last one counts.
    const QString coarse = fileWith(desk.folder, "coarse.png", pngFile(700, 700));
    auto *input = shown.part<QLineEdit>("item0.artwork.default");
    input->setText(fileWith(desk.folder, "other.png", pngFile(1522, 900)));
    input->setText(coarse);
    const QString text = "70 dpi at 10 × 10 in; 152 dpi needs 1522 × 1522 px";
    REQUIRE(eventually([&] { return shown.words() == text; }));
    REQUIRE(eventually([&] { return shown.hasProblem("coarse.png cannot be printed as it is: " + text); }));

    // Repaired in another program, under the same name.
    fileWith(desk.folder, "coarse.png", pngFile(1522, 1522));
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    REQUIRE(eventually([&] { return shown.words() == "The checks found nothing."; }));
    REQUIRE(eventually([&] { return !shown.hasProblem("cannot be printed"); }));

    input->clear();
    REQUIRE(eventually([&] { return !shown.strip().isVisible(); }));
}

TEST_CASE("warnings are listed with the item, and stop nothing", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    const QString wide = fileWith(desk.folder, "wide.png", pngFile(3000, 1522));
    Shown shown(desk, draftFor("Test sandbox", "GLOBAL-CAN-10X10", wide));
    REQUIRE(eventually([&] { return shown.words().contains("is cut off"); }));
    CHECK_FALSE(field<QToolButton>(shown.strip(), "act")->isVisible());
    CHECK(shown.part<QLabel>("reviewItems")->text().contains("Warning: 49 % is cut off"));
    CHECK_FALSE(shown.hasProblem("cannot be printed"));
}

TEST_CASE("an error stops the order until a person uses the file anyway, which the timeline says",
          "[composer][artwork]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    desk.set(store::settings::undoSeconds, 60);
    const QString bad = fileWith(desk.folder, "bad.png", pngFile(100, 150).left(60));
    Shown shown(desk, draftFor("Print", "tote-natural", bad));
    QSignalSpy placed(&shown.composer, &Composer::placed);
    QPushButton *place = shown.part<QPushButton>("place");
    REQUIRE(eventually([&] { return shown.hasProblem("bad.png cannot be printed as it is"); }));
    QToolButton *act = field<QToolButton>(shown.strip(), "act");
    CHECK(act->text() == "Use it anyway");
    REQUIRE(eventually([&] { return place->isEnabled(); }));
    QTest::mouseClick(place, Qt::LeftButton);
    QTest::qWait(400);
    CHECK(placed.isEmpty());

    QTest::mouseClick(act, Qt::LeftButton);
    REQUIRE(eventually([&] { return !shown.hasProblem("cannot be printed"); }));
    CHECK(shown.words().startsWith("Used anyway: "));
    CHECK(shown.part<QLabel>("reviewItems")->text().contains("Used anyway: "));
    // It can be taken back.
    CHECK(act->text() == "Do not use it");
    QTest::mouseClick(act, Qt::LeftButton);
    REQUIRE(eventually([&] { return shown.hasProblem("cannot be printed"); }));
    QTest::mouseClick(act, Qt::LeftButton);
    REQUIRE(eventually([&] { return !shown.hasProblem("cannot be printed"); }));
    INFO(shown.problems().join('\n'));
    CHECK(shown.problems().isEmpty());

    QTest::mouseClick(place, Qt::LeftButton);
    REQUIRE(eventually([&] { return placed.count() == 1; }));
    const QString id = placed.first().first().toString();
    const auto timeline = waitFor<std::vector<TimelineEntry>>(desk.host.read([id](store::OrderReader &reader) {
        const Result<std::optional<store::OrderRow>> row = reader.rowOf(id);
        return reader.timeline(row && *row ? (*row)->oid : 0);
    }));
    REQUIRE(timeline);
    REQUIRE(timeline->size() >= 2);
    CHECK(timeline->back().text.english().startsWith("Accepted for bad.png: "));
}

TEST_CASE("what was accepted is remembered with the draft, for that finding only", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    const QString coarse = fileWith(desk.folder, "coarse.png", pngFile(700, 700));
    const Draft draft = draftFor("Test sandbox", "GLOBAL-CAN-10X10", coarse);
    QStringList kept;
    {
        Shown shown(desk, draft);
        QSignalSpy changed(&shown.composer, &Composer::placeChanged);
        REQUIRE(eventually([&] { return shown.words().startsWith("70 dpi"); }));
        QToolButton *act = field<QToolButton>(shown.strip(), "act");
        QTest::mouseClick(act, Qt::LeftButton);
        QTest::mouseClick(act, Qt::LeftButton);
        changed.clear();
        act->click();                // where the focus is already
        CHECK(changed.count() == 1); // it is to be remembered
        kept = acceptedAsTexts(shown.composer.accepted());
        REQUIRE(kept.size() == 1);
    }
    Shown again(desk, draft);
    again.composer.setAccepted(acceptedFromTexts(kept));
    REQUIRE(eventually([&] { return again.words().startsWith("Used anyway: 70 dpi"); }));
    CHECK_FALSE(again.hasProblem("cannot be printed"));
    // A worse file under the same name is another matter.
    fileWith(desk.folder, "coarse.png", pngFile(500, 500));
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    REQUIRE(eventually([&] { return again.words().startsWith("50 dpi"); }));
    REQUIRE(eventually([&] { return again.hasProblem("cannot be printed"); }));
    CHECK(acceptedFromTexts({"[]", "nonsense", R"(["lowResolution","",""])", R"(["lowResolution","/a.png",""])"})
              .empty());
}

TEST_CASE("an artwork is looked at as it is printed, and sized there", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    const QString wide = fileWith(desk.folder, "wide.png", pngFile(3000, 1522));
    Shown shown(desk, draftFor("Test sandbox", "GLOBAL-CAN-10X10", wide));
    REQUIRE(eventually([&] { return shown.words().contains("is cut off"); }));
    ArtworkPage &page = shown.look();
    CHECK_FALSE(isInSight(shown.composer, "item0.sku"));
    CHECK(isInSight(shown.composer, "rail"));
    CHECK_FALSE(page.findChild<QSpinBox *>("artworkPageNumber")->isVisible());
    auto *cards = field<QWidget>(page, "sizingCompare");
    REQUIRE(cards->isVisible());
    auto *fit = field<SizingCard>(*cards, "fitPrintArea");
    CHECK_FALSE(fit->isChecked());
    QTest::mouseClick(fit, Qt::LeftButton);
    REQUIRE(eventually([&] { return field<QLabel>(page, "artworkWords")->text().contains("Leaves 49 % empty"); }));
    CHECK(fit->isChecked());
    CHECK(shown.part<QComboBox>("item0.sizing")->currentData() == "fitPrintArea");

    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key_Escape);
    REQUIRE(eventually([&] { return isInSight(shown.composer, "item0.artwork.default"); }));
    CHECK_FALSE(page.isVisible());
    REQUIRE(eventually([&] { return shown.words().contains("stays empty"); }));
}

TEST_CASE("the pages of a file are looked at one by one", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    Shown shown(desk, draftFor("Test sandbox", "GLOBAL-CAN-10X10", printFile("pages.tif")));
    shown.words();
    ArtworkPage &page = shown.look();
    auto *number = page.findChild<QSpinBox *>("artworkPageNumber");
    REQUIRE(eventually([&] { return number->isVisible(); }));
    const QString first = field<QLabel>(page, "artworkWords")->text();
    CHECK(number->value() == 1);
    const QStringList before = shown.problems();
    number->setValue(2);
    REQUIRE(eventually([&] { return field<QLabel>(page, "artworkWords")->text() != first; }));
    // Which page is looked at does not change what is wrong with the order.
    QTest::qWait(400);
    CHECK(shown.problems() == before);
}

TEST_CASE("where the provider does not say how large a product prints, a person does, once", "[composer][artwork]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    const QString small = fileWith(desk.folder, "small.png", pngFile(200, 150));
    {
        Shown shown(desk, draftFor("Print", "tote-natural", small, "front"));
        REQUIRE(eventually([&] { return shown.words("front").startsWith("How large it is printed is not known"); }));
        ArtworkPage &page = shown.look("front");
        auto *size = field<QWidget>(page, "sizeFields");
        REQUIRE(eventually([&] { return size->isVisible(); }));
        field<QComboBox>(*size, "unit")->setCurrentIndex(0);
        field<QDoubleSpinBox>(*size, "width")->setValue(280);
        field<QDoubleSpinBox>(*size, "height")->setValue(210);
        const QString text = "18 dpi at 280 × 210 mm; 300 dpi needs 3307 × 2480 px";
        REQUIRE(eventually([&] { return shown.hasProblem(text); }));
        // In inches it is the same size.
        field<QComboBox>(*size, "unit")->setCurrentIndex(1);
        CHECK(std::abs(field<QDoubleSpinBox>(*size, "width")->value() - 11.02) < 0.01);
        REQUIRE(leaves(shown.composer));
    }
    Shown again(desk, draftFor("Print", "tote-natural", small, "front"));
    REQUIRE(eventually([&] { return again.words("front").startsWith("18 dpi at 280 × 210 mm"); }));
    Shown other(desk, draftFor("Print", "mug-classic", small, "front"));
    REQUIRE(eventually([&] { return other.words("front").startsWith("How large it is printed is not known"); }));
}

TEST_CASE("a file that was sent before leads to its order", "[composer][artwork]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    desk.set(store::settings::undoSeconds, 0);
    desk.run();
    const QString file = fileWith(desk.folder, "good.png", pngFile(900, 900));
    QString sent;
    {
        Shown first(desk, draftFor("Print", "tote-natural", file));
        QSignalSpy placed(&first.composer, &Composer::placed);
        first.words();
        INFO(first.problems().join('\n'));
        first.composer.place();
        REQUIRE(eventually([&] { return placed.count() == 1; }));
        sent = placed.first().first().toString();
    }
    REQUIRE(eventually([&] { return !desk.orders().front().remoteId.isEmpty(); }));
    Draft second = draftFor("Print", "tote-natural", file);
    second.reference = QStringLiteral("PO-8");
    Shown shown(desk, second);
    REQUIRE(eventually([&] { return shown.words() == "The same file was sent with PO-7 (Print)"; }));
    QSignalSpy wanted(&shown.composer, &Composer::orderWanted);
    ArtworkPage &page = shown.look();
    QToolButton *show = nullptr;
    REQUIRE(eventually([&] { return (show = page.findChild<QToolButton *>("findingAct.usedBefore")) != nullptr; }));
    QTest::mouseClick(show, Qt::LeftButton);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.first().first().toString() == sent);
}

TEST_CASE("items that move and go keep and lose their artwork's findings", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    Draft draft = draftFor("Test sandbox", "GLOBAL-CAN-10X10", fileWith(desk.folder, "good.png", pngFile(1522, 1522)));
    Item second = draft.items.front();
    second.artwork.front().file = fileWith(desk.folder, "coarse.png", pngFile(700, 700));
    draft.items.push_back(second);
    Shown shown(desk, draft);
    REQUIRE(eventually([&] { return shown.words("default", 1).startsWith("70 dpi"); }));
    REQUIRE(eventually([&] { return shown.hasProblem("coarse.png"); }));
    QTest::mouseClick(shown.part<QToolButton>("item0.remove"), Qt::LeftButton);
    REQUIRE(eventually([&] { return shown.words().startsWith("70 dpi"); }));
    REQUIRE(eventually([&] { return shown.hasProblem("coarse.png"); }));
    shown.part<QLineEdit>("item0.artwork.default")->setText("https://example.org/art.png");
    REQUIRE(eventually([&] { return !shown.hasProblem("coarse.png"); }));
    CHECK(field<QLabel>(shown.strip(), "finding")->text().startsWith("Only files on this computer are checked"));
}
