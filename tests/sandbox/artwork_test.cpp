// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi fetches what is on this machine; everything else counts as delivered.
#include "tests/sandbox/client.h"

#include <QCryptographicHash>

using namespace platen::test;
namespace sandbox = platen::sandbox;
namespace http = platen::http;

namespace {

const QByteArray Owl = "an owl, printed";

// A server with files, for the sandbox to fetch.
struct Files
{
    std::map<QByteArray, http::Answer> answers;
    http::Server server{[this](const http::Request &request, const http::Responder &responder) {
        const auto found = answers.find(request.path());
        if (found != answers.end())
            return responder(found->second);
        http::Answer missing;
        missing.status = 404;
        responder(missing);
    }};

    Files()
    {
        answers["/owl.png"].body = Owl;
        REQUIRE(server.listen(QHostAddress::LocalHost, 0).has_value());
    }
    ~Files() { server.stop(); }
    QString url(const QString &path) const { return server.baseUrl() + path; }
};

QJsonObject withMd5(QJsonObject body, const QByteArray &md5)
{
    QJsonArray items = body["items"].toArray();
    QJsonObject item = items[0].toObject();
    QJsonObject asset = item["assets"].toArray()[0].toObject();
    asset["md5Hash"] = QString::fromLatin1(md5);
    item["assets"] = QJsonArray{asset};
    items[0] = item;
    body["items"] = items;
    return body;
}

QByteArray md5Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
}

// Creates the order and lets its download begin.
QString begun(TestSandbox &test, const QJsonObject &body)
{
    const QString id = test.client.post("/v4.0/orders", body).orderId();
    CHECK(text(test.client.order(id).order(), "items.0.assets.0.status") == "InProgress");
    CHECK(test.client.act(id, "advance").status == 200);
    CHECK(text(test.client.order(id).order(), "status.details.downloadAssets") == "InProgress");
    return id;
}

// Lets the result of an attempt count.
QJsonObject judged(TestSandbox &test, const QString &id)
{
    CHECK(eventually([&] { return test.client.act(id, "advance").status == 200; }));
    return test.client.order(id).order();
}

QJsonObject lastDownload(TestSandbox &test)
{
    return at(test.client.get("/_sandbox/downloads").json(), "recent").toArray().last().toObject();
}

} // namespace

TEST_CASE("What is on this machine is really fetched")
{
    Files files;
    TestSandbox test;
    const QByteArray md5 = GENERATE(QByteArray(), md5Of(Owl), md5Of(Owl).toUpper());
    QJsonObject body = withUrl(orderBody(), files.url("/owl.png"));
    if (!md5.isEmpty())
        body = withMd5(body, md5);
    const QString id = begun(test, body);
    CHECK(eventually([&] { return text(test.client.order(id).order(), "items.0.assets.0.status") == "Complete"; }));
    CHECK(text(test.client.order(id).order(), "items.0.status") == "NotYetDownloaded");
    const QJsonObject order = judged(test, id);
    CHECK(text(order, "status.details.downloadAssets") == "Complete");
    CHECK(text(order, "items.0.status") == "Ok");
    CHECK(text(order, "items.0.assets.0.md5Hash").toLatin1() == md5);
    const QJsonObject download = lastDownload(test);
    CHECK(text(download, "url") == files.url("/owl.png"));
    CHECK(text(download, "md5").toLatin1() == md5Of(Owl));
    CHECK(at(download, "bytes").toInt() == Owl.size());
}

