// SPDX-License-Identifier: GPL-3.0-or-later
// How long an order in the outbox takes, with few and with many others waiting.
#include "core/domain/order_document.h"
#include "core/engine/engine.h"
#include "tests/bench/bare.h"
#include "tests/bench/measure.h"
#include "tests/bench/processes.h"
#include "tests/bench/programs.h"

#include <QElapsedTimer>
#include <QThread>

#include <QCoroTask>

#include <stdexcept>

namespace platen::bench {

namespace {

constexpr int few = 10;
constexpr int many = 10'000;
constexpr int drained = 300; // of the many

Draft draftOf(int number)
{
    Draft draft;
    draft.account = QStringLiteral("Bench");
    draft.reference = QStringLiteral("PO-%1").arg(number);
    draft.shippingMethod = QStringLiteral("courier");
    draft.recipient.name = QStringLiteral("Robin Example");
    draft.recipient.email = QStringLiteral("robin@example.org");
    draft.recipient.address = {QStringLiteral("12 Example Row"), {},
                               QStringLiteral("London"),         {},
                               QStringLiteral("SW1Y 4JH"),       QStringLiteral("GB")};
    Item item;
    item.reference = QStringLiteral("line-1");
    item.sku = QStringLiteral("GLOBAL-FAP-10X10");
    item.quantity = 1;
    item.price = Money{1500, QStringLiteral("GBP")};
    Artwork artwork;
    artwork.area = QStringLiteral("front");
    artwork.url = QStringLiteral("https://example.org/a.png");
    item.artwork.push_back(artwork);
    draft.items.push_back(item);
    return draft;
}

void queue(const QString &folder, int count)
{
    Result<DataDir> dir = DataDir::open(folder);
    if (!dir)
        throw std::runtime_error("no data folder");
    const EngineOptions options{*dir, std::chrono::seconds(30), {}, std::chrono::seconds(86'400)};
    Engine engine(options, withEnvironment(makeMemoryStore()));
    if (const Result<void> started = engine.start(); !started)
        throw std::runtime_error(started.error().message.text().toStdString());
    for (int i = 0; i < count; ++i) {
        CreateMode mode;
        mode.send = CreateMode::Send::NoWait;
        const Result<Order> order = QCoro::waitFor(engine.orders().create(draftOf(i), mode));
        if (!order)
            throw std::runtime_error(order.error().message.text().toStdString());
    }
    QCoro::waitFor(engine.stop());
}

// Milliseconds between two orders that are sent one after the other.
Usage drain(const QString &folder, int count)
{
    Bare bare(folder + QStringLiteral("/platen.sqlite3"), Bare::Access::ReadOnly);
    const auto waiting = [&bare] { return bare.number("SELECT count(*) FROM outbox WHERE state < 4"); };
    const qint64 before = waiting();
    const Server server(platenProgram(QStringLiteral("platenctl")),
                        {QStringLiteral("--data-dir"), folder, QStringLiteral("--json"), QStringLiteral("webhook"),
                         QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")});
    QElapsedTimer patience;
    patience.start();
    QElapsedTimer timer;
    double used = 0;
    qint64 first = 0;
    for (;;) {
        const qint64 done = before - waiting();
        if (done > 0 && !timer.isValid()) {
            timer.start();
            used = processorTimeOf(server.id());
            first = done;
        }
        if (done >= count && done > first) {
            const auto sent = static_cast<double>(done - first);
            return {static_cast<double>(timer.nsecsElapsed()) / 1e6 / sent,
                    (processorTimeOf(server.id()) - used) / sent, 0};
        }
        if (patience.elapsed() > 120'000)
            throw std::runtime_error("the outbox is not drained");
        QThread::msleep(2);
    }
}

} // namespace

std::vector<Line> measureOutbox(const ProgramOptions &options)
{
    const Sandbox sandbox(0);
    const WorkFolder folder;
    Rounds ofFew;
    Rounds ofMany;
    const auto measure = [&](const QString &name, Rounds &rounds, int queued, int sent) {
        const QString data = folder.path(name);
        sandbox.addAccount(data);
        queue(data, queued);
        const Usage usage = drain(data, sent);
        rounds.add(usage.wall, usage.processor);
    };
    for (int round = 0; round < options.rounds; ++round) {
        ofFew.begin();
        for (int i = 0; i < 3; ++i)
            measure(QStringLiteral("few-%1-%2").arg(round).arg(i), ofFew, few, few);
        ofMany.begin();
        measure(QStringLiteral("many-%1").arg(round), ofMany, many, drained);
    }
    Line line = ratioLine(QStringLiteral("an order, with %1 waiting").arg(many), ofMany,
                          QStringLiteral("with %1 waiting").arg(few), ofFew, 1.1);
    return {line};
}

} // namespace platen::bench
