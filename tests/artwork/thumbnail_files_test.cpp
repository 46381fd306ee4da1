// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/thumbnail_files.h"
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace platen::artwork;

namespace {

ThumbnailKey key(int number)
{
    return {QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0')), 1, 96};
}

QStringList filesIn(const QString &folder)
{
    QStringList all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all.append(files.next());
    return all;
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QString &file : filesIn(folder))
        bytes += QFileInfo(file).size();
    return bytes;
}

void setAge(const QString &path, int hours)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(
        file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours), QFileDevice::FileModificationTime));
}

} // namespace

TEST_CASE("a thumbnail is kept by content, page and size")
{
    const QTemporaryDir folder;
    ThumbnailFiles files(folder.filePath("thumbnails"), 1 << 20);
    CHECK(files.read(key(1)).isEmpty());
    REQUIRE(files.write(key(1), "picture"));
    CHECK(ThumbnailFiles(folder.filePath("thumbnails"), 1 << 20).read(key(1)) == "picture");
    ThumbnailKey otherPage = key(1);
    otherPage.page = 2;
    CHECK(files.read(otherPage).isEmpty());
    ThumbnailKey otherSize = key(1);
    otherSize.sizePx = 24;
    CHECK(files.read(otherSize).isEmpty());
    CHECK(filesIn(folder.path()).size() == 1);
    CHECK(QFileInfo(filesIn(folder.path()).front()).permission(QFileDevice::ReadOwner));
    CHECK_FALSE(QFileInfo(filesIn(folder.path()).front()).permission(QFileDevice::ReadOther));
}

TEST_CASE("a damaged thumbnail is removed")
{
    const QTemporaryDir folder;
    ThumbnailFiles files(folder.path(), 1 << 20);
    REQUIRE(files.write(key(1), "a picture of some length"));
    const QString path = filesIn(folder.path()).front();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const auto damage = GENERATE(0, 16, 30, -1);
    if (damage < 0) {
        REQUIRE(file.resize(20));
    } else {
        REQUIRE(file.seek(damage));
        REQUIRE(file.putChar('\0'));
    }
    file.close();
    CHECK(files.read(key(1)).isEmpty());
    CHECK_FALSE(QFileInfo::exists(path));
    REQUIRE(files.write(key(1), "another"));
    CHECK(files.read(key(1)) == "another");
}

TEST_CASE("what was not used for the longest time is removed first")
{
    const QTemporaryDir folder;
    const QByteArray picture(1000, 'x');
    ThumbnailFiles files(folder.path(), 10 * 1016);
    for (int i = 0; i < 10; ++i) {
        REQUIRE(files.write(key(i), picture));
        setAge(folder.filePath(key(i).fileName()), 100 - i);
    }
    CHECK(filesIn(folder.path()).size() == 10);
    CHECK(files.read(key(0)) == picture); // used now
    REQUIRE(files.write(key(10), picture));
    CHECK(bytesIn(folder.path()) <= 10 * 1016);
    CHECK(files.read(key(0)) == picture);
    CHECK(files.read(key(10)) == picture);
    CHECK(files.read(key(9)) == picture);
    CHECK(files.read(key(1)).isEmpty());
}

TEST_CASE("the bound holds for what another process has written")
{
    const QTemporaryDir folder;
    const QByteArray picture(1000, 'x');
    ThumbnailFiles files(folder.path(), 5 * 1016);
    for (int i = 0; i < 20; ++i) {
        ThumbnailFiles another(folder.path(), qint64(1) << 30);
        REQUIRE(another.write(key(i), picture));
    }
    REQUIRE(files.write(key(30), picture));
    CHECK(bytesIn(folder.path()) <= 5 * 1016);
    CHECK_FALSE(files.write(key(31), QByteArray(6000, 'x'))); // alone larger than the bound
}

TEST_CASE("a name that is no digest reaches no file")
{
    const QTemporaryDir folder;
    ThumbnailFiles files(folder.filePath("inside"), 1 << 20);
    for (const char *md5 :
         {"", "../../etc/passwd", "ABCDEF0123456789ABCDEF0123456789", "0123", "/0000000000000000000000000000000"}) {
        const ThumbnailKey wrong{QString::fromLatin1(md5), 1, 96};
        CHECK_FALSE(files.write(wrong, "x"));
        CHECK(files.read(wrong).isEmpty());
    }
    CHECK_FALSE(files.write({key(1).md5, 0, 96}, "x"));
    CHECK(filesIn(folder.path()).isEmpty());
}
