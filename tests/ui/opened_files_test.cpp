// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the desktop hands to the running program.
#include "app/platen/opened_files.h"

#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>

using namespace platen;
using namespace platen::test;

TEST_CASE("files that are dropped on the program's icon are opened together")
{
    OpenedFiles files;
    QSignalSpy opened(&files, &OpenedFiles::opened);
    const auto send = [](const QUrl &url) {
        QFileOpenEvent event(url);
        QApplication::sendEvent(qApp, &event);
    };
    send(QUrl::fromLocalFile("/art/front.pdf"));
    send(QUrl::fromLocalFile("/art/back.pdf"));
    send(QUrl("https://prints.example/other.pdf")); // not a file
    REQUIRE(opened.wait());
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toStringList() == QStringList{"/art/front.pdf", "/art/back.pdf"});
    send(QUrl::fromLocalFile("/art/later.pdf"));
    REQUIRE(opened.wait());
    CHECK(opened[1][0].toStringList() == QStringList{"/art/later.pdf"});
}
