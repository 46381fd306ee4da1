// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks from 64 connections, each on disk before it is answered; beside nginx, which stores nothing, webhook, which
// runs a program for each, and SQLite that is given the same rows, 32 a commit.
#include "tests/bench/bare.h"
#include "tests/bench/measure.h"
#include "tests/bench/processes.h"
#include "tests/bench/programs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <stdexcept>

namespace platen::bench {

namespace {

constexpr int seconds = 8;
constexpr int commitSize = 32;

// An event about any of the orders, each with an id of its own.
const char *script = R"(
local ids = { %1 }
local run, number = "%2", 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
function request()
    number = number + 1
    local id = ids[number %% #ids + 1]
    local event = string.format('{"specversion":"1.0","type":"com.prodigi.order.status.stage.changed#Complete",' ..
        '"source":"http://api.example.org/v4.0/Orders/","id":"evt_%s_%d","time":"2026-11-20T10:00:00Z",' ..
        '"datacontenttype":"application/json","subject":"%s","data":{"order":{"id":"%s",' ..
        '"created":"2026-11-19T10:00:00Z","lastUpdated":"2026-11-20T10:00:00Z","merchantReference":"PO-%d",' ..
        '"shippingMethod":"Standard","status":{"stage":"Complete","issues":[],"details":{"downloadAssets":"Complete",' ..
        '"printReadyAssetsPrepared":"Complete","allocateProductionLocation":"Complete","inProduction":"Complete",' ..
        '"shipping":"Complete"}},"charges":[],"shipments":[{"id":"shp_%d","status":"Shipped","carrier":{"name":' ..
        '"Royal Mail","service":"Tracked 48"},"tracking":{"number":"RM%dGB","url":"https://example.org/t/%d"},' ..
        '"dispatchDate":"2026-11-20T10:00:00Z","items":[{"itemId":"ori_%d"}]}],"recipient":{"name":"Robin Example",' ..
        '"address":{"line1":"12 Example Row","townOrCity":"London","postalOrZipCode":"SW1Y 4JH","countryCode":"GB"}},' ..
        '"items":[{"id":"ori_%d","status":"Ok","sku":"GLOBAL-FAP-16X24","copies":1,"sizing":"fillPrintArea",' ..
        '"assets":[{"id":"ast_%d","printArea":"default","url":"https://example.org/a/%d.png","status":"Complete"}]}]}}}',
        run, number, id, id, number, number, number, number, number, number, number, number)
    return wrk.format(nil, nil, nil, event)
end
)";

struct Load
{
    double rate = 0; // responses a second
    double p50 = 0;  // milliseconds
    double p99 = 0;
    qint64 answered = 0;
    bool allGood = false;
};

double inMilliseconds(const QRegularExpressionMatch &time)
{
    const double number = time.captured(1).toDouble();
    const QString unit = time.captured(2);
    return unit == QLatin1String("us") ? number / 1000 : unit == QLatin1String("s") ? number * 1000 : number;
}

Load readLoad(const QString &printed)
{
    const auto find = [&printed](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern)).match(printed);
    };
    Load load;
    load.rate = find("Requests/sec:\\s+([0-9.]+)").captured(1).toDouble();
    load.p50 = inMilliseconds(find("50%\\s+([0-9.]+)(us|ms|s)"));
    load.p99 = inMilliseconds(find("99%\\s+([0-9.]+)(us|ms|s)"));
    load.answered = find("([0-9]+) requests in").captured(1).toLongLong();
    load.allGood = load.answered > 0 && !printed.contains(QLatin1String("Non-2xx")) &&
                   !printed.contains(QLatin1String("Socket errors"));
    return load;
}

Load sendLoad(const QString &url, const QString &scriptFile)
{
    const QByteArray printed = outputOf(
        QStringLiteral("wrk"), {QStringLiteral("-t1"), QStringLiteral("-c64"), QStringLiteral("-d%1s").arg(seconds),
                                QStringLiteral("--latency"), QStringLiteral("-s"), scriptFile, url});
    const Load load = readLoad(QString::fromUtf8(printed));
    if (!load.allGood)
        throw std::runtime_error("not every webhook was accepted by " + url.toStdString() + ": " +
                                 printed.toStdString());
    return load;
}

void writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        throw std::runtime_error("cannot write " + path.toStdString());
}

