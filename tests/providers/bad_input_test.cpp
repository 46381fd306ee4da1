// SPDX-License-Identifier: GPL-3.0-or-later
// Responses and webhooks that are truncated, mixed up and mistyped: each gives a result or an error, and nothing else
// under the sanitizers. The random numbers use a fixed seed, so that a failure can be repeated.
#include "tests/providers/operations.h"
#include "tests/support/catch.h"

#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace platen;
using namespace platen::test;

namespace {

using Random = std::mt19937;

std::size_t below(Random &random, std::size_t bound)
{
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

QJsonValue oddValue(Random &random)
{
    const QJsonArray odd{QJsonValue(),
                         true,
                         -1,
                         0,
                         1e308,
                         2147483648.0,
                         -9.3e18,
                         "",
                         "x",
                         "ord_1",
                         "InProgress",
                         "9999999999999999999",
                         "-92233720368547758.07",
                         "GBP",
                         "2026-02-30T25:61:61Z",
                         QString(QChar(0xD800)),
                         QString(5000, QChar(u'ß')),
                         QJsonArray{},
                         QJsonObject{},
                         QJsonArray{QJsonArray{QJsonObject{{"id", 1}}}},
                         QJsonObject{{"id", QJsonObject{}}}};
    return odd[static_cast<qsizetype>(below(random, static_cast<std::size_t>(odd.size())))];
}

// Replaces, removes or duplicates some members, at every depth.
QJsonValue mutated(const QJsonValue &value, Random &random)
{
    if (below(random, 24) == 0)
        return oddValue(random);
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject from = value.toObject();
        for (auto member = from.begin(); member != from.end(); ++member) {
            if (below(random, 20) != 0)
                object[member.key()] = mutated(member.value(), random);
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &member : value.toArray()) {
            for (std::size_t times = below(random, 12) == 0 ? 2 : 1; times > 0; --times)
                list.append(mutated(member, random));
        }
        return list;
    }
    return value;
}

QByteArray mutatedBytes(QByteArray bytes, Random &random)
{
    if (bytes.isEmpty())
        return bytes;
    for (std::size_t i = below(random, 4); i > 0; --i)
        bytes[static_cast<qsizetype>(below(random, static_cast<std::size_t>(bytes.size())))] =
            static_cast<char>(below(random, 256));
    if (below(random, 2) == 0)
        bytes.truncate(static_cast<qsizetype>(below(random, static_cast<std::size_t>(bytes.size()) + 1)));
    return bytes;
}

QByteArray jsonOf(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : writeJson(value.toObject());
}

std::vector<QJsonObject> scenarios(const QString &provider, const QString &pattern)
{
    std::vector<QJsonObject> all;
    const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/") + provider);
    for (const QString &name : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all.push_back(QJsonDocument::fromJson(file.readAll()).object());
    }
    REQUIRE_FALSE(all.empty());
    return all;
}

// Reads a response in every possible way; true if any of them succeeded.
bool readEverything(const net::HttpAnswer &http)
{
    bool any = false;
    const Result<prodigi::Answer> answer = prodigi::readAnswer(http, Effect::Creates);
    if (!answer) {
        CHECK_FALSE(answer.error().message.isEmpty());
        CHECK(answer.error().provider);
        return false;
    }
    const auto note = [&any](const auto &result) {
        if (result)
            any = true;
        else
            CHECK(result.error().code != ErrorCode::Validation);
    };
    note(prodigi::readOrderAnswer(*answer, Effect::Creates));
    note(prodigi::readQuotes(*answer, Draft{}, QStringLiteral("Test")));
    note(prodigi::readProduct(*answer));
    note(prodigi::readSpine(*answer));
    note(prodigi::readActions(*answer));
    for (const QJsonValue &order : answer->body["orders"].toArray())
        remoteOrderDocument(prodigi::readOrder(order.toObject()));
    return any;
}

} // namespace

TEST_CASE("Damaged responses never do damage")
{
    Random random(4711);
    int read = 0;
    int refused = 0;
    for (const QJsonObject &scenario : scenarios(QStringLiteral("prodigi"), QStringLiteral("*.in.json"))) {
        for (const QJsonValue &scripted : scenario["answers"].toArray()) {
            for (int round = 0; round < 30; ++round) {
                net::HttpAnswer answer;
                answer.status =
                    below(random, 4) == 0 ? static_cast<int>(100 + below(random, 500)) : scripted["status"].toInt(200);
                answer.headers = {{"Content-Type", "application/json"}, {"Retry-After", mutatedBytes("120", random)}};
                answer.body = jsonOf(mutated(scripted["body"], random));
                if (round % 3 == 0)
                    answer.body = mutatedBytes(answer.body, random);
                ++(readEverything(answer) ? read : refused);
            }
        }
    }
    CHECK(read > 500);
    CHECK(refused > 500);
}

TEST_CASE("Damaged webhooks never do damage, and never become an event without an order")
{
    Random random(815);
    int read = 0;
    int refused = 0;
    for (const Declaration *declaration : allProviders()) {
        if (!declaration->can(Capability::Webhooks))
            continue;
        const auto provider = openTestSession(declaration->id, QStringLiteral("http://127.0.0.1:1"));
        for (const QJsonObject &scenario : scenarios(declaration->id, QStringLiteral("parseEvents_*.in.json"))) {
            const QJsonObject headers = scenario["arguments"]["headers"].toObject();
            for (int round = 0; round < 100; ++round) {
                WebhookMessage message;
                message.method = "POST";
                for (auto header = headers.begin(); header != headers.end(); ++header) {
                    QByteArray value = header.value().toString().toUtf8();
                    message.headers.emplace_back(header.key().toLatin1(),
                                                 below(random, 12) == 0 ? mutatedBytes(value, random) : value);
                }
                message.body = jsonOf(mutated(scenario["arguments"]["body"], random));
                if (round % 3 == 0)
                    message.body = mutatedBytes(message.body, random);
                const Result<std::vector<OrderEvent>> events = eventsIn(*provider, message);
                ++(events ? read : refused);
                if (!events) {
                    CHECK((events.error().code == ErrorCode::BadResponse ||
                           events.error().code == ErrorCode::Unsupported));
                    continue;
                }
                for (const OrderEvent &event : *events) {
                    if (event.order)
                        CHECK_FALSE(event.order->remoteId.isEmpty());
                }
            }
        }
    }
    CHECK(read > 200);
    CHECK(refused > 200);
}
