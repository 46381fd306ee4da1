// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/own_file.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace platen;

TEST_CASE("a file of Platen is beside the program, else where it is installed")
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    CHECK(ownFile(program) == QCoreApplication::applicationDirPath() + u'/' + program);
    CHECK(ownFile(QStringLiteral("nowhere")).startsWith(QCoreApplication::applicationDirPath() + u'/'));
    CHECK(ownFile(QStringLiteral("nowhere")).endsWith(QStringLiteral("/platen/nowhere")));
}
