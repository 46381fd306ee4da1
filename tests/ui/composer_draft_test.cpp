// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that was typed is lost, and one draft stays one.
#include "core/domain/order_document.h"
#include "tests/ui/composer_fixture.h"
#include "ui/composer/artwork_field.h"
#include "ui/composer/composer.h"
#include "ui/composer/draft_file.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace platen;
using namespace platen::test;

namespace {

Draft draftOf(Desk &desk, const QString &id)
{
    const Result<Draft> draft = desk.ask<Draft>([id](Engine &e) { return e.orders().draftOf(id); });
    REQUIRE(draft);
    return *draft;
}

bool hasAccount(Composer &composer)
{
    return eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; });
}

Draft unfinished()
{
    Draft draft;
    draft.account = "Test sandbox";
    draft.reference = "PO-7";
    draft.metadata = {{"channel", "market stall"}};
    draft.options = {{"branding", QJsonObject{{"postcard", QJsonObject{{"url", "https://example.org/p.png"}}}}}};
    Item &item = draft.items.emplace_back();
    item.sku = "GLOBAL-CAN-10X10";
    item.quantity = 3;
    item.note = "by the door";
    item.options = {{"x", 1}};
    item.artwork = {{"default", "https://example.org/a.png", {}, "daa1c811c6038e718a23f0d816914b7b", {}, {}, {}}};
    return draft;
}

} // namespace

TEST_CASE("a draft saves itself, is restored, and stays one")
{
    Desk desk;
    desk.addAccount();
    auto composer = std::make_unique<Composer>(desk.host);
    composer->startEmpty();
    composer->show();
    REQUIRE(hasAccount(*composer));
    QTest::qWait(900);
    CHECK(desk.orders().empty()); // nothing was typed, so there is nothing to save
    QTest::keyClicks(field<QLineEdit>(*composer, "reference"), "PO-1");
    REQUIRE(eventually([&] { return desk.orders().size() == 1; }));
    QTest::keyClicks(field<QLineEdit>(*composer, "recipient.name"), "Ada Example");
    REQUIRE(leaves(*composer)); // at once: the last input is saved too
    composer.reset();
    const QString id = desk.orders().front().id;
    CHECK(draftOf(desk, id).reference == "PO-1");
    CHECK(draftOf(desk, id).recipient.name == "Ada Example");

    Composer again(desk.host);
    again.startFrom(draftOf(desk, id), id);
    again.show();
    REQUIRE(hasAccount(again));
    CHECK(field<QLineEdit>(again, "recipient.name")->text() == "Ada Example");
    QTest::keyClicks(field<QLineEdit>(again, "item0.sku"), "GLOBAL-CAN-10X10");
    REQUIRE(leaves(again));
    REQUIRE(desk.orders().size() == 1);
    CHECK(draftOf(desk, id).items.front().sku == "GLOBAL-CAN-10X10");
}

TEST_CASE("a window that is destroyed in the middle of typing loses nothing")
{
    Desk desk;
    desk.addAccount();
    {
        Composer composer(desk.host);
        composer.startEmpty();
        composer.show();
        REQUIRE(hasAccount(composer));
        QTest::keyClicks(field<QLineEdit>(composer, "reference"), "PO-2");
    }
    REQUIRE(eventually([&] { return desk.orders().size() == 1; }));
    CHECK(desk.orders().front().reference == "PO-2");
}

TEST_CASE("what no step has a field for stays in the draft")
{
    Desk desk;
    desk.addAccount();
    const Draft before = unfinished();
    const Result<Order> kept = desk.ask<Order>([before](Engine &e) { return e.orders().saveDraft(before, {}); });
    REQUIRE(kept);
    Composer composer(desk.host);
    composer.startFrom(before, kept->id);
    composer.show();
    REQUIRE(eventually([&] { return composer.findChild<QComboBox *>("item0.attribute.wrap") != nullptr; }));
    QTest::keyClicks(field<QLineEdit>(composer, "recipient.name"), "Ada Example");
    REQUIRE(leaves(composer));
    const Draft after = draftOf(desk, kept->id);
    CHECK(after.metadata == before.metadata);
    CHECK(after.options == before.options);
    CHECK(after.items.front().note == before.items.front().note);
    CHECK(after.items.front().options == before.items.front().options);
    CHECK(after.items.front().quantity == 3);
    CHECK(after.items.front().artwork == before.items.front().artwork);
    CHECK(after.recipient.name == "Ada Example");
}

