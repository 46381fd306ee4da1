// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/object_name.h"
#include "tests/support/catch.h"

using namespace platen::hosts;

TEST_CASE("object names are made safe")
{
    CHECK(safeObjectName(QStringLiteral("a-b_c.1.pdf")) == QStringLiteral("a-b_c.1.pdf"));
    CHECK(safeObjectName(QStringLiteral("Plakat für Ölmühle #2?.PDF")) == QStringLiteral("Plakat_f_r__lm_hle__2_.PDF"));
    CHECK(safeObjectName(QStringLiteral("🦉.png")) == QStringLiteral("_.png"));
    CHECK(safeObjectName(QStringLiteral("..")) == QStringLiteral("__"));
    CHECK(safeObjectName(QStringLiteral(".hidden.png")) == QStringLiteral("_hidden.png"));
    CHECK(safeObjectName(QString()) == QStringLiteral("file"));
}

TEST_CASE("long object names keep their suffix")
{
    const QString name = safeObjectName(QString(300, u'x') + QStringLiteral(".tiff"));
    CHECK(name.size() == 100);
    CHECK(name.endsWith(QStringLiteral("x.tiff")));
    CHECK(safeObjectName(QStringLiteral("a.") + QString(300, u'x')).size() == 100);
}

TEST_CASE("an object's key holds its content's digest")
{
    CHECK(objectKey(QStringLiteral("art/"), "daa1c811c6038e718a23f0d816914b7b", QStringLiteral("/x/y z.png")) ==
          QStringLiteral("art/daa1c811c6038e718a23f0d816914b7b/y_z.png"));
}
