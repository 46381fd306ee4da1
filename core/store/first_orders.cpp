// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/first_orders.h"

#include "core/store/sqlite_rows.h"

namespace platen::store {

namespace {

// A walk reads this many rows more than twice what it is expected to need. By then it is clear that what is wanted lies
// elsewhere in the order, as when names are searched for in a list sorted by name.
constexpr qint64 walkedInVain = 5000;
// Texts that are tested at most, about 3 µs each.
constexpr std::size_t mostTested = 1024;
constexpr std::size_t testedAtFirst = 64;
// Not worth looking for something cheaper, in nanoseconds.
constexpr qint64 cheap = 1'000'000;

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

FirstOrders::FirstOrders(Database &database, const QString &search, TextTest::Where where)
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
    if (task.rows.matching == 0 || wanted == 0 || (m_hits && m_hits->oids.empty()))
        return {};
    return m_words.isEmpty() ? readAll(task) : readFound(task);
}

Result<FirstOrders::Task> FirstOrders::taskOf(const OrderQuery &query, const OrderFilter &filter,
                                              const QVariantList &after, std::size_t wanted, std::vector<qint64> &oids)
{
    Task task{filter, {query.sort, query.descending, after, filter.span(), 0}, {}, 0, wanted, oids};
    PLATEN_TRY(const Tally tally, tallyKinds(m_database, filter));
    task.rows = tally;
    task.total = tally.all;
    const bool byCreated = query.sort == OrderSort::Created;
    // In order of creation it is known where the first ones are, but not where those are that a search finds.
    const bool isKnown = byCreated && m_words.isEmpty() && !filter.passesAll();
    const bool isCheap = costOfGathering(tally.matching, query.sort) < cheap;
    if (tally.matching == 0 || (filter.span().isWhole() && (!isKnown || isCheap)))
        return task;
    std::optional<qint64> instant;
    if (byCreated && !after.isEmpty())
        instant = after.front().toLongLong();
    const qint64 limit = isKnown ? static_cast<qint64>(wanted) : std::numeric_limits<qint64>::max();
    PLATEN_TRY(const Stretch stretch, firstStretch(m_database, filter, query.descending, instant, limit));
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
    const bool inRecipient = m_where == TextTest::Where::Recipient;
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

// By the cheapest way; if a walk finds too little where it begins, by another one.
Result<FirstOrders::End> FirstOrders::attempt(Task &task, const Effort &effort)
{
    Reading reading = task.reading;
    Tally rows = task.rows;
    OrderStatement gathering = gather(reading, task.filter);
    qint64 cost = costOfGathering(rows.matching, reading.sort);
    if (effort.among) {
        const qint64 hits = static_cast<qint64>(effort.among->oids.size());
        rows.matching = std::min(hits, rows.matching * hits / std::max<qint64>(task.total, 1));
    }
    if (effort.among && costOfGathering(*effort.among) < cost) {
        gathering = gather(reading, task.filter, *effort.among);
        cost = costOfGathering(*effort.among);
    }
    const qint64 expected = expectedRows(rows, task.wanted);
    if (cost <= costOfWalk(expected))
        return run(task, gathering, effort);
    const std::size_t before = task.oids.size();
    const qint64 enough = 2 * expected + walkedInVain;
    reading.limit = enough < rows.all ? enough : 0;
    PLATEN_TRY(const End end, run(task, walk(reading, task.filter), effort));
    if (end != End::Exhausted || reading.limit == 0)
        return end;
    task.oids.resize(before);
    reading.limit = 0;
    return run(task, cost < costOfWalk(rows.all) ? gathering : walk(reading, task.filter), effort);
}

Result<FirstOrders::End> FirstOrders::run(Task &task, const OrderStatement &statement, const Effort &effort)
{
    const std::size_t before = task.oids.size();
    std::size_t tested = 0;
    bool gaveUp = false;
    Result<bool> passes = true;
    PLATEN_TRY(TextTest test, TextTest::of(m_database, m_words.words, m_where));
    const auto take = [&](const SqliteRow &row) {
        const qint64 oid = row.number(0);
        if (effort.among && !effort.among->contains(oid))
            return true;
        ++tested;
        if (effort.tests)
            passes = test.passes(oid);
        if (passes && *passes)
            task.oids.push_back(oid);
        const std::size_t found = task.oids.size() - before;
        gaveUp = effort.adapts && isHopeless(tested, found, task.wanted);
        return passes && found < task.wanted && !gaveUp;
    };
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, take));
    PLATEN_CHECK(passes);
    if (task.oids.size() - before == task.wanted)
        return End::Enough;
    if (!gaveUp)
        return End::Exhausted;
    task.oids.resize(before);
    return End::GaveUp;
}

} // namespace platen::store
