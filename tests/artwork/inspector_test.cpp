// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspector.h"
#include "tests/support/process.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

using namespace platen;
using namespace platen::artwork;
using platen::test::await;

namespace {

QString dataFile(const char *name)
{
    return qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/tests/artwork/data/") + QLatin1String(name);
}

QString codes(const Inspection &inspection)
{
    QStringList all;
    for (const Finding &finding : inspection.findings)
        all.append(finding.code);
    return all.join(u' ');
}

QString written(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("an inspector says what a picture is")
{
    Inspector inspector;
    const Inspection inspection = await(inspector.inspect(dataFile("rgb.png")));
    CHECK(inspection.file == dataFile("rgb.png"));
    CHECK(inspection.format == "png");
    CHECK(inspection.md5.size() == 32);
    CHECK(inspection.widthPx == 60);
    CHECK(inspection.findings.empty());
}

TEST_CASE("what cannot be read is a finding")
{
    Inspector inspector;
    const QTemporaryDir folder;
    CHECK(codes(await(inspector.inspect(folder.filePath("missing.png")))) == "unreadable");
    CHECK(codes(await(inspector.inspect(folder.path()))) == "unsupportedFormat");
    CHECK(codes(await(inspector.inspect("/dev/zero"))) == "unsupportedFormat");
    CHECK(codes(await(inspector.inspect(written(folder, "text.png", "only a text\n")))) == "unsupportedFormat");

    const Inspection empty = await(inspector.inspect(written(folder, "empty.png", {})));
    CHECK(codes(empty) == "unreadable");
    CHECK(empty.md5 == "d41d8cd98f00b204e9800998ecf8427e");
}

TEST_CASE("an inspector that does not start is a finding")
{
    Inspector inspector("/nowhere/platen-inspect");
    CHECK(codes(await(inspector.inspect(dataFile("rgb.png")))) == "unreadable");
    CHECK_FALSE(await(inspector.preview(dataFile("rgb.png"), 1, 64)).has_value());
}
