// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window WHAT: the real window. `show` says where its parts are and stays; `import` says it too and ends when it
// has imported orders; `stalls` imports orders while someone types; `memory` uses it for long.
#include "app/tour/guide.h"
#include "tests/bench/loop_probe.h"
#include "tests/bench/open_window.h"
#include "tests/bench/processes.h"
#include "tests/bench/report.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

namespace {

using namespace platen;
using namespace platen::bench;

const QString searchField = QStringLiteral("search");

OrderTable &tableOf(MainWindow &window)
{
    return window.list().table();
}

// Show
// -----------------------------------------------------------------------------------------------------------------

QJsonArray rectOf(const QWidget &widget, const QRect &rect)
{
    const QPoint at = widget.mapToGlobal(rect.topLeft());
    return {at.x(), at.y(), rect.width(), rect.height()};
}

void printPlaces(MainWindow &window)
{
    OrderTable &table = tableOf(window);
    const QHeaderView &header = *table.horizontalHeader();
    QJsonArray headers;
    for (const OrderColumn column :
         {OrderColumn::Reference, OrderColumn::Recipient, OrderColumn::Total, OrderColumn::Created}) {
        const int section = static_cast<int>(column);
        if (!header.isSectionHidden(section))
            headers.append(
                rectOf(*header.viewport(), {header.sectionViewportPosition(section), 0, 40, header.height()}));
    }
    const auto *search = window.findChild<QLineEdit *>(searchField);
    const QJsonObject places{{"table", rectOf(*table.viewport(), table.viewport()->rect())},
                             {"search", rectOf(*search, search->rect())},
                             {"headers", headers}};
    std::printf("%s\n", QJsonDocument(places).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int show(const QString &dataDir, OpenWindow::Size size)
{
    std::unique_ptr<OpenWindow> open;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!open || open->window->list().model().rowCount() == 0)
            return;
        look.stop();
        QTimer::singleShot(1000, open->window.get(), [&] { printPlaces(*open->window); });
    });
    open = std::make_unique<OpenWindow>(dataDir, [] {}, size);
    look.start(50);
    return QApplication::exec();
}

// Import
// --------------------------------------------------------------------------------------------------------------

QString accountName(int number)
{
    return QStringLiteral("Bench %1").arg(number);
}

// Imports the orders of one account after the other, then calls `done`; `each` is called after each of them.
void importOf(OpenWindow &open, int accounts, const std::function<void()> &each, const std::function<void()> &done)
{
    if (accounts == 0) {
        done();
        return;
    }
    const QString account = accountName(accounts);
    whenDone(open.host.ask<std::vector<SyncReport>>(
                 [account](Engine &engine) { return engine.sync().run({account}, false); }),
             open.window.get(), [&open, accounts, each, done](const Result<std::vector<SyncReport>> &reports) {
                 if (!reports || reports->empty() || reports->front().error || reports->front().added == 0) {
                     std::fprintf(stderr, "bench_window: nothing was imported\n");
                     QApplication::exit(1);
                     return;
                 }
                 each();
                 importOf(open, accounts - 1, each, done);
             });
}

int import(const QString &dataDir, int accounts)
{
    std::unique_ptr<OpenWindow> open;
    open = std::make_unique<OpenWindow>(dataDir, [&] {
        QTimer::singleShot(1000, open->window.get(), [&] {
            printPlaces(*open->window);
            importOf(*open, accounts, [] {}, [] { QApplication::exit(0); });
        });
    });
    return QApplication::exec();
}

// Stalls
// ---------------------------------------------------------------------------------------------------------------

// Types into the search and empties it again, as long as it lives.
class Typist : public QObject
{
public:
    explicit Typist(MainWindow &window)
        : m_field(window.findChild<QLineEdit *>(searchField))
    {
        connect(&m_timer, &QTimer::timeout, this, &Typist::type);
        m_timer.start(150);
    }

private:
    void type()
    {
        static const QByteArray text = "smith london print ";
        if (m_at == text.size()) {
            m_field->clear();
            m_at = 0;
            return;
        }
        QTest::keyClick(m_field, text[m_at++]);
    }

    QLineEdit *m_field;
    QTimer m_timer;
    qsizetype m_at = 0;
};

class Stalls
{
public:
    Stalls(const QString &dataDir, int rounds)
        : m_open(dataDir, [this, rounds] {
            m_start = m_probe.take();
            m_typist = std::make_unique<Typist>(*m_open.window);
            importOf(m_open, rounds, [this] { m_rounds.push_back(m_probe.take()); }, [] { QApplication::exit(0); });
        })
    {
    }

