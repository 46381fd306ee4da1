// SPDX-License-Identifier: GPL-3.0-or-later
// bench_store ROW: lists, pages and searches as the window and the console read them, beside SQLite used by hand.
#include "core/store/database.h"
#include "core/store/order_reader.h"
#include "tests/bench/list_queries.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <limits>
#include <stdexcept>

namespace {

using namespace platen;
using namespace platen::bench;

constexpr int pageSize = 64;
const QString bareName = QStringLiteral("SQLite by hand");

template <typename T>
T good(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message.text().toStdString());
    return std::move(*result);
}

struct Data
{
    explicit Data(const QString &folder)
        : dir(good(DataDir::open(folder)))
        , database(good(store::Database::open(dir, store::Database::Access::ReadOnly)))
        , reader(*database)
        , bare(dir.database(), Bare::Access::ReadOnly)
    {
    }
    DataDir dir;
    std::unique_ptr<store::Database> database;
    store::OrderReader reader;
    Bare bare;
    int rounds = 5;
};

// What the window shows first.
void firstRows(store::OrderReader &reader, const store::OrderQuery &query)
{
    good(reader.first(query, pageSize));
}

void append(Rounds &all, const Rounds &more)
{
    for (std::size_t i = 0; i < more.wall.size(); ++i) {
        if (all.wall.size() <= i)
            all.begin();
        all.wall[i].add(more.wall[i]);
        all.processor[i].add(more.processor[i]);
    }
}

Line withBare(Line line, const Rounds &bare)
{
    line.besideName = bareName;
    line.beside = bare;
    return line;
}

std::vector<Line> views(Data &data)
{
    Rounds allOurs;
    Rounds allBare;
    Line worst;
    for (const ListQuery &one : viewQueries()) {
        const Statement byHand = bestStatement(data.bare, one.query, pageSize);
        Contender ours = inProcess([&] { firstRows(data.reader, one.query); });
        Contender bare = inProcess([&] { data.bare.all(byHand.sql, byHand.values); });
        alternate(data.rounds, 8, {&ours, &bare});
        append(allOurs, ours.rounds);
        append(allBare, bare.rounds);
        const Line line = withBare(
            quantileLine(QStringLiteral("worst: ") + one.what, ours.rounds, 0.99, 16, bare.rounds), bare.rounds);
        if (worst.values.empty() || line.value() > worst.value())
            worst = line;
    }
    return {
        withBare(quantileLine(QStringLiteral("new sort or filter, first rows"), allOurs, 0.99, 16, allBare), allBare),
        worst};
}

std::vector<Line> pages(Data &data)
{
    std::vector<Line> lines;
    for (const store::OrderSort sort : {store::OrderSort::Created, store::OrderSort::Recipient}) {
        store::OrderQuery query;
        query.sort = sort;
        const Statement following = followingRows(query, pageSize);
        const QVariant last = sort == store::OrderSort::Created
                                  ? QVariant::fromValue(std::numeric_limits<qint64>::max())
                                  : QVariant(QString(QChar(0xffff)));
        const QVariantList beginning{last, 0};
        // Both begin again at the end.
        QString cursor;
        QVariantList after = beginning;
        Contender ours = inProcess([&] { cursor = good(data.reader.page(query, pageSize, cursor)).next; });
        Contender bare = inProcess([&] {
            const std::vector<QVariantList> rows = data.bare.rows(following.sql, after);
            after = rows.empty() ? beginning : rows.back().mid(0, 2);
        });
        alternate(data.rounds, 20, {&ours, &bare});
        lines.push_back(ratioLine(sort == store::OrderSort::Created
                                      ? QStringLiteral("the next page of the console, by creation")
                                      : QStringLiteral("the next page of the console, by recipient"),
                                  ours.rounds, bareName, bare.rounds, 1.5));
        lines.back().goal.reset(); // it also reads and parses the documents
        lines.back().goalText.clear();
    }
    return lines;
}

std::vector<Line> rowsOfPages(Data &data)
{
    // Any 64 rows, as when one drags the scroll bar.
    const qint64 last = data.bare.number("SELECT max(oid) FROM orders");
    qint64 seed = 1;
    const auto pick = [&] {
        std::vector<qint64> oids;
        for (int i = 0; i < pageSize; ++i) {
            seed = (seed * 1'103'515'245 + 12'345) % 2'147'483'648;
            oids.push_back(1 + seed % last);
        }
        return oids;
    };
    std::vector<qint64> oids = pick();
    Contender ours = inProcess([&] { good(data.reader.rows(oids)); });
    Contender bare = inProcess([&] {
        for (const qint64 oid : oids)
            data.bare.all("SELECT o.*, a.name FROM orders o JOIN accounts a ON a.id = o.account_id WHERE o.oid = ?",
                          {oid});
    });
    Contender next = inProcess([&] { oids = pick(); });
    alternate(data.rounds, 40, {&ours, &bare, &next});
    return {ratioLine(QStringLiteral("64 rows of anywhere in the list"), ours.rounds, bareName, bare.rounds, 1.5)};
}

std::vector<Line> search(Data &data)
{
    std::vector<Line> lines;
    for (const SearchKind &kind : searchKinds()) {
        Rounds allOurs;
        Rounds allBare;
        Rounds allIndexed;
        bool isPossible = true; // by hand
        for (const QString &words : kind.searches) {
            store::OrderQuery query;
            query.search = words;
            const Statement byHand = bestSearch(data.bare, words, pageSize);
            Contender ours = inProcess([&] { firstRows(data.reader, query); });
            Contender bare = inProcess([&] { data.bare.all(byHand.sql, byHand.values); });
            isPossible = isPossible && !byHand.sql.isEmpty();
            if (byHand.sql.isEmpty())
                bare = inProcess([] {});
            Contender ids = inProcess([&] {
                if (kind.isIndexed)
                    readIndexed(data.bare, words, pageSize);
            });
            alternate(data.rounds, 4, {&ours, &bare, &ids});
            append(allOurs, ours.rounds);
            append(allBare, bare.rounds);
            append(allIndexed, ids.rounds);
        }
        const Line line = quantileLine(kind.what, allOurs, 0.99, 50, isPossible ? allBare : Rounds());
        lines.push_back(isPossible ? withBare(line, allBare) : line);
        if (kind.isIndexed)
            lines.push_back(ratioLine(kind.what, allOurs, QStringLiteral("FTS5 and the rows"), allIndexed, 1.3));
    }
    return lines;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data-dir"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("5")}});
    parser.process(application);
    const QString row = parser.positionalArguments().value(0);
    try {
        Data data(parser.value(QStringLiteral("data-dir")));
        data.rounds = parser.value(QStringLiteral("rounds")).toInt();
        std::vector<Line> lines;
        if (row == QLatin1String("views"))
            lines = views(data);
        else if (row == QLatin1String("pages")) {
            lines = pages(data);
            const std::vector<Line> more = rowsOfPages(data);
            lines.insert(lines.end(), more.begin(), more.end());
        } else if (row == QLatin1String("search"))
            lines = search(data);
        else
            throw std::runtime_error("which row? views, pages or search");
        printLines(lines);
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "bench_store: %s\n", problem.what());
        return 1;
    }
}