TEST_CASE("another picture does not keep the old one's checksum")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    const Draft before = unfinished();
    composer.startFrom(before, {});
    composer.show();
    REQUIRE(hasAccount(composer));
    field<QLineEdit>(composer, "item0.artwork.default")->setText("https://example.org/b.png");
    REQUIRE(leaves(composer));
    const Draft after = draftOf(desk, desk.orders().front().id);
    REQUIRE(after.items.front().artwork.size() == 1);
    CHECK(after.items.front().artwork.front().url == "https://example.org/b.png");
    CHECK(after.items.front().artwork.front().md5.isEmpty());
}

TEST_CASE("a draft that cannot be saved is not closed silently")
{
    Desk desk; // without an account a draft cannot be stored
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QTest::keyClicks(field<QLineEdit>(composer, "reference"), "PO-3");
    QSignalSpy left(&composer, &Composer::left);
    composer.leave();
    REQUIRE(eventually([&] { return composer.findChild<QPushButton *>("lose") != nullptr; }));
    CHECK(left.isEmpty());
    QTest::mouseClick(field<QPushButton>(composer, "lose"), Qt::LeftButton);
    CHECK(left.count() == 1);
}

TEST_CASE("draft files are saved and opened, unfinished ones too")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("draft.json");
    const Draft before = unfinished();
    REQUIRE(saveDraftFile(path, before));
    const Result<OpenedDraft> opened = openDraftFile(path);
    REQUIRE(opened);
    CHECK(opened->draft == before);
    CHECK_FALSE(opened->leftOut); // the recipient is missing, which is reported at its fields
}

TEST_CASE("what cannot be read from a draft file is named")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("draft.json");
    QJsonObject document = draftDocument(unfinished());
    document["surprise"] = 1;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(document).toJson());
    file.close();
    const Result<OpenedDraft> opened = openDraftFile(path);
    REQUIRE(opened);
    CHECK(opened->draft.reference == "PO-7");
    REQUIRE(opened->leftOut);
    CHECK(opened->leftOut->pointer == "/surprise");
    CHECK(opened->leftOut->others.empty());

    CHECK(openDraftFile(folder.filePath("none.json")).error().code == ErrorCode::NotFound);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{ not json");
    file.close();
    CHECK(openDraftFile(path).error().code == ErrorCode::Validation);
    CHECK_FALSE(saveDraftFile(folder.filePath("no/such/folder/x.json"), unfinished()));
}

TEST_CASE("links are accepted from a browser, and a file stays a file whatever the provider fetches")
{
    ArtworkField field;
    QSignalSpy refused(&field, &ArtworkField::refused);
    const auto drop = [&field](QMimeData &data) {
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &enter);
        CHECK(enter.isAccepted()); // even a file, so that the drop can be answered
        QDropEvent event(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &event);
        return event.isAccepted();
    };
    QMimeData link;
    link.setUrls({QUrl("https://example.org/a%20b.png")});
    CHECK(drop(link));
    CHECK(field.text() == "https://example.org/a%20b.png");
    QMimeData text;
    text.setText(" https://example.org/c.png\n");
    CHECK(drop(text));
    CHECK(field.text() == "https://example.org/c.png");
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile("/home/somebody/art.png")});
    CHECK(drop(file));
    CHECK(field.file() == "/home/somebody/art.png");
    CHECK(field.address().isEmpty()); // a path is never sent as an address
    CHECK(refused.isEmpty());
    QMimeData words;
    words.setText("hello");
    CHECK_FALSE(drop(words));
    CHECK(refused.count() == 1);
    CHECK(field.file() == "/home/somebody/art.png");
}

TEST_CASE("if a provider accepts files, they are dropped or typed, and distinguished from URLs")
{
    ArtworkField field;
    field.setAccepts(true, true);
    const auto drop = [&field](const QUrl &url) {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &enter);
        QDropEvent event(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &event);
        return event.isAccepted();
    };
    CHECK(drop(QUrl::fromLocalFile("/home/somebody/art work.png")));
    CHECK(field.file() == "/home/somebody/art work.png");
    CHECK(field.address().isEmpty());
    CHECK(drop(QUrl("https://example.org/a.png")));
    CHECK(field.address() == "https://example.org/a.png");
    CHECK(field.file().isEmpty());
    field.setText("file:///home/somebody/b.pdf");
    CHECK(field.file() == "/home/somebody/b.pdf");
    field.clear();
    CHECK(field.file().isEmpty());
    CHECK(field.address().isEmpty());

    // Only files: a URL is answered with a sentence.
    field.setAccepts(false, true);
    QSignalSpy refused(&field, &ArtworkField::refused);
    CHECK_FALSE(drop(QUrl("https://example.org/a.png")));
    CHECK(refused.count() == 1);
}