    [[nodiscard]] std::vector<Line> lines() const
    {
        const auto worst = [](const std::vector<Times> &rounds) {
            std::vector<double> found;
            for (const Times &round : rounds)
                found.push_back(round.quantile(1));
            return found;
        };
        Line importing = valueLine(QStringLiteral("longest stall during an import, while one types"),
                                   QStringLiteral("ms"), worst(m_rounds), Better::Lower, 50);
        importing.ours = {m_rounds, {}};
        Line starting = valueLine(QStringLiteral("longest stall after the window's start"), QStringLiteral("ms"),
                                  worst({m_start}), Better::Lower, 50);
        starting.ours = {{m_start}, {}};
        return {importing, starting};
    }

private:
    LoopProbe m_probe;
    Times m_start;
    std::vector<Times> m_rounds;
    OpenWindow m_open;
    std::unique_ptr<Typist> m_typist;
};

int stalls(int orders, int rounds)
{
    const Sandbox sandbox(orders);
    const WorkFolder folder;
    for (int round = 1; round <= rounds; ++round)
        sandbox.addAccount(folder.path(), accountName(round));
    Stalls stalls(folder.path(), rounds);
    if (const int status = QApplication::exec(); status != 0)
        return status;
    printLines(stalls.lines());
    return 0;
}

// Memory
// ---------------------------------------------------------------------------------------------------------------

double megabytes()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("this system does not say how much memory a process has");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1024;
    }
    throw std::runtime_error("no PSS");
}

void useOnce(tour::Guide &guide, int turn)
{
    static const QStringList words{QStringLiteral("smith"), QStringLiteral("s"), QStringLiteral("東京都"),
                                   QStringLiteral("print"), QStringLiteral("sw1")};
    static const QStringList views{QStringLiteral("view.all"), QStringLiteral("view.attention"),
                                   QStringLiteral("view.production"), QStringLiteral("view.shipped")};
    static const std::array columns{OrderColumn::Recipient, OrderColumn::Total, OrderColumn::Reference,
                                    OrderColumn::Created};
    OrderTable &table = tableOf(guide.main);
    guide.trigger(views[turn % views.size()]);
    guide.rest(250);
    table.sortByColumn(columns[static_cast<std::size_t>(turn) % columns.size()]);
    guide.rest(250);
    QScrollBar *bar = table.verticalScrollBar();
    for (int step = 1; step <= 8; ++step) {
        bar->setValue(bar->maximum() / 8 * step);
        guide.rest(40);
    }
    bar->setValue(0);
    table.chooseRow(turn % 50);
    guide.rest(100);
    auto *field = guide.find<QLineEdit>(searchField);
    field->setFocus();
    QInputMethodEvent typed; // also for what no key types
    typed.setCommitString(words[turn % words.size()]);
    QCoreApplication::sendEvent(field, &typed);
    guide.rest(500);
    field->clear();
    guide.rest(200);
}

int memory(const QString &dataDir, int turns)
{
    bool isReady = false;
    OpenWindow open(dataDir, [&isReady] { isReady = true; });
    tour::Guide guide(open.host, *open.window, QDir());
    guide.wait(QStringLiteral("the engine"), [&] { return isReady; });
    guide.wait(QStringLiteral("orders"), [&] { return open.window->list().model().rowCount() > 0; });
    guide.rest(2000);
    const double atFirst = megabytes();
    std::vector<double> rounds;
    for (int turn = 0; turn < turns; ++turn) {
        useOnce(guide, turn);
        if (turn >= turns - 5)
            rounds.push_back(megabytes());
    }
    printLines(
        {valueLine(QStringLiteral("memory of the window after long use (PSS)"), QStringLiteral("MB"), rounds,
                   Better::Lower, 150),
         valueLine(QStringLiteral("the same after its start"), QStringLiteral("MB"), {atFirst}, Better::Lower, {})});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("platen"));
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("data-dir"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("orders"), {}, QStringLiteral("N"), QStringLiteral("10000")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("3")},
                       QCommandLineOption(QStringLiteral("as-it-was")),
                       {QStringLiteral("turns"), {}, QStringLiteral("N"), QStringLiteral("60")}});
    parser.process(application);
    applyScheme(Scheme::Light);
    const QString what = parser.positionalArguments().value(0);
    const QString dataDir = parser.value(QStringLiteral("data-dir"));
    try {
        if (what == QLatin1String("show"))
            return show(dataDir,
                        parser.isSet(QStringLiteral("as-it-was")) ? OpenWindow::Size::AsItWas : OpenWindow::Size::Same);
        if (what == QLatin1String("import"))
            return import(dataDir, parser.value(QStringLiteral("rounds")).toInt());
        if (what == QLatin1String("stalls"))
            return stalls(parser.value(QStringLiteral("orders")).toInt(),
                          parser.value(QStringLiteral("rounds")).toInt());
        if (what == QLatin1String("memory"))
            return memory(dataDir, parser.value(QStringLiteral("turns")).toInt());
        std::fprintf(stderr, "bench_window: show, import, stalls or memory\n");
        return 2;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "bench_window: %s\n", problem.what());
        return 1;
    }
}
