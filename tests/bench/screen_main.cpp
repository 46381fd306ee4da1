// SPDX-License-Identifier: GPL-3.0-or-later
// bench_screen ROW: from a program's start, a key or a click until the display shows what follows from it; and from
// each letter until it is seen, while orders come in.
#include "tests/bench/measure.h"
#include "tests/bench/processes.h"
#include "tests/bench/report.h"
#include "tests/bench/screen.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace {

using namespace platen::bench;

constexpr int quiet = 600; // milliseconds without a change: nothing more comes
constexpr int quietAtStart = 1500;
constexpr int patience = 30'000;
constexpr quint32 escapeKey = 0xff1b;
constexpr quint32 backspaceKey = 0xff08;

struct Options
{
    QString dataDir;
    int orders = 10'000;
    int rounds = 3;
};

QRect rectOf(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    return {numbers.at(0).toInt(), numbers.at(1).toInt(), numbers.at(2).toInt(), numbers.at(3).toInt()};
}

// When a program shows what it shows in the end.
struct Start
{
    Usage part;   // in the part of the screen that counts
    double whole; // everywhere
};

// Starts a program and ends it when the display has come to rest.
Start startToPicture(Screen &screen, const QString &program, const QStringList &arguments, const QRect &part)
{
    screen.begin();
    Server server(program, arguments);
    const Trace trace = screen.follow(quietAtStart, patience, Screen::Change::Comes);
    const double at = trace.settledAt(part);
    const double processor = processorTimeOf(server.id());
    screen.begin();
    server.end();
    screen.follow(quiet, patience, Screen::Change::Comes); // until the window has gone
    if (at < 0)
        throw std::runtime_error(program.toStdString() + " shows nothing");
    return {{at, processor, 0}, trace.settledAt(screen.area())};
}

Contender starting(Screen &screen, const QString &program, const QStringList &arguments)
{
    return {[&screen, program, arguments] { return startToPicture(screen, program, arguments, screen.area()).part; },
            {}};
}

// Where the rows are when Platen opens this folder again. It has just been closed.
QRect placeOfRows(const QString &dataDir)
{
    Server server(platenProgram(QStringLiteral("bench_window")),
                  {QStringLiteral("show"), QStringLiteral("--as-it-was"), QStringLiteral("--data-dir"), dataDir});
    const QJsonObject places = QJsonDocument::fromJson(server.line()).object();
    return rectOf(places[QLatin1String("table")]).adjusted(Screen::tileSize, 0, -Screen::tileSize, 0);
}

std::vector<Line> measureStart(const Options &options)
{
    Screen screen;
    const WorkFolder empty;
    const QString platen = platenProgram(QStringLiteral("platen"));
    const QStringList arguments{QStringLiteral("--poll"), QStringLiteral("86400"), QStringLiteral("--data-dir")};
    const QStringList onOrders = arguments + QStringList{options.dataDir};
    startToPicture(screen, platen, onOrders, screen.area());
    const QRect rows = placeOfRows(options.dataDir);
    screen.begin();
    screen.follow(quiet, patience);
    std::vector<double> whole;
    Contender ours{[&] {
                       const Start start = startToPicture(screen, platen, onOrders, rows);
                       whole.push_back(start.whole);
                       return start.part;
                   },
                   {}};
    Contender without = starting(screen, platen, arguments + QStringList{empty.path()});
    std::vector<Contender *> all{&ours, &without};
    struct Other
    {
        QString name;
        QString program;
        Contender contender = {};
    };
    std::vector<Other> others{{QStringLiteral("DB Browser's empty window"), QStringLiteral("sqlitebrowser")},
                              {QStringLiteral("KeePassXC's empty window"), QStringLiteral("keepassxc")}};
    for (Other &other : others) {
        if (QStandardPaths::findExecutable(other.program).isEmpty())
            continue;
        other.contender = starting(screen, other.program, {});
        all.push_back(&other.contender);
    }
    alternate(options.rounds, 4, all);

    std::vector<Line> lines;
    for (const Other &other : others) {
        if (other.contender.rounds.isEmpty())
            continue;
        lines.push_back(
            ratioLine(QStringLiteral("start to painted rows"), ours.rounds, other.name, other.contender.rounds, 1));
    }
    Line line = ratioLine(QStringLiteral("start to painted rows"), ours.rounds, QStringLiteral("Platen without orders"),
                          without.rounds, 1);
    line.goal.reset();
    line.goalText.clear();
    lines.push_back(line);
    // With the order beside the list, whose picture is looked for in the network.
    lines.push_back(valueLine(QStringLiteral("start until all of the window is at rest"), QStringLiteral("ms"), whole,
                              Better::Lower, {}));
    return lines;
}

// The window with the list, and where its parts are.
class Window
{
public:
    explicit Window(const QString &dataDir)
        : m_server(platenProgram(QStringLiteral("bench_window")),
                   {QStringLiteral("show"), QStringLiteral("--data-dir"), dataDir})
        , m_places(QJsonDocument::fromJson(m_server.line()).object())
    {
        screen.begin();
        screen.follow(quiet, patience);
    }

