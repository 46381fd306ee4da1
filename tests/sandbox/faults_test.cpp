// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

Response add(SandboxClient &client, const QByteArray &json)
{
    return client.ask("POST", "/_sandbox/faults", json);
}

qsizetype orders(SandboxClient &client)
{
    return at(client.get("/_sandbox/orders").json(), "orders").toArray().size();
}

} // namespace

TEST_CASE("A response is lost before or after the order exists")
{
    TestSandbox test;
    const QString url = test.sandbox.baseUrl();
    SECTION("after")
    {
        REQUIRE(add(test.client, R"({"match": "POST /v4.0/orders", "fault": "dropAfter", "times": 1})").status == 200);
        CHECK(askOnce(url, "POST", "/v4.0/Orders", documentedOrder()).isEmpty());
        CHECK(orders(test.client) == 1);
    }
    SECTION("before")
    {
        REQUIRE(add(test.client, R"({"match": "POST /v4.0/orders", "fault": "dropBefore"})").status == 200);
        CHECK(askOnce(url, "POST", "/v4.0/Orders", documentedOrder()).isEmpty());
        CHECK(orders(test.client) == 0);
    }
    SECTION("in the middle")
    {
        REQUIRE(add(test.client, R"({"match": "POST /v4.0/orders", "fault": "cutShort"})").status == 200);
        const QByteArray cut = askOnce(url, "POST", "/v4.0/Orders", documentedOrder());
        CHECK(cut.startsWith("HTTP/1.1 200"));
        CHECK_FALSE(cut.contains("traceParent\":")); // the body's end
        CHECK(orders(test.client) == 1);
    }
    const qsizetype before = orders(test.client);
    CHECK(test.client.get("/v4.0/orders").status == 200);                            // other requests are not affected
    CHECK(test.client.ask("POST", "/v4.0/Orders", documentedOrder()).status == 200); // and the fault is used up
    CHECK(orders(test.client) == before + 1);
}

TEST_CASE("Every kind of response that a client must survive is available")
{
    TestSandbox test;
    const auto ask = [&test](const QByteArray &fault, const QByteArray &more = {}) {
        REQUIRE(add(test.client, R"({"match": "GET /v4.0/orders*", "fault": ")" + fault + '"' + more + '}').status ==
                200);
        return test.client.get("/v4.0/orders?top=5");
    };
    const Response tooMany = ask("429", R"(, "retryAfter": 7)");
    CHECK(tooMany.status == 429);
    CHECK(tooMany.header("Retry-After") == "7");
    CHECK(ask("429").header("Retry-After") == "1");
    const Response plain = ask("429text");
    CHECK(plain.status == 429);
    CHECK(plain.body == "API calls quota exceeded! maximum admitted 30 per 30s.");
    CHECK(plain.header("Content-Type").startsWith("text/plain"));
    CHECK_FALSE(plain.header("traceParent").isEmpty());
    const Response internal = ask("500");
    CHECK(internal.status == 500);
    CHECK(internal.outcome() == "InternalServerError");
    CHECK(ask("500after").status == 500);
    CHECK(ask("502").status == 502);
    CHECK(ask("503", R"(, "retryAfter": 3)").header("Retry-After") == "3");
    const Response html = ask("html");
    CHECK(html.status == 200);
    CHECK(html.header("Content-Type").startsWith("text/html"));
    const Response broken = ask("brokenJson");
    CHECK(broken.status == 200);
    CHECK(broken.error == QNetworkReply::NoError);
    CHECK(broken.body.startsWith("{\"outcome\""));
    CHECK(broken.json().isEmpty());
    const Response redirect = ask("redirect");
    CHECK(redirect.status == 307);
    CHECK(redirect.header("Location") == "http://elsewhere.example.org/v4.0/orders?top=5");
    QElapsedTimer timer;
    timer.start();
    CHECK(ask("slow", R"(, "delayMs": 250)").outcome() == "Ok");
    CHECK(timer.elapsed() >= 250);
    CHECK(test.client.get("/v4.0/orders").status == 200);
    CHECK(text(test.client.get("/_sandbox/log").json(), "requests.0.fault") == "429");
    CHECK(test.client.ask("POST", "/_sandbox/faults", R"({"fault": "flood"})").status == 400);
}

TEST_CASE("Faults last as often as requested, or until they are removed")
{
    sandbox::Settings settings = quiet();
    const auto parsed = platen::sandbox::faultFromText("503:2:GET /v4.0/products/*");
    REQUIRE(parsed.has_value());
    settings.faults.push_back(*parsed);
    TestSandbox test(settings);
    CHECK(test.client.get("/v4.0/orders").status == 200);
    CHECK(test.client.get("/v4.0/products/GLOBAL-MUG-W").status == 503);
    CHECK(test.client.get("/v4.0/Products/GLOBAL-MUG-W").status == 503);
    CHECK(test.client.get("/v4.0/products/GLOBAL-MUG-W").status == 200);
    add(test.client, R"({"fault": "502", "times": 0})");
    for (int i = 0; i < 5; ++i)
        CHECK(test.client.get("/v4.0/orders").status == 502);
    CHECK(at(test.client.ask("DELETE", "/_sandbox/faults").json(), "faults").toArray().isEmpty());
    CHECK(test.client.get("/v4.0/orders").status == 200);
    CHECK_FALSE(platen::sandbox::faultFromText("flood").has_value());
    CHECK_FALSE(platen::sandbox::faultFromText("503:often").has_value());
    CHECK(platen::sandbox::faultFromText("dropAfter:3")->times == 3);
}

TEST_CASE("The rate limit responds as observed at the provider")
{
    sandbox::Settings settings = quiet();
    settings.rateLimit = {3, 1};
    SECTION("in plain text only")
    {
        settings.saysRetryAfter = false;
    }
    SECTION("with Retry-After")
    {
        settings.saysRetryAfter = true;
    }
    const bool says = settings.saysRetryAfter;
    TestSandbox test(settings);
    for (int i = 0; i < 3; ++i)
        CHECK(test.client.get("/v4.0/orders").status == 200);
    const Response over = test.client.get("/v4.0/orders");
    CHECK(over.status == 429);
    CHECK(over.body == "API calls quota exceeded! maximum admitted 3 per 1s.");
    CHECK(over.header("Retry-After") == (says ? "1" : ""));
    CHECK(test.client.get("/_sandbox/log").status == 200); // not counted
    CHECK(eventually([&test] { return test.client.get("/v4.0/orders").status == 200; }, 3000));
}

TEST_CASE("Thumbnails are pictures")
{
    TestSandbox test;
    const Response picture = test.client.get("/_sandbox/thumbnails/ast_1.png");
    CHECK(picture.header("Content-Type") == "image/png");
    CHECK(picture.body.startsWith("\x89PNG"));
    CHECK(picture.body != test.client.get("/_sandbox/thumbnails/ast_2.png").body);
    CHECK(test.client.get("/_sandbox/nonsense").status == 404);
}
