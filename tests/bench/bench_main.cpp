// SPDX-License-Identifier: GPL-3.0-or-later
// bench [ROW…]: runs the measurements one after the other, each in a process of its own, so that one that fails or
// hangs leaves the others alone. Prints a table and writes results.json and results.md. Exits with 1 if a goal is
// missed by more than the noise, or a measurement failed.
#include "tests/bench/growth_plot.h"
#include "tests/bench/machine.h"
#include "tests/bench/processes.h"
#include "tests/bench/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

using namespace platen::bench;

constexpr int minute = 60'000;
constexpr qint64 usual = 1'000'000;
constexpr qint64 quick = 100'000;

struct Command
{
    QString program;
    QStringList arguments;
};

struct RowKind
{
    QString name;
    QString about;
    bool needsOrders = false;
    std::vector<Command> commands;
};

std::vector<RowKind> rowKinds(qint64 orders)
{
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    const QStringList imported{text("--orders"), QString::number(std::min<qint64>(orders / 20, 20'000))};
    const QString store = text("bench_store");
    const QString screen = text("bench_screen");
    const QString window = text("bench_window");
    const QString programs = text("bench_programs");
    return {
        {text("artwork"),
         text("a file dropped on the window, beside pdfinfo and identify"),
         false,
         {{text("bench_artwork"), {text("20")}}}},
        {text("start"),
         text("start to painted rows, beside DB Browser and KeePassXC"),
         true,
         {{screen, {text("start")}}}},
        {text("views"),
         text("first rows of a new sort, filter or view"),
         true,
         {{store, {text("views")}}, {screen, {text("keys")}}}},
        {text("pages"), text("the rows that follow"), true, {{store, {text("pages")}}}},
        {text("search"), text("first rows of a search"), true, {{store, {text("search")}}}},
        {text("memory"), text("the window after long use"), true, {{window, {text("memory")}}}},
        {text("import"), text("a first import"), false, {{programs, imported + QStringList{text("import")}}}},
        {text("resync"),
         text("a sync that finds nothing new"),
         false,
         {{programs, imported + QStringList{text("resync")}}}},
        {text("stalls"),
         text("the window while orders come in and one types"),
         false,
         {{window, imported + QStringList{text("stalls")}}, {screen, imported + QStringList{text("smooth")}}}},
        {text("webhooks"), text("the listener, beside nginx and webhook"), false, {{programs, {text("webhooks")}}}},
        {text("outbox"), text("an order that is sent while many wait"), false, {{programs, {text("outbox")}}}},
        {text("console"), text("platenctl, beside git log -1"), true, {{programs, {text("console")}}}},
    };
}

const QString growth = QStringLiteral("growth");

class Bench
{
public:
    Bench(const QString &folder, qint64 orders)
        : m_folder(folder)
        , m_orders(orders)
    {
    }

    void run(const QStringList &names)
    {
        for (const RowKind &kind : rowKinds(m_orders)) {
            if (names.isEmpty() || names.contains(kind.name))
                append(kind.name, measure(kind, [this] { return made(m_orders, false); }));
        }
        if (names.isEmpty() || names.contains(growth))
            measureGrowth();
    }

    // Prints and writes what was found.
    int finish() const
    {
        const QJsonObject all{{"date", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                              {"machine", machine()},
                              {"orders", m_orders},
                              {"load", m_load.document()},
                              {"lines", m_lines}};
        write(QStringLiteral("results.json"), QJsonDocument(all).toJson());
        const QJsonObject about = machine();
        const QJsonObject load = m_load.document();
        const QString under =
            QStringLiteral("`%1`, %2 orders; %3; %4 processors (%5), %6; load before %7, taken by the host %8 %")
                .arg(command())
                .arg(m_orders)
                .arg(all[QLatin1String("date")].toString())
                .arg(about[QLatin1String("processors")].toInt())
                .arg(about[QLatin1String("processor")].toString(), about[QLatin1String("system")].toString())
                .arg(load[QLatin1String("loadAverageBefore")].toDouble())
                .arg(load[QLatin1String("stolenPercent")].toDouble(), 0, 'f', 1);
        write(QStringLiteral("results.md"),
              (markdownTable(m_lines) + QLatin1Char('\n') + under + QLatin1Char('\n')).toUtf8());
        std::printf("\n%s\n%s\n", qUtf8Printable(tableText(m_lines)), qUtf8Printable(under));
        return exitStatusOf(m_lines);
    }

private:
    using Orders = std::function<QString()>;

    QJsonArray measure(const RowKind &kind, const Orders &orders)
    {
        std::fprintf(stderr, "bench: %s\n", qUtf8Printable(kind.name));
        QJsonArray lines;
        const Load load;
        QElapsedTimer timer;
        timer.start();
        for (const Command &command : kind.commands) {
            QJsonArray found;
            try {
                QStringList arguments = command.arguments;
                if (kind.needsOrders)
                    arguments << QStringLiteral("--data-dir") << orders();
                found =
                    QJsonDocument::fromJson(outputOf(platenProgram(command.program), arguments, 8 * minute)).array();
                if (found.isEmpty())
                    throw std::runtime_error("it found nothing");
            } catch (const std::exception &problem) {
                std::fprintf(stderr, "bench: %s\n", problem.what());
                found = {failureLine(command.program, QString::fromUtf8(problem.what()).simplified().left(120))};
            }
            for (const QJsonValue &line : found)
                lines.append(line);
        }
        std::fprintf(stderr, "bench: %s took %lld s\n", qUtf8Printable(kind.name),
                     static_cast<long long>(timer.elapsed() / 1000));
        return withLoad(lines, load.document());
    }

    static QJsonArray withLoad(const QJsonArray &lines, const QJsonObject &load)
    {
        QJsonArray all;
        for (const QJsonValue &value : lines) {
            QJsonObject line = value.toObject();
            line.insert(QStringLiteral("load"), load);
            all.append(line);
        }
        return all;
    }

    void append(const QString &row, const QJsonArray &lines)
    {
        for (const QJsonValue &value : lines) {
            QJsonObject line = value.toObject();
            line.insert(QStringLiteral("row"), row);
            m_lines.append(line);
        }
    }

    // The folder with so many orders, made if it is not there.
    QString made(qint64 orders, bool thin) const
    {
        std::fprintf(stderr, "bench: with %lld orders\n", static_cast<long long>(orders));
        QStringList arguments{QStringLiteral("--cache"), m_folder.path(), QStringLiteral("--orders"),
                              QString::number(orders)};
        if (thin)
            arguments.append(QStringLiteral("--thin"));
        return QString::fromUtf8(outputOf(platenProgram(QStringLiteral("bench_orders")), arguments, 60 * minute))
            .trimmed();
    }

    // What a person typed; ./dev adds the folder in front.
    static QString command()
    {
        return (QStringList{QStringLiteral("./dev bench")} + QCoreApplication::arguments().mid(3)).join(u' ');
    }

    // Figures, not goals.
    void measureGrowth()
    {
        const QStringList everywhere{QStringLiteral("views"), QStringLiteral("search")};
        std::map<QString, Curve> curves;
        QJsonArray lines;
        for (const qint64 orders : {m_orders / 100, m_orders / 10, m_orders, m_orders * 5}) {
            const bool thin = orders > m_orders;
            std::vector<RowKind> kinds = rowKinds(m_orders);
            for (RowKind &kind : kinds) {
                if (!kind.needsOrders || (thin && !everywhere.contains(kind.name)))
                    continue;
                for (Command &command : kind.commands)
                    command.arguments << QStringLiteral("--rounds") << QStringLiteral("1");
                for (const QJsonValue &value : measure(kind, [&] { return made(orders, thin); })) {
                    QJsonObject line = value.toObject();
                    const QString what = line[QLatin1String("what")].toString();
                    const QJsonValue p50 = line[QLatin1String("ours")][QLatin1String("p50")];
                    const double figure = p50.isDouble() ? p50.toDouble() : line[QLatin1String("value")].toDouble();
                    if (!what.startsWith(QLatin1String("worst")) && !line.contains(QLatin1String("error")))
                        add(curves[what], what, static_cast<double>(orders), figure);
                    line.insert(QStringLiteral("what"), QStringLiteral("%1 orders: %2").arg(orders).arg(what));
                    line.insert(QStringLiteral("goal"), QString());
                    if (!line.contains(QLatin1String("error")))
                        line.insert(QStringLiteral("verdict"), QString());
                    lines.append(line);
                }
            }
        }
        append(growth, lines);
        std::vector<Curve> all;
        for (auto &[what, curve] : curves)
            all.push_back(std::move(curve));
        write(QStringLiteral("growth.svg"), growthPlot(all));
    }

    // A row may have two lines about the same.
    static void add(Curve &curve, const QString &what, double orders, double figure)
    {
        curve.name = what;
        if (curve.points.empty() || curve.points.back().orders < orders)
            curve.points.push_back({orders, figure});
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            std::fprintf(stderr, "bench: %s cannot be written\n", qUtf8Printable(file.fileName()));
    }

    QDir m_folder;
    qint64 m_orders;
    Load m_load;
    QJsonArray m_lines;
};

void printNames()
{
    for (const RowKind &kind : rowKinds(usual))
        std::printf("%-10s %s\n", qUtf8Printable(kind.name), qUtf8Printable(kind.about));
    std::printf("%-10s %s\n", qUtf8Printable(growth), "the same with fewer and with more orders, as a plot");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("folder"), QStringLiteral("Where orders and results are kept"), QStringLiteral("DIR")},
         {QStringLiteral("quick"), QStringLiteral("With 100,000 orders instead of a million")},
         {QStringLiteral("orders"), QStringLiteral("With so many"), QStringLiteral("N")},
         {QStringLiteral("list"), QStringLiteral("Only list the measurements")}});
    parser.addPositionalArgument(QStringLiteral("ROW"), QStringLiteral("What to measure; everything if none is named"),
                                 QStringLiteral("[ROW…]"));
    parser.process(application);
    if (parser.isSet(QStringLiteral("list"))) {
        printNames();
        return 0;
    }
    QStringList known{growth};
    for (const RowKind &kind : rowKinds(usual))
        known.append(kind.name);
    for (const QString &name : parser.positionalArguments()) {
        if (!known.contains(name)) {
            std::fprintf(stderr, "bench: there is no measurement '%s': %s\n", qUtf8Printable(name),
                         qUtf8Printable(known.join(u' ')));
            return 2;
        }
    }
    const qint64 given = parser.isSet(QStringLiteral("quick")) ? quick : usual;
    const qint64 orders =
        parser.isSet(QStringLiteral("orders")) ? parser.value(QStringLiteral("orders")).toLongLong() : given;
    if (orders < 100'000) {
        std::fprintf(stderr, "bench: at least 100,000 orders\n");
        return 2;
    }
    Bench bench(parser.value(QStringLiteral("folder")), orders);
    bench.run(parser.positionalArguments());
    return bench.finish();
}