    // How long until the rows are there that follow from `act`. Nothing is added if the rows are the same as before.
    void measure(Rounds &rounds, const std::function<void()> &act)
    {
        const double used = processorTimeOf(m_server.id());
        screen.begin();
        act();
        const Trace trace = screen.follow(quiet, patience);
        const double at = trace.settledAt(table());
        if (at > 0)
            rounds.add(at, processorTimeOf(m_server.id()) - used);
    }
    [[nodiscard]] QRect table() const { return rectOf(m_places[QLatin1String("table")]); }
    [[nodiscard]] QRect search() const { return rectOf(m_places[QLatin1String("search")]); }
    [[nodiscard]] std::vector<QPoint> headers() const
    {
        std::vector<QPoint> points;
        for (const QJsonValue &header : m_places[QLatin1String("headers")].toArray())
            points.push_back(rectOf(header).center());
        return points;
    }

    Screen screen;

private:
    Server m_server;
    QJsonObject m_places;
};

std::vector<Line> measureKeys(const Options &options)
{
    Window window(options.dataDir);
    Rounds views;
    Rounds sorts;
    Rounds letters;
    for (int round = 0; round < options.rounds; ++round) {
        views.begin();
        for (const char view : {'2', '1', '3', '1', '4', '5', '2', '5', '1'})
            window.measure(views, [&] { window.screen.press(static_cast<quint32>(view), true); });
        sorts.begin();
        for (const QPoint &header : window.headers())
            window.measure(sorts, [&] { window.screen.click(header); });
        letters.begin();
        for (const char *word : {"smith", "po", "penrose", "print"}) {
            window.screen.click(window.search().center());
            for (const char *letter = word; *letter; ++letter)
                window.measure(letters, [&] { window.screen.press(static_cast<quint32>(*letter)); });
            window.screen.begin();
            for (const char *letter = word; *letter; ++letter)
                window.screen.press(backspaceKey);
            window.screen.follow(quiet, patience);
        }
        window.screen.press(escapeKey);
    }
    return {quantileLine(QStringLiteral("a view's key until its rows are on screen"), views, 0.99, 16),
            quantileLine(QStringLiteral("a click on a header until the rows are on screen"), sorts, 0.99, 16),
            quantileLine(QStringLiteral("a letter in the search until the rows are on screen"), letters, 0.99, 50)};
}

// Someone types, a key every so often, while orders come in: how long until each letter is seen.
std::vector<Line> measureSmooth(const Options &options)
{
    constexpr int betweenKeys = 40;
    constexpr int longest = 2000;
    const Sandbox sandbox(options.orders);
    const WorkFolder folder;
    for (int account = 1; account <= options.rounds; ++account)
        sandbox.addAccount(folder.path(), QStringLiteral("Bench %1").arg(account));
    Screen screen;
    Server server(platenProgram(QStringLiteral("bench_window")),
                  {QStringLiteral("import"), QStringLiteral("--rounds"), QString::number(options.rounds),
                   QStringLiteral("--data-dir"), folder.path()});
    const QJsonObject places = QJsonDocument::fromJson(server.line()).object();
    const QRect field = rectOf(places[QLatin1String("search")]);
    screen.click(field.center());
    QThread::msleep(betweenKeys);
    static const QByteArray text = "smith london print ";
    Rounds letters;
    letters.begin();
    for (int typed = 0; server.isRunning(); ++typed) {
        const auto at = typed % (2 * text.size());
        screen.begin();
        screen.press(at < text.size() ? static_cast<quint32>(text[at]) : backspaceKey);
        const double seen = screen.changedAt(field, longest);
        if (server.isRunning())
            letters.add(seen, 0);
        QThread::msleep(static_cast<unsigned long>(std::max(1.0, betweenKeys - seen)));
    }
    return {quantileLine(QStringLiteral("a letter until it is seen, while orders come in"), letters, 0.999, 16),
            quantileLine(QStringLiteral("the longest that a letter waits for its picture"), letters, 1, 50)};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data-dir"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("orders"), {}, QStringLiteral("N"), QStringLiteral("10000")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("3")}});
    parser.process(application);
    const Options options{parser.value(QStringLiteral("data-dir")), parser.value(QStringLiteral("orders")).toInt(),
                          parser.value(QStringLiteral("rounds")).toInt()};
    const QString row = parser.positionalArguments().value(0);
    try {
        if (row == QLatin1String("start"))
            printLines(measureStart(options));
        else if (row == QLatin1String("keys"))
            printLines(measureKeys(options));
        else if (row == QLatin1String("smooth"))
            printLines(measureSmooth(options));
        else
            throw std::runtime_error("which row? start, keys or smooth");
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "bench_screen: %s\n", problem.what());
        return 1;
    }
}
