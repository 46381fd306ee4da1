// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disk_file.h"
#include "core/domain/order.h"
#include "core/domain/order_document.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace platen;

namespace {

QString problemAsArtwork(const QString &path)
{
    Draft draft;
    Item item;
    Artwork artwork;
    artwork.file = path;
    item.artwork = {artwork};
    draft.items = {item};
    for (const Error &error : checkDraft(draft)) {
        if (error.pointer == u"/items/0/artwork/0/file")
            return error.message.english();
    }
    return {};
}

} // namespace

TEST_CASE("Only a regular file can be artwork, and the message says what it is instead", "[disk]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(file.fileName(), folder.filePath(QStringLiteral("link.pdf"))));
    CHECK(problemAsArtwork(file.fileName()).isEmpty());
    CHECK(problemAsArtwork(folder.filePath(QStringLiteral("link.pdf"))).isEmpty());
    CHECK(problemAsArtwork(folder.filePath(QStringLiteral("none.pdf"))).startsWith(QLatin1String("There is no file")));
    CHECK(problemAsArtwork(folder.path()).contains(QLatin1String("not a regular file but a folder")));
#ifndef Q_OS_WIN
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString &path : {pipe, QStringLiteral("/dev/zero")})
        CHECK(problemAsArtwork(path).contains(QLatin1String("not a regular file but a device, pipe or socket")));
#endif
}