TEST_CASE("A file that is not there or not the right one fails ten times, until someone fixes it")
{
    Files files;
    TestSandbox test;
    QJsonObject body;
    SECTION("not there")
    {
        body = withUrl(orderBody(), files.url("/gone.png"));
    }
    SECTION("not the right one")
    {
        body = withMd5(withUrl(orderBody(), files.url("/owl.png")), md5Of("another"));
    }
    SECTION("redirected away")
    {
        files.answers["/owl.png"].status = 302;
        files.answers["/owl.png"].headers = {{"Location", "http://artwork.example.org/owl.png"}};
        body = withUrl(orderBody(), files.url("/owl.png"));
    }
    const QString id = begun(test, body);
    QJsonObject order = judged(test, id);
    CHECK(text(order, "status.issues.0.errorCode") == "items.assets.NotDownloaded");
    CHECK(text(order, "status.issues.0.description").contains("attempt 1 of 10"));
    CHECK(text(order, "items.0.assets.0.status") == "InProgress");
    for (int attempt = 2; attempt <= 10; ++attempt)
        order = judged(test, id);
    CHECK(text(order, "status.issues.0.errorCode") == "order.items.assets.FailedToDownloaded");
    CHECK(text(order, "status.details.downloadAssets") == "Error");
    CHECK(text(order, "items.0.status") == "Invalid");
    CHECK(text(order, "items.0.assets.0.status") == "Error");
    const QByteArray whole = text(order, "items.0.assets.0.md5Hash").toLatin1();

    files.answers["/gone.png"].body = Owl;
    files.answers["/owl.png"] = files.answers["/gone.png"];
    if (!whole.isEmpty())
        files.answers["/owl.png"].body = "another";
    CHECK(text(test.client.act(id, "advance").order(), "status.details.downloadAssets") == "InProgress");
    CHECK(text(judged(test, id), "items.0.status") == "Ok");
}

TEST_CASE("An order waits for its file, however fast it lives")
{
    Files files;
    sandbox::Settings settings;
    settings.life.orderLifeMs = 20;
    TestSandbox test(settings);
    const QString id = test.client.post("/v4.0/orders", withUrl(orderBody(), files.url("/owl.png"))).orderId();
    CHECK(eventually([&] { return text(test.client.order(id).order(), "status.stage") == "Complete"; }));
    CHECK(text(lastDownload(test), "md5").toLatin1() == md5Of(Owl));
}

TEST_CASE("Files of other machines and of reserved names count as delivered")
{
    sandbox::Settings settings = quiet();
    const bool anywhere = GENERATE(false, true);
    settings.artwork.anywhere = anywhere;
    TestSandbox test(settings);
    std::vector<const char *> urls{"https://artwork.example.org/a.png", "http://example.com/a.png",
                                   "https://files.test/a.png"};
    if (!anywhere)
        urls.push_back("https://files.printshop.co.uk/a.png");
    for (const char *url : urls) {
        INFO(url);
        const QString id = begun(test, withUrl(orderBody(), url));
        CHECK(text(judged(test, id), "items.0.status") == "Ok");
    }
    CHECK(at(test.client.get("/_sandbox/downloads").json(), "recent").toArray().isEmpty());
}

TEST_CASE("Another machine is only reached by https, and a file is bounded")
{
    Files files;
    sandbox::Settings settings = quiet();
    settings.artwork.anywhere = true;
    settings.artwork.mostBytes = Owl.size() - 1;
    TestSandbox test(settings);
    QString url = "http://files.printshop.co.uk/a.png";
    QString error = "other machines must be reached by https";
    SECTION("by http") {}
    SECTION("too large")
    {
        url = files.url("/owl.png");
        error = "it is too large";
    }
    const QString id = begun(test, withUrl(orderBody(), url));
    CHECK(text(judged(test, id), "status.issues.0.errorCode") == "items.assets.NotDownloaded");
    CHECK(eventually([&] { return at(test.client.get("/_sandbox/downloads").json(), "waiting").toInt() == 0; }));
    CHECK(text(lastDownload(test), "error") == error);
}

TEST_CASE("Completing an order on purpose does not wait for its files")
{
    Files files;
    TestSandbox test;
    const QString id = begun(test, withUrl(orderBody(), files.url("/gone.png")));
    CHECK(text(test.client.act(id, "complete").order(), "status.stage") == "Complete");
    CHECK(eventually([&] { return at(test.client.get("/_sandbox/downloads").json(), "waiting").toInt() == 0; }));
    CHECK(text(test.client.order(id).order(), "items.0.assets.0.status") == "Complete");
}
