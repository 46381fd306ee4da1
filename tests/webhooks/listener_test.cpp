// SPDX-License-Identifier: GPL-3.0-or-later
// What the listener accepts, what it rejects before reading it, and what it stores of either.
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/webhooks/listener.h"
#include "tests/http/raw_client.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

#include <future>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

const QByteArray event = R"({"specversion": "1.0", "type": "com.prodigi.order.status.stage.changed#Complete",
    "source": "http://api.example.org/v4.0/Orders/", "id": "evt_1", "data": {"order": {"id": "ord_1"}}})";

class Listening
{
public:
    Listening()
    {
        store::AccountRecord account;
        account.name = QStringLiteral("Shop");
        account.provider = QStringLiteral("prodigi");
        m_account = *store::AccountStore(*m_database).add(account);
        open();
        REQUIRE(listener.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    void setToken(const QString &token)
    {
        m_account.webhookToken = token;
        open();
    }
    [[nodiscard]] QByteArray path() const { return webhookPath(m_account).toUtf8(); }

    // Runs a conversation in a thread of its own, because the listener works in this one.
    RawClient::Reply talk(const std::function<RawClient::Reply(RawClient &)> &conversation)
    {
        auto reply = std::async(std::launch::async, [&, port = listener.port()] {
            RawClient client(port);
            return conversation(client);
        });
        REQUIRE(eventually([&] { return reply.wait_for(0s) == std::future_status::ready; }, 60'000));
        return reply.get();
    }
    RawClient::Reply ask(const QByteArray &bytes)
    {
        return talk([&](RawClient &client) {
            client.send(bytes);
            return client.reply();
        });
    }
    // Newest first.
    std::vector<store::InboxEvent> events(bool rejected)
    {
        return *store::InboxStore(*m_database).list({{}, 0, rejected, 100'000});
    }

private:
    void open()
    {
        AccountSettings settings;
        settings.name = m_account.name;
        settings.secrets = {{QStringLiteral("api_key"), QStringLiteral("key-4711")}};
        const auto &declaration = *findProvider(QStringLiteral("prodigi"));
        settings.values = *completeSettings(declaration, {});
        listener.setEndpoints({{m_account, findConnector(declaration.id), settings, {}}});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database =
        *store::Database::open(*DataDir::open(m_folder.path()), store::Database::Access::Write);
    store::AccountRecord m_account;

public:
    Listener listener{*m_database};
};

QByteArray head(const QByteArray &method, const QByteArray &path, qsizetype length, const QByteArray &more = {})
{
    return method + ' ' + path +
           " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nX-Trace: t-1\r\nContent-Length: " +
           QByteArray::number(length) + "\r\n" + more + "\r\n";
}

} // namespace

TEST_CASE("a request without the token is answered before its body, and nothing of it is stored")
{
    Listening at;
    const std::vector<std::pair<QByteArray, bool>> paths{
        {at.path() + 'x', true}, {at.path().chopped(1), true}, {"/hooks/nobody/0123", true}, {"/elsewhere", false}};
    std::size_t kept = 0;
    for (const auto &[path, isKept] : paths) {
        INFO(path.toStdString());
        CHECK(at.ask(head("POST", path, 1'000'000)).status == 404); // and none of the million bytes comes
        CHECK(at.ask(head("POST", path, event.size()) + event).status == 404);
        kept += isKept ? 2 : 0;
        const auto rejected = at.events(true);
        REQUIRE(rejected.size() == kept);
        if (!isKept)
            continue;
        CHECK(rejected[0].body.isEmpty());
        CHECK(rejected[0].reason.english().contains(QStringLiteral("404")));
        CHECK(rejected[0].headers["X-Trace"] == "t-1");
    }
    CHECK(at.events(false).size() == kept);
}

TEST_CASE("a sample of a refused message at the right address is stored, with the reason")
{
    Listening at;
    struct Case
    {
        QByteArray bytes;
        int status;
        qsizetype kept;
    };
    const QByteArray large(200'000, 'b');
    const QByteArray tooLarge(1024 * 1024 + 1, 'b');
    const std::vector<Case> cases{
        {head("PUT", at.path(), event.size()) + event, 405, event.size()},
        {head("PUT", at.path(), large.size()) + large, 405, 64 * 1024},
        {head("POST", at.path(), event.size(), "Content-Encoding: gzip\r\n") + event, 415, event.size()},
        {head("POST", at.path(), large.size(), "Content-Encoding: gzip\r\n") + large, 415, 64 * 1024},
        {head("POST", at.path(), tooLarge.size()) + tooLarge, 413, 64 * 1024},
    };
    for (const auto &one : cases) {
        INFO(one.status << ' ' << one.kept);
        CHECK(at.ask(one.bytes).status == one.status);
        const auto rejected = at.events(true);
        REQUIRE_FALSE(rejected.empty());
        CHECK(rejected[0].account == u"Shop");
        CHECK(rejected[0].reason.english().contains(QString::number(one.status)));
        CHECK(rejected[0].headers["X-Trace"] == "t-1");
        CHECK(rejected[0].body.size() == one.kept);
    }
    CHECK(at.events(true).size() == cases.size());
}

TEST_CASE("a compressed body is refused, whatever the coding; “identity” is accepted")
{
    Listening at;
    for (const QByteArray coding : {"gzip", "GZIP", "br", "gzip, identity", "x-unheard-of"}) {
        INFO(coding.toStdString());
        const auto reply =
            at.ask(head("POST", at.path(), event.size(), "Content-Encoding: " + coding + "\r\n") + event);
        CHECK(reply.status == 415);
        CHECK(reply.header("Accept-Encoding") == "identity");
    }
    const auto refused = at.events(false).size();
    for (const QByteArray line : {"", "Content-Encoding: identity\r\n", "Content-Encoding:\r\n"})
        CHECK(at.ask(head("POST", at.path(), event.size(), line) + event).status == 200);
    CHECK(at.events(false).size() == refused + 3);
    CHECK(at.events(true).size() == refused);
}

TEST_CASE("a header with two different values is refused, and one that is only repeated is not")
{
    Listening at;
    const std::vector<QByteArray> contradictions{
        "Content-Type: text/plain\r\n", "content-type: application/xml\r\n", "ce-id: a\r\nCE-ID: b\r\n",
        "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n", "X-Hub-Signature: a\r\nX-Hub-Signature: b\r\n"};
    for (const QByteArray &more : contradictions) {
        INFO(more.toStdString());
        CHECK(at.ask(head("POST", at.path(), event.size(), more) + event).status == 400);
        const auto rejected = at.events(true);
        REQUIRE_FALSE(rejected.empty());
        CHECK(rejected[0].reason.english().contains(QStringLiteral("two different values")));
    }
    CHECK(at.events(false).size() == contradictions.size());
    for (const QByteArray more : {"Content-Type: application/json\r\n", "Accept: a\r\nAccept: b\r\n"})
        CHECK(at.ask(head("POST", at.path(), event.size(), more) + event).status == 200);
}

TEST_CASE("only a client whose message is wanted is told to continue")
{
    Listening at;
    const QByteArray expect = "Expect: 100-continue\r\n";
    const std::vector<std::pair<QByteArray, int>> unwanted{
        {head("POST", at.path() + 'x', 100, expect), 404},
        {head("PUT", at.path(), 100, expect), 405},
        {head("POST", at.path(), 100, expect + "Content-Encoding: gzip\r\n"), 415},
        {head("POST", at.path(), 2'000'000, expect), 413},
    };
    for (const auto &[bytes, status] : unwanted)
        CHECK(at.ask(bytes).status == status);

    const auto reply = at.talk([&](RawClient &client) {
        client.send(head("POST", at.path(), event.size(), expect));
        if (!client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100 "))
            return RawClient::Reply();
        client.send(event);
        return client.reply();
    });
    CHECK(reply.status == 200);
}

TEST_CASE("a changed token takes effect at once, also before the body")
{
    Listening at;
    const auto old = at.path();
    at.setToken(QStringLiteral("another-token"));
    CHECK(at.ask(head("POST", old, 1'000'000)).status == 404);
    CHECK(at.ask(head("POST", at.path(), event.size()) + event).status == 200);
}

TEST_CASE("tokens may change while messages arrive")
{
    Listening at;
    const auto first = at.path();
    auto answered = std::async(std::launch::async, [&, port = at.listener.port()] {
        int answers = 0;
        for (int i = 0; i < 300; ++i) {
            RawClient client(port);
            client.send(head("POST", first, event.size()) + event);
            const auto status = client.reply().status;
            answers += status == 200 || status == 404 ? 1 : 0;
        }
        return answers;
    });
    const auto token = QString::fromUtf8(first.mid(first.lastIndexOf('/') + 1));
    int changes = 0;
    while (answered.wait_for(0s) != std::future_status::ready) {
        at.setToken(++changes % 2 == 0 ? token : QStringLiteral("another-token"));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    CHECK(changes > 1);
    CHECK(answered.get() == 300);
}

TEST_CASE("strangers do not fill the disk")
{
    Listening at;
    constexpr int requests = 1600;
    for (const QByteArray &path : {QByteArray("/hooks/nobody/x"), at.path() + 'x', QByteArray("/x")}) {
        const auto before = at.events(true).size();
        const auto last = at.talk([&](RawClient &client) {
            client.send(("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n").repeated(requests));
            RawClient::Reply reply;
            for (int i = 0; i < requests; ++i)
                reply = client.reply();
            return reply;
        });
        CHECK(last.status == 404);
        CHECK(at.events(true).size() - before < 1300);
    }
    // Rejected messages at the right address are still visible.
    CHECK(at.ask(head("PUT", at.path(), event.size()) + event).status == 405);
    CHECK(at.events(true)[0].reason.english().contains(QStringLiteral("405")));
}
