// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/file_groups.h"
#include "tests/support/catch.h"

using namespace platen;
using namespace platen::artwork;

namespace {

NamedOrder mug()
{
    return {{}, {{{}, QStringLiteral("MUG-W"), {QStringLiteral("front"), QStringLiteral("back")}, {}}}};
}

QStringList references(const QStringList &names)
{
    QStringList files;
    for (const QString &name : names)
        files.append("/in/" + name);
    QStringList found;
    for (const FileGroup &group : grouped(files, QStringLiteral("/in"), mug()))
        found.append(QStringLiteral("%1: %2").arg(group.reference).arg(group.files.size()));
    return found;
}

} // namespace

TEST_CASE("files are grouped by the order that their names say")
{
    CHECK(references({"PO-1001_line-1.pdf", "PO-1002.pdf", "PO-1001_line-2.pdf"}) ==
          QStringList{"PO-1001: 2", "PO-1002: 1"});
    CHECK(references({"PO-1001_back.png", "po-1001_front.png"}) == QStringList{"PO-1001: 2"});
    CHECK(references({"MUG-W_front.png", "mug-w_back.png"}) == QStringList{": 2"});
    CHECK(references({"PO-1_MUG-W_back.png", "PO-1 MUG-W front.png"}) == QStringList{"PO-1: 2"});
    CHECK(references({"front.png", "back.png"}) == QStringList{": 2"});
    CHECK(references({"PO-1001/a.png", "PO-1001/b_line-2.png", "c.png"}) == QStringList{"PO-1001: 2", "c: 1"});
    CHECK(references({"MUG-WHITE.png", "background.png", "summer line.png"}) ==
          QStringList{"MUG-WHITE: 1", "background: 1", "summer_line: 1"});
}

TEST_CASE("lines are counted in order, each once")
{
    const QStringList files{QStringLiteral("/in/A_line-10.png"), QStringLiteral("/in/A_Item 2.png"),
                            QStringLiteral("/in/A_line-2_back.png")};
    const std::vector<FileGroup> groups = grouped(files, QStringLiteral("/in"), mug());
    REQUIRE_FALSE(groups.empty());
    CHECK(groups[0].lines.contains(QStringLiteral("line-10")));
    CHECK(groups[0].lines.indexOf(QStringLiteral("line-2")) < groups[0].lines.indexOf(QStringLiteral("line-10")));
}