QString freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QString::number(server.serverPort());
}

void waitForPort(const QString &port)
{
    for (int i = 0; i < 200; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port.toUShort());
        if (socket.waitForConnected(100))
            return;
        QThread::msleep(50);
    }
    throw std::runtime_error("nothing listens on port " + port.toStdString());
}

struct Shop
{
    explicit Shop(const WorkFolder &folder)
        : data(folder.path(QStringLiteral("data")))
        , file(data + QStringLiteral("/platen.sqlite3"))
    {
        outputOf(platenProgram(QStringLiteral("bench_orders")),
                 {QStringLiteral("--orders"), QStringLiteral("20000"), QStringLiteral("--data-dir"), data});
        Bare bare(file, Bare::Access::ReadOnly);
        for (const QVariantList &row :
             bare.rows("SELECT o.remote_id FROM orders o JOIN accounts a ON a.id = o.account_id "
                       "WHERE a.provider = 'prodigi' LIMIT 2000"))
            ids.append(u'"' + row.front().toString() + u'"');
    }

    QString scriptOf(const WorkFolder &folder, const QString &run) const
    {
        const QString path = folder.path(run + QStringLiteral(".lua"));
        QString text = QString::fromLatin1(script);
        text.replace(QLatin1String("%1"), ids.join(u','))
            .replace(QLatin1String("%2"), run)
            .replace(QLatin1String("%%"), QLatin1String("%"));
        writeFile(path, text);
        return path;
    }

    QString data;
    QString file;
    QStringList ids;
};

struct Served
{
    Load load;
    double processor = 0; // milliseconds for each webhook
};

Served serve(const Shop &shop, const QString &scriptFile)
{
    Bare bare(shop.file, Bare::Access::ReadOnly);
    const qint64 before = bare.number("SELECT count(*) FROM messages");
    Server server(platenProgram(QStringLiteral("platenctl")),
                  {QStringLiteral("--data-dir"), shop.data, QStringLiteral("--json"), QStringLiteral("webhook"),
                   QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")});
    QString url;
    const QJsonArray endpoints = QJsonDocument::fromJson(server.line()).object()[QLatin1String("endpoints")].toArray();
    for (const QJsonValue &endpoint : endpoints) {
        if (endpoint[QLatin1String("account")] == QLatin1String("Prodigi"))
            url = endpoint[QLatin1String("url")].toString();
    }
    Served served;
    const double used = processorTimeOf(server.id());
    served.load = sendLoad(url, scriptFile);
    served.processor = (processorTimeOf(server.id()) - used) / static_cast<double>(served.load.answered);
    // A response that wrk did not wait for may have been stored too, so there may be more.
    const qint64 stored = bare.number("SELECT count(*) FROM messages") - before;
    if (stored < served.load.answered)
        throw std::runtime_error("webhooks were lost: " + std::to_string(served.load.answered) + " were accepted, " +
                                 std::to_string(stored) + " are stored");
    // The events stay pending: Prodigi would have to confirm them, and it is not there.
    return served;
}

double bareRate(const WorkFolder &folder, const QString &name)
{
    Bare bare(folder.path(name), Bare::Access::Write);
    bare.run("PRAGMA synchronous = FULL");
    bare.run(
        "CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER, received_at INTEGER, headers "
        "BLOB NOT NULL, body BLOB NOT NULL) STRICT; CREATE INDEX messages_by_account ON messages (account_id); "
        "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL, place INTEGER, "
        "event_id TEXT "
        "NOT NULL, type TEXT NOT NULL, outcome INTEGER NOT NULL, reason TEXT NOT NULL, oid INTEGER, attempts INTEGER "
        "NOT NULL) "
        "STRICT; CREATE INDEX events_by_message ON events (message_id); CREATE INDEX events_by_event ON events "
        "(event_id); "
        "CREATE INDEX events_pending ON events (id) WHERE outcome = 0");
    const QByteArray headers(120, 'h');
    const QByteArray body(1500, 'b');
    const QString type = QStringLiteral("com.prodigi.order.status.stage.changed#Complete");
    QElapsedTimer timer;
    timer.start();
    qint64 stored = 0;
    while (timer.elapsed() < 3000) {
        bare.run("BEGIN IMMEDIATE");
        for (int i = 0; i < commitSize; ++i) {
            ++stored;
            bare.all("INSERT INTO messages (account_id, received_at, headers, body) VALUES (1, ?, ?, ?)",
                     {stored, headers, body});
            bare.all("INSERT INTO events (message_id, place, event_id, type, outcome, reason, attempts) VALUES (?, 0, "
                     "?, ?, 0, '', 0)",
                     {stored, QStringLiteral("evt_%1").arg(stored), type});
        }
        bare.run("COMMIT");
    }
    return static_cast<double>(stored) * 1000 / static_cast<double>(timer.elapsed());
}

// The others, if they are installed.
std::optional<Load> nginxLoad(const WorkFolder &folder, const QString &scriptFile)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nginx"),
                                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        return {};
    const QString port = freePort();
    const QString at = folder.path();
    writeFile(
        folder.path(QStringLiteral("nginx.conf")),
        QStringLiteral(
            "daemon off; pid %1/nginx.pid; error_log /dev/null; worker_processes 1; events {} http { access_log off; "
            "client_body_temp_path %1/b; proxy_temp_path %1/p; fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; "
            "scgi_temp_path %1/s; server { listen 127.0.0.1:%2; location / { return 200; } } }")
            .arg(at, port));
    const Server server(program, {QStringLiteral("-e"), QStringLiteral("/dev/null"), QStringLiteral("-p"), at,
                                  QStringLiteral("-c"), folder.path(QStringLiteral("nginx.conf"))});
    waitForPort(port);
    return sendLoad(QStringLiteral("http://127.0.0.1:%1/").arg(port), scriptFile);
}

std::optional<Load> webhookLoad(const WorkFolder &folder, const QString &scriptFile)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("webhook"));
    if (program.isEmpty())
        return {};
    const QString port = freePort();
    const QString hooks = folder.path(QStringLiteral("hooks.json"));
    writeFile(hooks,
              QStringLiteral(
                  R"([{"id": "bench", "execute-command": "/bin/true", "include-command-output-in-response": true}])"));
    const Server server(program, {QStringLiteral("-hooks"), hooks, QStringLiteral("-ip"), QStringLiteral("127.0.0.1"),
                                  QStringLiteral("-port"), port});
    waitForPort(port);
    return sendLoad(QStringLiteral("http://127.0.0.1:%1/hooks/bench").arg(port), scriptFile);
}

