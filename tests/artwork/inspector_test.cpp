// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspector.h"

#include "core/artwork/inspection_document.h"
#include "tests/artwork/files.h"
#include "tests/support/process.h"
#include "tests/support/wait.h"

#include <sys/stat.h>

using namespace platen;
using namespace platen::artwork;
using namespace platen::test;

TEST_CASE("what cannot be read is a finding")
{
    Inspector inspector;
    const QTemporaryDir folder;
    const QString pipe = folder.filePath("pipe.png");
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(codes(await(inspector.inspect(folder.filePath("missing.png")))) == "unreadable");
    CHECK(codes(await(inspector.inspect(folder.path()))) == "unsupportedFormat");
    CHECK(codes(await(inspector.inspect(pipe))) == "unsupportedFormat");
    CHECK(codes(await(inspector.inspect("/dev/zero"))) == "unsupportedFormat");
    CHECK(codes(await(inspector.inspect(written(folder, "text.png", "only a text\n")))) == "unsupportedFormat");

    const Inspection empty = await(inspector.inspect(written(folder, "empty.png", {})));
    CHECK(codes(empty) == "unreadable");
    CHECK(empty.md5 == "d41d8cd98f00b204e9800998ecf8427e");
    CHECK(empty.format.isEmpty());
}

TEST_CASE("an inspector that does not start is a finding")
{
    Inspector inspector("/nowhere/platen-inspect");
    CHECK(codes(await(inspector.inspect(dataFile("rgb.png")))) == "unreadable");
    CHECK_FALSE(await(inspector.preview(dataFile("rgb.png"), 1, 64)).has_value());
}

TEST_CASE("an inspector that crashes, talks nonsense or fails is a finding")
{
    const QTemporaryDir folder;
    for (const char *script : {"kill -SEGV $$", "echo nonsense", "echo '{\"format\": \"png\"}'; exit 1"}) {
        CAPTURE(script);
        const QString program = written(folder, "inspect", QByteArray("#!/bin/sh\n") + script + '\n');
        QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        Inspector inspector(program);
        const Inspection found = await(inspector.inspect(dataFile("rgb.png")));
        CHECK(codes(found) == "unreadable");
        CHECK(found.format.isEmpty());
        CHECK(found.md5.size() == 32);
    }
}

TEST_CASE("results are remembered by content, and a changed file is inspected again")
{
    const QTemporaryDir folder;
    const QString path = written(folder, "a", dataOf("rgb.png"));
    Inspector inspector;
    CHECK(await(inspector.inspect(path)).format == "png");
    const QString copy = written(folder, "b", dataOf("rgb.png"));
    const Inspection same = await(inspector.inspect(copy));
    CHECK(same.file == copy);
    CHECK(same.format == "png");
    written(folder, "a", dataOf("rgb.jpg"));
    CHECK(await(inspector.inspect(path)).format == "jpeg");
}

TEST_CASE("the process finds no secret in its environment")
{
    const QTemporaryDir folder;
    const QString seen = folder.filePath("seen");
    const QString program = written(folder, "inspect", "#!/bin/sh\nenv > " + seen.toUtf8() + "\n");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    qputenv("PLATEN_SECRET_SHOP_KEY", "hunter2");
    Inspector inspector(program);
    CHECK(codes(await(inspector.inspect(dataFile("rgb.png")))) == "unreadable");
    qunsetenv("PLATEN_SECRET_SHOP_KEY");
    QFile file(seen);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray environment = file.readAll();
    CHECK(environment.contains("PATH="));
    CHECK_FALSE(environment.contains("hunter2"));
}

TEST_CASE("a request can be cancelled, and ends with the inspector")
{
    const QTemporaryDir folder;
    const QString program = written(folder, "inspect", "#!/bin/sh\nexec sleep 60\n");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    auto inspector = std::make_unique<Inspector>(program);
    int ended = 0;
    const auto follow = [&ended](QCoro::Task<Inspection> task) -> QCoro::Task<void> {
        const Inspection found = co_await task;
        ended += codes(found) == "unreadable" ? 1 : 0;
    };
    QStringList paths;
    for (int i = 0; i < 5; ++i) { // more than run at once
        paths.append(written(folder, QString::number(i), dataOf("rgb.png") + QByteArray::number(i)));
        follow(inspector->inspect(paths.back()));
    }
    CHECK_FALSE(eventually([&ended] { return ended > 0; }, 300));
    inspector->cancel(paths.front());
    CHECK(eventually([&ended] { return ended == 1; }));
    inspector.reset();
    CHECK(ended == 5);
}

TEST_CASE("an inspection survives its document")
{
    Inspector inspector;
    Inspection found = await(inspector.inspect(dataFile("boxes.pdf")));
    found.fonts = {{"Platen", true}};
    found.detailDpi = 187.25;
    found.findings = {{Severity::Warning, "damaged", Message::of("The file is empty."), 3}};
    CHECK(inspectionFromJson(toJson(found)) == found);
    CHECK(inspectionFromJson({}) == Inspection());
}
