// SPDX-License-Identifier: GPL-3.0-or-later
// An older database is brought up to date while someone watches, or stops it.
#include "core/store/migration_watch.h"
#include "tests/store/store_fixture.h"

#include <QDir>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

class OldFolder
{
public:
    OldFolder()
    {
        REQUIRE(QFile::copy(qEnvironmentVariable("PLATEN_SOURCE_DIR") +
                                QStringLiteral("/tests/store/data/version_1.sqlite3"),
                            dir.database()));
        REQUIRE(QFile::setPermissions(dir.database(), QFile::ReadOwner | QFile::WriteOwner));
    }

private:
    QTemporaryDir m_folder;

public:
    DataDir dir = good(DataDir::open(m_folder.filePath(QStringLiteral("data"))));
};

} // namespace

TEST_CASE("bringing a database up to date says which step it is at", "[migrations]")
{
    const OldFolder old;
    std::vector<MigrationProgress> seen;
    const MigrationWatch watch([&seen](const MigrationProgress &progress) { seen.push_back(progress); }, {});
    good(Database::open(old.dir, Database::Access::Write));
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.front().step == 0);
    CHECK(seen.back().step == seen.back().steps);
    CHECK(seen.back().steps == schemaVersion() - 1);
    qint64 orders = 0;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        CHECK(seen[i].step >= seen[i - 1].step);
        orders = std::max(orders, seen[i].orders);
    }
    CHECK(orders > 0);

    seen.clear();
    good(Database::open(old.dir, Database::Access::Write));
    CHECK(seen.empty());
}

TEST_CASE("a new database has nothing to be brought up to date", "[migrations]")
{
    QTemporaryDir folder;
    std::vector<MigrationProgress> seen;
    const MigrationWatch watch([&seen](const MigrationProgress &progress) { seen.push_back(progress); }, {});
    good(Database::open(good(DataDir::open(folder.path())), Database::Access::Write));
    CHECK(seen.empty());
}

TEST_CASE("bringing a database up to date can be stopped at any step, and continues at the next start", "[migrations]")
{
    const OldFolder old;
    const int last = GENERATE(0, 1, 3, 8);
    int reached = 0;
    {
        const Cancellation cancellation;
        const MigrationWatch watch(
            [&](const MigrationProgress &progress) {
                reached = progress.step;
                if (progress.step == last)
                    cancellation.cancel();
            },
            cancellation);
        CHECK(bad(Database::open(old.dir, Database::Access::Write)).code == ErrorCode::Storage);
        CHECK(reached == last);
    }
    int first = -1;
    const MigrationWatch watch(
        [&](const MigrationProgress &progress) {
            if (first < 0 && progress.step == 1)
                first = progress.steps;
        },
        {});
    const auto database = good(Database::open(old.dir, Database::Access::Write));
    CHECK(first >= schemaVersion() - 1 - last);
    CHECK(good(database->check()).empty());
}
