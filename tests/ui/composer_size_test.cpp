// SPDX-License-Identifier: GPL-3.0-or-later
// Long reasons wrap: neither the composer nor an error box grows beyond the screen because of them.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"
#include "ui/widgets/error_box.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

using namespace platen;
using namespace platen::test;

namespace {

const QString longPath = QStringLiteral("/srv/example/") + QStringLiteral("a-folder-with-a-long-name/").repeated(20);

Error longError(int more)
{
    Error error = fail(ErrorCode::Storage,
                       QStringLiteral("The draft could not be written to %1platen.db: there is no space left on the "
                                      "device. Free some space, and what is typed here is kept. ")
                           .arg(longPath)
                           .repeated(3))
                      .value();
    for (int i = 0; i < more; ++i)
        error.others.push_back(fail(ErrorCode::Storage, QStringLiteral("Another file could not be written")).value());
    return error;
}

} // namespace

TEST_CASE("the composer stays within the screen with the longest of errors", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    const QSize before = composer.size();
    for (ErrorBox *box : composer.findChildren<ErrorBox *>())
        box->setError(longError(60));
    field<QLabel>(composer, "draftState")
        ->setText(QStringLiteral("The draft is not saved: ") + longError(0).message.english());
    QTest::qWait(50);
    CHECK(composer.minimumSizeHint().width() <= 1000);
    CHECK(composer.minimumSizeHint().height() <= 700);
    CHECK(composer.size() == before);
    const QSize available = composer.screen()->availableSize();
    CHECK(composer.frameGeometry().width() <= available.width());
    CHECK(composer.frameGeometry().height() <= available.height());
}

TEST_CASE("an error box has a limited height, and a path in it is broken if necessary", "[widgets]")
{
    ErrorBox box;
    box.setError(longError(60));
    box.resize(500, 400);
    CHECK(box.minimumSizeHint().width() <= 400);
    CHECK(box.heightForWidth(500) <= 400);
    // A screen reader and the clipboard get the message itself.
    CHECK(box.text().contains(longPath));
    ErrorBox brief;
    brief.setError(fail(ErrorCode::Storage, QStringLiteral("It did not work")).value());
    CHECK(brief.heightForWidth(500) < box.heightForWidth(500));
}

TEST_CASE("a message of several lines is shown completely if there is space", "[widgets]")
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *box = new ErrorBox(&page);
    layout->addWidget(box);
    layout->addStretch(1);
    box->setError(fail(ErrorCode::Storage, QStringLiteral("The database is empty or damaged. ").repeated(8)).value());
    page.resize(500, 600);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const auto *message = field<QLabel>(*box, "errorMessage");
    const int lines = message->heightForWidth(message->width());
    REQUIRE(lines > 3 * message->fontMetrics().lineSpacing());
    CHECK(eventually([&] { return message->visibleRegion().boundingRect().height() >= lines; }));
}
