// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary data folder with a database in it.
#pragma once

#include "core/store/account_store.h"
#include "core/store/database.h"
#include "core/store/order_store.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <random>

namespace platen::test {

// The value, or a failed test that shows the error.
template <typename T>
T good(Result<T> result)
{
    if (!result)
        FAIL("unexpected error: " << result.error().message.english().toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// The error, or a failed test.
template <typename T>
Error bad(const Result<T> &result)
{
    if (result)
        FAIL("an error was expected");
    return result.error();
}

// Stores a text durably under a name, and reads it back.
Result<void> note(store::Database &database, const QString &text, const QString &name = QStringLiteral("note"));
Result<QString> noted(store::Database &database, const QString &name = QStringLiteral("note"));

class StoreFixture
{
public:
    StoreFixture();

    [[nodiscard]] DataDir dir() const { return m_data; }
    store::Database &database() { return *m_database; }
    std::unique_ptr<store::Database> reader() const
    {
        return good(store::Database::open(m_data, store::Database::Access::ReadOnly));
    }
    store::AccountRecord account(const QString &name);
    // Closes the writer's connection.
    void close() { m_database.reset(); }
    void reopen() { m_database = good(store::Database::open(m_data, store::Database::Access::Write)); }

private:
    QTemporaryDir m_folder;
    DataDir m_data;
    std::unique_ptr<store::Database> m_database;
};

using Random = std::mt19937;
int pick(Random &random, int from, int to);
QString randomText(Random &random,
                   int longest = 24); // any characters that a person can type, and some that nobody does
QString randomWord(Random &random);

// With every member set, empty or absent at random, for an existing account.
Draft randomDraft(Random &random, const QString &account);
store::StoredOrder randomOrder(Random &random, const store::AccountRecord &account);
// A plausible one, for searching and measuring; `number` makes it unique.
store::StoredOrder sampleOrder(Random &random, const store::AccountRecord &account, int number);

} // namespace platen::test