void addLoad(std::vector<Line> &lines, const QString &what, const std::optional<Load> &load)
{
    if (!load)
        return;
    lines.push_back(valueLine(what, QStringLiteral("/s"), {load->rate}, Better::Higher, {}));
    lines.push_back(valueLine(what + QStringLiteral(", p99"), QStringLiteral("ms"), {load->p99}, Better::Lower, {}));
}

} // namespace

std::vector<Line> measureWebhooks(const ProgramOptions &options)
{
    const WorkFolder folder;
    const Shop shop(folder);
    std::vector<double> rates;
    std::vector<double> slowest;
    std::vector<double> bare;
    std::vector<double> processor;
    for (int round = 0; round < options.rounds; ++round) {
        const Served served = serve(shop, shop.scriptOf(folder, QString::number(round)));
        rates.push_back(served.load.rate);
        slowest.push_back(served.load.p99);
        processor.push_back(served.processor);
        bare.push_back(bareRate(folder, QStringLiteral("bare-%1").arg(round)));
    }
    Line rate =
        valueLine(QStringLiteral("webhooks, 64 connections"), QStringLiteral("/s"), rates, Better::Higher, 5000);
    rate.limit = valueLine({}, {}, bare, Better::Higher, {}).value();
    Line p99 = valueLine(QStringLiteral("webhooks, p99"), QStringLiteral("ms"), slowest, Better::Lower, 50);
    // Each of 64 connections waits for all the others.
    p99.limit = 64'000 / *rate.limit;
    std::vector<Line> lines{
        rate, p99,
        valueLine(QStringLiteral("processor time of each"), QStringLiteral("ms"), processor, Better::Lower, {})};
    const QString scriptFile = shop.scriptOf(folder, QStringLiteral("others"));
    addLoad(lines, QStringLiteral("nginx, which stores nothing"), nginxLoad(folder, scriptFile));
    addLoad(lines, QStringLiteral("webhook, which runs true"), webhookLoad(folder, scriptFile));
    return lines;
}

} // namespace platen::bench
