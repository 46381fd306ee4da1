// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/s3_answers.h"
#include "tests/support/catch.h"

using namespace platen::hosts::s3;

TEST_CASE("the ETag of an object in parts follows from those of its parts")
{
    const QString a = QStringLiteral("\"0cc175b9c0f1b6a831c399e269772661\"");
    const QString empty = QStringLiteral("d41d8cd98f00b204e9800998ecf8427e");
    CHECK(completedTag({a, empty}) == "\"89169a6a2913e3cf6f255d94722cb529-2\"");
    CHECK(completedTag({a, QStringLiteral("\"no-md5\"")}).isEmpty());
    CHECK(completedTag({}).isEmpty());
    CHECK(tagForm(completedTag({a})) == TagForm::OfParts);
    CHECK(tagForm(a) == TagForm::OfContent);
    CHECK(tagForm(QStringLiteral("\"anything-else\"")) == TagForm::Unknown);
}
