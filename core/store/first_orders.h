// SPDX-License-Identifier: GPL-3.0-or-later
// The first orders of a list, reading no more than they need.
//
// Three ways lead to them, from the cheapest for a word that most orders have to the only one for a rare word: to test
// the text of each order in turn; to test only the hits of the long words; and to read the hits of all words.
#pragma once

#include "core/store/order_plan.h"

#include <optional>

namespace platen::store {

class FirstOrders
{
public:
    FirstOrders(Database &database, const QString &search, TextTest::Where where = TextTest::Where::Anywhere);

    // Appends up to `wanted` oids of a list that is not sorted by account or stage, after the order with the keys
    // `after` (empty: from the beginning). Fewer: the list ends there. `query.search` is ignored.
    Result<void> read(const OrderQuery &query, const QVariantList &after, std::size_t wanted,
                      std::vector<qint64> &oids);

    [[nodiscard]] bool searches() const { return !m_words.isEmpty(); }
    // The hits of all words, if they had to be read.
    [[nodiscard]] const SearchHits *hits() const { return m_hits ? &*m_hits : nullptr; }
    // The same, read now if they have not been; null without a search.
    Result<const SearchHits *> allHits();

private:
    // How a reading ended.
    enum class End { Enough, Exhausted, GaveUp };
    struct Task
    {
        const OrderFilter &filter;
        Reading reading;
        Tally rows;       // where the first ones are, about
        qint64 total = 0; // orders of all kinds and times
        std::size_t wanted;
        std::vector<qint64> &oids;
    };
    struct Effort
    {
        const SearchHits *among = nullptr; // only these
        bool tests = false;                // the text of each
        bool adapts = false;               // gives up if too few pass the test
    };

    Result<Task> taskOf(const OrderQuery &query, const OrderFilter &filter, const QVariantList &after,
                        std::size_t wanted, std::vector<qint64> &oids);
    Result<void> readAll(Task &task);
    Result<void> readFound(Task &task);
    Result<End> attempt(Task &task, const Effort &effort);
    Result<End> run(Task &task, const OrderStatement &statement, const Effort &effort);

    Database &m_database;
    SearchWords m_words;
    TextTest::Where m_where;
    std::optional<SearchHits> m_longHits;
    std::optional<SearchHits> m_hits;
};

} // namespace platen::store
