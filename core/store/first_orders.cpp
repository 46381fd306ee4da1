// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/first_orders.h"

#include "core/store/sqlite_rows.h"

namespace platen::store {

namespace {

// Rows of a walk that are read before it is known whether they are many for what is found in them: some milliseconds.
constexpr qint64 mostWalked = 50'000;
// Texts that are tested at most, about 4 µs each.
constexpr std::size_t mostTested = 2048;
constexpr std::size_t testedAtFirst = 64;

// Whether so few of the tested texts pass that not enough would by the end.
bool isHopeless(std::size_t tested, std::size_t passed, std::size_t wanted)
{
    return tested % testedAtFirst == 0 && passed * mostTested < tested * wanted;
}

// Rows that a walk is expected to read until it has found as many as are wanted.
qint64 expectedRows(const Tally &rows, std::size_t wanted)
{
    const double share = static_cast<double>(wanted) / static_cast<double>(std::max<qint64>(rows.matching, 1));
    return share >= 1 ? rows.all : static_cast<qint64>(share * static_cast<double>(rows.all)) + 1;
}

} // namespace

FirstOrders::FirstOrders(Database &database, const QString &search, Where where)
    : m_database(database)
    , m_words(searchWords(search))
    , m_where(where)
{
}

Result<void> FirstOrders::read(const OrderQuery &query, const QVariantList &after, std::size_t wanted,
                               std::vector<qint64> &oids)
{
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
    PLATEN_TRY(Task task, taskOf(query, filter, after, wanted, oids));
    if (task.rows.matching == 0 || wanted == 0)
        return {};
    return m_words.isEmpty() ? readAll(task) : readFound(task);
}

Result<FirstOrders::Task> FirstOrders::taskOf(const OrderQuery &query, const OrderFilter &filter,
                                              const QVariantList &after, std::size_t wanted, std::vector<qint64> &oids)
{
    Task task{filter, {query.sort, query.descending, after, filter.span(), 0, false}, {}, wanted, oids};
    PLATEN_TRY(const Tally tally, tallyKinds(m_database, filter));
    task.rows = tally;
    const bool byCreated = query.sort == OrderSort::Created;
    if (filter.passesAll() && filter.span().isWhole())
        return task;
    std::optional<qint64> instant;
    if (byCreated && !after.isEmpty())
        instant = after.front().toLongLong();
    // Only in order of creation is it known where the first ones are; a search may find none of them.
    const bool stops = byCreated && m_words.isEmpty();
    if (!byCreated && filter.span().isWhole())
        return task;
    PLATEN_TRY(const Stretch stretch,
               firstStretch(m_database, filter, query.descending, instant,
                            stops ? static_cast<qint64>(wanted) : std::numeric_limits<qint64>::max()));
    task.reading.span = stretch.span;
    task.rows = {byCreated ? stretch.rows.all : tally.all, stretch.rows.matching};
    return task;
}

Result<void> FirstOrders::readAll(Task &task)
{
    return attempt(task, {}).map([](End) {});
}

Result<void> FirstOrders::readFound(Task &task)
{
    const bool inRecipient = m_where == Where::Recipient;
    if (!m_hits && !m_longHits) {
        PLATEN_TRY(const End end, attempt(task, {nullptr, true, true}));
        if (end != End::GaveUp)
            return {};
    }
    if (!m_hits && !m_words.match.isEmpty()) {
        if (!m_longHits) {
            PLATEN_TRY(SearchHits hits, hitsOfLongWords(m_database, m_words));
            m_longHits = std::move(hits);
        }
        const bool areAll = m_words.shortMatch.isEmpty();
        PLATEN_TRY(const End end, attempt(task, {&*m_longHits, inRecipient || !areAll, !areAll}));
        if (areAll)
            m_hits = m_longHits;
        if (end != End::GaveUp)
            return {};
    }
    PLATEN_TRY(const SearchHits *hits, allHits());
    return attempt(task, {hits, inRecipient, false}).map([](End) {});
}

Result<const SearchHits *> FirstOrders::allHits()
{
    if (m_words.isEmpty())
        return nullptr;
    if (m_hits)
        return &*m_hits;
    if (!m_longHits && !m_words.match.isEmpty()) {
        PLATEN_TRY(SearchHits hits, hitsOfLongWords(m_database, m_words));
        m_longHits = std::move(hits);
    }
    m_hits = m_longHits;
    if (!m_words.shortMatch.isEmpty()) {
        PLATEN_TRY(SearchHits hits, hitsOfShortWords(m_database, m_words, std::move(m_hits).value_or(SearchHits())));
        m_hits = std::move(hits);
    }
    return &*m_hits;
}

// By the cheaper way; if a walk finds too little where it begins, by the other one.
Result<FirstOrders::End> FirstOrders::attempt(Task &task, const Effort &effort)
{
    Tally rows = task.rows;
    qint64 gathering = costOfGathering(rows.matching, task.reading.sort);
    if (effort.among) {
        gathering = costOfGathering(*effort.among);
        const double share =
            static_cast<double>(effort.among->oids.size()) / static_cast<double>(std::max<qint64>(rows.all, 1));
        rows.matching = static_cast<qint64>(static_cast<double>(rows.matching) * std::min(share, 1.0));
    }
    Reading reading = task.reading;
    reading.withText = effort.tests;
    const auto gathered = [&] {
        return run(task, effort.among ? gather(reading, task.filter, *effort.among) : gather(reading, task.filter),
                   effort);
    };
    if (gathering <= costOfWalk(expectedRows(rows, task.wanted)))
        return gathered();
    const std::size_t before = task.oids.size();
    reading.limit = rows.all > mostWalked ? mostWalked : 0;
    PLATEN_TRY(const End end, run(task, walk(reading, task.filter), effort));
    if (end != End::Exhausted || reading.limit == 0)
        return end;
    task.oids.resize(before);
    reading.limit = 0;
    return gathering < costOfWalk(rows.all) ? gathered() : run(task, walk(reading, task.filter), effort);
}

Result<FirstOrders::End> FirstOrders::run(Task &task, const OrderStatement &statement, const Effort &effort)
{
    const std::size_t before = task.oids.size();
    std::size_t tested = 0;
    bool gaveUp = false;
    const auto passes = [&](const SqliteRow &row) {
        return m_where == Where::Recipient ? findsAll(m_words.words, {row.text(3)})
                                           : findsAll(m_words.words, {row.text(3), row.text(4)});
    };
    const auto take = [&](const SqliteRow &row) {
        const qint64 oid = row.number(0);
        if (effort.among && !effort.among->contains(oid))
            return true;
        ++tested;
        if (!effort.tests || passes(row))
            task.oids.push_back(oid);
        const std::size_t found = task.oids.size() - before;
        if (found == task.wanted)
            return false;
        gaveUp = effort.adapts && isHopeless(tested, found, task.wanted);
        return !gaveUp;
    };
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, take));
    if (task.oids.size() - before == task.wanted)
        return End::Enough;
    if (!gaveUp)
        return End::Exhausted;
    task.oids.resize(before);
    return End::GaveUp;
}

} // namespace platen::store
