// SPDX-License-Identifier: GPL-3.0-or-later
// A first import, beside SQLite that is given the same rows; and a sync that finds nothing new.
#include "tests/bench/bare.h"
#include "tests/bench/measure.h"
#include "tests/bench/processes.h"
#include "tests/bench/programs.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <stdexcept>

namespace platen::bench {

namespace {

constexpr int pageOfOrders = 500;

void syncOnce(const QString &dataDir, int expected)
{
    const QByteArray printed = platenctl(dataDir, {QStringLiteral("--json"), QStringLiteral("sync")}, 600'000);
    const QJsonObject report =
        QJsonDocument::fromJson(printed).object()[QLatin1String("accounts")].toArray().first().toObject();
    if (report[QLatin1String("new")].toInt() != expected)
        throw std::runtime_error("a sync found other orders than expected: " + printed.toStdString());
}

// A table of the imported database with all its rows, by the order that they belong to.
struct Copy
{
    QByteArray insertion;
    std::vector<std::vector<QVariantList>> pages;
};

std::vector<QByteArray> namesOf(Bare &bare, const QByteArray &sql)
{
    std::vector<QByteArray> names;
    for (const QVariantList &row : bare.rows(sql))
        names.push_back(row.front().toString().toUtf8());
    return names;
}

std::vector<QByteArray> columnsOf(Bare &bare, const QByteArray &table)
{
    return namesOf(bare, "SELECT name FROM pragma_table_info('" + table + "')");
}

Copy copyOf(Bare &from, const QByteArray &table)
{
    QByteArrayList columns;
    for (const QByteArray &column : columnsOf(from, table))
        columns.append(column);
    const qsizetype number = columns.indexOf("oid");
    Copy copy;
    copy.insertion = "INSERT INTO " + table + " (" + columns.join(", ") + ") VALUES (" +
                     QByteArray("?, ").repeated(columns.size() - 1) + "?)";
    for (QVariantList &row : from.rows("SELECT " + columns.join(", ") + " FROM " + table)) {
        const auto page = number < 0 ? 0 : static_cast<std::size_t>(row[number].toLongLong() / pageOfOrders);
        if (copy.pages.size() <= page)
            copy.pages.resize(page + 1);
        copy.pages[page].push_back(std::move(row));
    }
    return copy;
}

// Like Platen's index of short words: what words begin with, and for signs that are words by themselves, each of them
// and each pair.
QString shortWords(const QString &text)
{
    QSet<QString> words;
    bool begins = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isSign = text[at].unicode() >= 0x2e80;
        if (text[at] != u' ' && (begins || isSign)) {
            words.insert(text.mid(at, 1));
            if (at + 1 < text.size() && text[at + 1] != u' ')
                words.insert(text.mid(at, 2));
        }
        begins = text[at] == u' ';
    }
    return QStringList(words.begin(), words.end()).join(u' ');
}

// The imported database, read into memory: its schema without triggers, and its rows.
class Imported
{
public:
    explicit Imported(const QString &file)
    {
        Bare from(file, Bare::Access::ReadOnly);
        // An index of words has tables of its own, which it fills itself.
        const QByteArray plain =
            "type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND NOT EXISTS "
            "(SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND m.name LIKE v.name || '\\_%' "
            "ESCAPE '\\' AND m.name <> v.name)";
        m_schema = namesOf(from, "SELECT sql FROM sqlite_master m WHERE " + plain);
        for (const QByteArray &index :
             namesOf(from, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
            m_schema.push_back(index);
        for (const QByteArray &table : namesOf(from, "SELECT name FROM sqlite_master m WHERE " + plain))
            m_copies.push_back(copyOf(from, table));
        for (const QByteArray &index : namesOf(from, "SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"))
            m_schema.push_back(index);
        m_copies.push_back(copyOf(from, "orders_search"));
        m_copies.back().insertion = "INSERT INTO orders_fts (rowid, recipient, other) VALUES (?, ?, ?)";
        if (from.number("SELECT count(*) FROM sqlite_master WHERE name = 'orders_short'") > 0)
            m_copies.push_back(shortOf(m_copies.back()));
    }

    void fill(const QString &file) const
    {
        Bare to(file, Bare::Access::Write);
        for (const QByteArray &statement : m_schema)
            to.run(statement);
        std::size_t pages = 0;
        for (const Copy &copy : m_copies)
            pages = std::max(pages, copy.pages.size());
        for (std::size_t page = 0; page < pages; ++page) {
            to.run("BEGIN IMMEDIATE");
            for (const Copy &copy : m_copies)
                insert(to, copy, page);
            to.run("COMMIT");
        }
    }

private:
    static Copy shortOf(Copy words)
    {
        words.insertion = "INSERT INTO orders_short (rowid, tokens) VALUES (?, ?)";
        for (std::vector<QVariantList> &page : words.pages) {
            for (QVariantList &row : page)
                row = {row[0], shortWords(row[1].toString() + u' ' + row[2].toString())};
        }
        return words;
    }
    static void insert(Bare &to, const Copy &copy, std::size_t page)
    {
        if (page >= copy.pages.size())
            return;
        for (const QVariantList &row : copy.pages[page])
            to.all(copy.insertion, row);
    }

    std::vector<QByteArray> m_schema;
    std::vector<Copy> m_copies;
};

// Runs platenctl to its end, with the processor time of the process.
Usage syncing(const QString &dataDir, const QStringList &options)
{
    const QStringList command = QStringList{platenProgram(QStringLiteral("platenctl")), QStringLiteral("--data-dir"),
                                            dataDir, QStringLiteral("sync")} +
                                options;
    const Usage usage = runProgram(command);
    if (usage.status != 0)
        throw std::runtime_error("a sync failed");
    return usage;
}

} // namespace

std::vector<Line> measureImport(const ProgramOptions &options)
{
    const Sandbox sandbox(options.orders);
    const WorkFolder folder;
    Rounds ours;
    Rounds bare;
    std::vector<double> share;
    std::vector<double> rate;
    for (int round = 0; round < options.rounds; ++round) {
        const QString data = folder.path(QString::number(round));
        sandbox.addAccount(data);
        const Usage imported = syncing(data, {});
        const Imported rows(data + QStringLiteral("/platen.sqlite3"));
        const QString copy = folder.path(QStringLiteral("bare-%1").arg(round));
        const Usage filled = timed([&] { rows.fill(copy); });
        ours.begin();
        ours.add(imported.wall, imported.processor);
        bare.begin();
        bare.add(filled.wall, filled.processor);
        share.push_back(filled.wall / imported.wall);
        rate.push_back(options.orders * 1000 / imported.wall);
    }
    Line line = valueLine(QStringLiteral("first import, %1 orders of Imprinted").arg(options.orders),
                          QStringLiteral("of bare"), share, Better::Higher, 0.5);
    line.goalText = QStringLiteral("≥ 0.5 of the speed of SQLite by hand");
    line.ours = ours;
    line.besideName = QStringLiteral("SQLite by hand");
    line.beside = bare;
    return {line,
            valueLine(QStringLiteral("the same, orders per second"), QStringLiteral("/s"), rate, Better::Higher, {})};
}

std::vector<Line> measureResync(const ProgramOptions &options)
{
    const Sandbox sandbox(options.orders);
    const WorkFolder folder;
    Rounds first;
    Rounds again;
    Rounds all;
    for (int round = 0; round < options.rounds; ++round) {
        const QString data = folder.path(QString::number(round));
        sandbox.addAccount(data);
        const Usage imported = syncing(data, {});
        syncOnce(data, 0); // what follows finds nothing new
        const Usage repeated = syncing(data, {});
        const Usage whole = syncing(data, {QStringLiteral("--full")});
        first.begin();
        first.add(imported.wall, imported.processor);
        again.begin();
        again.add(repeated.wall, repeated.processor);
        all.begin();
        all.add(whole.wall, whole.processor);
    }
    const QString name = QStringLiteral("its import");
    Line complete = ratioLine(QStringLiteral("sync --full that finds nothing new"), all, name, first, 1);
    complete.goal.reset();
    complete.goalText.clear();
    return {ratioLine(QStringLiteral("sync that finds nothing new, %1 orders").arg(options.orders), again, name, first,
                      0.1),
            complete};
}

} // namespace platen::bench
