// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace platen::artwork;
using platen::test::eventually;

namespace {

QString sample()
{
    return qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/tests/artwork/data/rgb.png");
}

QString md5Of(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Md5).toHex());
}

struct Answer
{
    int calls = 0;
    QByteArray png;
};

std::shared_ptr<ThumbnailStore::Request> ask(ThumbnailStore &store, const ThumbnailSource &source, Answer &answer,
                                             int size = 96)
{
    return store.request(source, size, [&answer](const QByteArray &png) {
        ++answer.calls;
        answer.png = png;
    });
}

QByteArray picture(ThumbnailStore &store, const ThumbnailSource &source, int size = 96)
{
    Answer answer;
    const auto request = ask(store, source, answer, size);
    CHECK(answer.calls == 0); // never from within the call
    REQUIRE(eventually([&] { return answer.calls > 0; }));
    CHECK(answer.calls == 1);
    return answer.png;
}

QStringList filesIn(const QString &folder)
{
    QStringList all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all.append(files.next());
    return all;
}

} // namespace

TEST_CASE("a thumbnail is drawn once and then comes from disk")
{
    const QTemporaryDir folder;
    QByteArray first;
    {
        ThumbnailStore store(folder.path());
        first = picture(store, {sample(), {}, 1});
        CHECK(first.startsWith("\x89PNG"));
        CHECK(picture(store, {sample(), {}, 1}) == first);
        CHECK(store.drawn() == 1);
    }
    ThumbnailStore store(folder.path());
    CHECK(picture(store, {sample(), {}, 1}) == first);
    CHECK(picture(store, {{}, md5Of(sample()), 1}) == first); // the file is not even needed
    CHECK(picture(store, {QStringLiteral("/gone.png"), md5Of(sample()), 1}) == first);
    CHECK(store.drawn() == 0);
}

TEST_CASE("a picture from the web is kept by its address")
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    const QString address = QStringLiteral("https://pictures.example/a.png");
    CHECK(picture(store, {{}, {}, 1, address}).isEmpty());
    const QByteArray first = picture(store, {sample(), {}, 1, address});
    CHECK(first.startsWith("\x89PNG"));
    CHECK(picture(store, {{}, {}, 1, address}) == first);
    CHECK(picture(store, {{}, {}, 1, address + "?other"}).isEmpty());
    CHECK(picture(store, {{}, md5Of(sample()), 1}).isEmpty()); // not by its content
    CHECK(store.drawn() == 1);
}

TEST_CASE("a damaged thumbnail is drawn again")
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    const QByteArray first = picture(store, {sample(), {}, 1});
    REQUIRE(filesIn(folder.path()).size() == 1);
    QFile file(filesIn(folder.path()).front());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(file.size() / 2));
    file.close();
    CHECK(picture(store, {sample(), md5Of(sample()), 1}) == first);
    CHECK(store.drawn() == 2);
}

TEST_CASE("a file that is not what was asked for has no picture")
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.filePath("thumbnails"));
    CHECK(picture(store, {sample(), QString(32, u'0'), 1}).isEmpty());
    CHECK(picture(store, {{}, {}, 1}).isEmpty());
    CHECK(picture(store, {folder.filePath("missing"), {}, 1}).isEmpty());
    CHECK(picture(store, {folder.path(), {}, 1}).isEmpty());
    CHECK(filesIn(folder.path()).isEmpty());
}

TEST_CASE("a file that cannot be drawn is not tried again while it stays the same")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("broken.png"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    ThumbnailStore store(folder.filePath("thumbnails"));
    CHECK(picture(store, {file.fileName(), {}, 1}).isEmpty());
    CHECK(picture(store, {file.fileName(), {}, 1}).isEmpty());
    REQUIRE(QFile::remove(file.fileName()));
    REQUIRE(QFile::copy(sample(), file.fileName()));
    CHECK_FALSE(picture(store, {file.fileName(), {}, 1}).isEmpty());
}

TEST_CASE("a request that was dropped is not served")
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.path());
    std::vector<Answer> answers(50);
    std::vector<std::shared_ptr<ThumbnailStore::Request>> requests;
    for (int i = 0; i < 50; ++i) {
        const QString copy = folder.filePath(QStringLiteral("%1.png").arg(i));
        QFile file(copy);
        REQUIRE(QFile::copy(sample(), copy));
        REQUIRE(file.open(QIODevice::Append));
        file.write(QByteArray::number(i)); // another content, the same picture
        file.close();
        requests.push_back(ask(store, {copy, {}, 1}, answers[std::size_t(i)], 24));
    }
    for (std::size_t i = 0; i < 49; ++i)
        requests[i].reset();
    REQUIRE(eventually([&] { return answers.back().calls == 1; }));
    CHECK_FALSE(answers.back().png.isEmpty());
    for (std::size_t i = 0; i < 49; ++i)
        CHECK(answers[i].calls == 0);
    CHECK(store.drawn() <= 3); // two were under way
}

TEST_CASE("a store that is destroyed calls nobody")
{
    const QTemporaryDir folder;
    Answer answer;
    std::shared_ptr<ThumbnailStore::Request> request;
    {
        ThumbnailStore store(folder.path());
        request = ask(store, {sample(), {}, 1}, answer);
    }
    QCoreApplication::processEvents();
    CHECK(answer.calls == 0);
}

TEST_CASE("a store may be destroyed by the one it calls")
{
    const QTemporaryDir folder;
    auto store = std::make_unique<ThumbnailStore>(folder.path());
    const auto request = store->request({sample(), {}, 1}, 24, [&store](const QByteArray &) { store.reset(); });
    REQUIRE(eventually([&] { return !store; }));
}
