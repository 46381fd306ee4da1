// SPDX-License-Identifier: GPL-3.0-or-later
// Failures have a clear error and the right exit status, and nothing is lost.
#include "tests/e2e/console.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace platen::test;

TEST_CASE("a draft with five errors gets five errors, each with its place")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QJsonObject wrong = draft("PO-1");
    wrong.remove("reference");
    wrong["colour"] = "red";
    QJsonObject recipient = wrong["recipient"].toObject();
    QJsonObject address = recipient["address"].toObject();
    address["countryCode"] = "XX";
    recipient["address"] = address;
    wrong["recipient"] = recipient;
    QJsonObject item = wrong["items"][0].toObject();
    item["quantity"] = 0;
    item["price"] = QJsonObject{{"amount", "1.234"}, {"currency", "GBP"}};
    wrong["items"] = QJsonArray{item};
    const QStringList expected{"/colour", "/items/0/price/amount", "/items/0/quantity",
                               "/recipient/address/countryCode", "/reference"};

    for (const char *verb : {"validate", "create"}) {
        const QJsonObject errors = console.failure(1, "validation", {"order", verb, "-"}, bytes(wrong));
        requireMembers(errors, {"error", "errors"});
        QStringList pointers;
        for (const QJsonValue &error : errors["errors"].toArray()) {
            CHECK(error["code"] == "validation");
            CHECK_FALSE(error["message"].toString().isEmpty());
            pointers << error["pointer"].toString();
        }
        CHECK(errors["error"] == errors["errors"].toArray().first());
        pointers.sort();
        // The pointer may name the amount, or the money that contains it.
        pointers.replaceInStrings(QRegularExpression("^/items/0/price$"), "/items/0/price/amount");
        CHECK(pointers.join(' ') == expected.join(' '));

        const Finished plain = console.run({"order", verb, "-"}, bytes(wrong));
        CHECK(plain.exit == 1);
        CHECK(plain.err.count("platenctl: ") == 5);
        for (const char *pointer : {"/colour", "/items/0/quantity", "/recipient/address/countryCode", "/reference"})
            CHECK(plain.err.contains(QByteArray("  at ") + pointer));
    }
    // A missing account is one more error.
    wrong["account"] = "Nowhere";
    const QJsonArray six = console.failure(1, "validation", {"order", "create", "-"}, bytes(wrong))["errors"].toArray();
    CHECK(six.size() == 6);
    CHECK(six.last()["code"] == "notFound");
    CHECK(console.json({"order", "list"})["count"] == 0);
    CHECK(sandbox.orders().isEmpty());
}

TEST_CASE("missing files, and files that are not JSON")
{
    Console console;
    for (const QStringList &command : {QStringList{"order", "create"}, {"order", "validate"}, {"quote"}}) {
        console.failure(3, "notFound", command + QStringList{"/nonexistent/order.json"});
        console.failure(1, "validation", command + QStringList{console.folder()});
        console.failure(1, "validation", command + QStringList{"-"}, "{\"reference\": ");
        console.failure(1, "validation", command + QStringList{"-"}, "");
        console.failure(1, "validation", command + QStringList{"-"}, "[]");
        console.failure(1, "validation", command + QStringList{"-"}, QByteArray("\xff\xfe\x00", 3));
    }
}

TEST_CASE("without a network the order is kept, and sent once there is one")
{
    Console console;
    QString url;
    {
        SandboxProcess sandbox;
        console.addShop(sandbox);
        url = sandbox.url();
    }
    const QJsonObject error = console.failure(4, "unreachable", {"account", "test", "Shop"});
    CHECK(error["error"]["provider"]["name"] == "prodigi");
    console.failure(4, "unreachable", {"order", "create", "-"}, bytes(draft("PO-1")));
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "queued");
    const QJsonArray outbox = console.json({"outbox", "list"})["outbox"].toArray();
    REQUIRE(outbox.size() == 1);
    requireMembers(outbox[0].toObject(),
                   {"order", "reference", "account", "operation", "state", "attempts", "nextAttemptAt", "error"});
    CHECK(outbox[0]["reference"] == "PO-1");
    CHECK(outbox[0]["operation"] == "create");
    CHECK(outbox[0]["account"] == "Shop");
    CHECK(outbox[0]["attempts"].toInt() >= 1);
    CHECK(outbox[0]["error"]["code"] == "unreachable");
    const Finished plain = console.run({"order", "create", "-"}, bytes(draft("PO-2")));
    CHECK(plain.exit == 4);
    CHECK(plain.err.contains("The order is kept here as po_"));
    CHECK(console.run({"outbox", "list"}).out.contains("PO-2"));
    // The sentence, not the key and arguments that are stored.
    const QString why = outbox[0]["error"]["message"].toString();
    CHECK(why.contains("127.0.0.1"));
    CHECK(console.run({"outbox", "list"}).out.contains(why.toUtf8()));
    const Finished synced = console.run({"sync", "--json"});
    CHECK(synced.exit == 4);
    CHECK(synced.json()["accounts"][0]["error"]["code"] == "unreachable");
    CHECK(console.run({"sync"}).exit == 4);

    // The network is back, at the same address.
    SandboxProcess sandbox({"--port", QString::number(QUrl(url).port())});
    REQUIRE(sandbox.url() == url);
    console.json({"outbox", "retry", "PO-1"});
    console.json({"sync"});
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
    for (const char *reference : {"PO-1", "PO-2"}) {
        CHECK(console.json({"order", "show", reference})["stage"] == "submitted");
        CHECK(sandbox.ordersWith(reference).size() == 1);
    }
    CHECK(console.run({"outbox", "list"}).out == "The outbox is empty.\n");
}

TEST_CASE("if nobody can quote, the exit status is that of an account that was asked")
{
    Console console;
    {
        SandboxProcess sandbox;
        console.json({"account", "add", "imprinted", "Another", "--set", "app_id=APP-1"});
        console.addShop(sandbox);
        CHECK(console.json({"quote", "-"}, bytes(draft("PO-1")))["quotes"].toArray().size() == 1);
        // An account that never quotes is not an error next to one that does.
        const Finished plain = console.run({"quote", "-"}, bytes(draft("PO-1")));
        CHECK(plain.exit == 0);
        CHECK(plain.err.isEmpty());
        CHECK(plain.out.contains("Another"));
    }
    const Finished none = console.run({"quote", "-", "--json"}, bytes(draft("PO-1")));
    CHECK(none.exit == 4);
    CHECK(none.json()["quotes"].toArray().isEmpty());
    CHECK(none.json()["unavailable"].toArray().size() == 2);
}

TEST_CASE("a wrong key is unauthorized, everywhere")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "not-the-key");
    console.failure(5, "unauthorized", {"account", "test", "Shop"});
    console.failure(5, "unauthorized", {"order", "create", "-"}, bytes(draft("PO-1")));
    console.failure(5, "unauthorized", {"product", "show", "GLOBAL-FAP-10X10", "--account", "Shop"});
    CHECK(console.run({"sync", "--json"}).exit == 5);
    console.environment.remove("PLATEN_SECRET_SHOP_API_KEY");
    // Only the console accepts a secret in a variable, so only the console mentions it.
    const QString variable = "PLATEN_SECRET_SHOP_API_KEY";
    const QJsonObject failure = console.failure(5, "credentials", {"account", "test", "Shop"});
    CHECK(failure["error"]["message"].toString().endsWith("the environment variable " + variable + "."));
    CHECK(console.run({"account", "test", "Shop"}).err.contains("the environment variable " + variable.toUtf8()));
    const Finished synced = console.run({"sync", "--json"});
    CHECK(synced.json()["accounts"][0]["error"]["message"].toString().contains(variable));
    CHECK(sandbox.orders().isEmpty());
}

TEST_CASE("what the provider refuses is refused, with its request id to quote")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QJsonObject wrong = draft("PO-1");
    QJsonObject item = wrong["items"][0].toObject();
    item["sku"] = "NO-SUCH-SKU";
    wrong["items"] = QJsonArray{item};
    const Finished refused = console.run({"order", "create", "-", "--json"}, bytes(wrong));
    CHECK(refused.exit == 1);
    CHECK(refused.out.isEmpty());
    CHECK((refused.errorCode() == "validation" || refused.errorCode() == "refused"));
    const QJsonObject error = refused.errorJson()["error"].toObject();
    CHECK(error["pointer"] == "/items/0/sku");
    CHECK(error["provider"]["name"] == "prodigi");
    CHECK(error["provider"]["status"].toInt() >= 400);
    CHECK_FALSE(error["provider"]["requestId"].toString().isEmpty());
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "failed");
    const Finished plain = console.run({"order", "create", "-"}, bytes(wrong));
    CHECK(plain.err.contains("  at /items/0/sku"));
    CHECK(plain.err.contains("request "));
}

TEST_CASE("responses that make no sense")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"order", "create", "-"}, bytes(draft("PO-1")));
    struct Case
    {
        const char *fault;
        const char *code;
    };
    for (const Case &one : {Case{"500", "unreachable"}, Case{"html", "badResponse"}, Case{"brokenJson", "badResponse"},
                            Case{"redirect", "badResponse"}}) {
        INFO(one.fault);
        sandbox.fault("*", one.fault, 0);
        console.failure(4, one.code, {"--timeout", "5", "order", "refresh", "PO-1"});
        sandbox.clearFaults();
        CHECK(console.json({"order", "refresh", "PO-1"})["stage"] == "submitted");
    }
    const QJsonObject used{{"match", "*"}, {"fault", "429"}, {"times", 0}, {"retryAfter", 1}};
    sendHttp("POST", sandbox.url() + "/_sandbox/faults", bytes(used));
    console.failure(4, "rateLimited", {"order", "refresh", "PO-1"});
    sandbox.clearFaults();
    sandbox.fault("*", "slow", 0, 60'000);
    console.failure(4, "timeout", {"--timeout", "0.3", "order", "refresh", "PO-1"});
}

TEST_CASE("a lost response never causes a second order")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    int number = 0;
    for (const char *fault : {"dropAfter", "dropBefore", "500", "500after", "html", "brokenJson", "cutShort", "slow"}) {
        const QString reference = QString("LOST-%1").arg(++number);
        INFO(fault);
        sandbox.fault("POST /v4.0/orders", fault, 1, 3'000);
        const Finished created =
            console.run({"--timeout", "1", "order", "create", "-", "--json"}, bytes(draft(reference)));
        sandbox.clearFaults();
        CHECK((created.exit == 0 || created.exit == 4));
        console.json({"sync"});
        CHECK(console.json({"order", "show", reference})["stage"] == "submitted");
        CHECK(sandbox.ordersWith(reference).size() == 1);
    }
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}

TEST_CASE("an unknown order is resolved by a person")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const auto lose = [&](const char *reference) {
        // Every response is lost, including that of the look-up.
        sandbox.fault("*", "dropAfter", 0);
        console.failure(4, "unknownOutcome", {"order", "create", "-"}, bytes(draft(reference)));
        const QJsonObject order = console.json({"order", "show", reference});
        CHECK(order["stage"] == "unknown");
        CHECK(order["needsAttention"] == true);
        return order;
    };

    const QJsonObject lost = lose("PO-3");
    // Until then, no other change is possible.
    for (const QStringList &command : {QStringList{"order", "cancel", "PO-3"},
                                       {"order", "refresh", "PO-3"},
                                       {"order", "update", "PO-3", "--shipping-method", "Express"}}) {
        const QJsonObject refused = console.failure(1, "refused", command);
        CHECK(refused["error"]["message"].toString().contains("not known yet"));
    }
    CHECK(console.json({"outbox", "resolve", "PO-3", "--discard"})["id"] == lost["id"]);

    lose("PO-2");
    sandbox.clearFaults();
    const QJsonObject resent = console.json({"outbox", "resolve", "PO-2", "--resend"});
    CHECK(resent["stage"] == "submitted");
    CHECK(sandbox.ordersWith("PO-2").size() == 1);

    lose("PO-1");
    sandbox.clearFaults();
    // An id that the provider does not know is refused.
    console.failure(3, "notFound", {"outbox", "resolve", "PO-1", "--exists", "ord_mistyped"});
    const QString remoteId = sandbox.ordersWith("PO-1").first()["id"].toString();
    const QJsonObject exists = console.json({"outbox", "resolve", "PO-1", "--exists", remoteId});
    CHECK(exists["remoteId"] == remoteId);
    CHECK(exists["stage"] == "submitted");
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}

#ifdef Q_OS_UNIX
TEST_CASE("a full disk is a storage error, and nothing is lost")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"order", "create", "-"}, bytes(draft("PO-1")));

    SECTION("as a limit of this process")
    {
        Start start = console.start({"order", "create", "-", "--json"});
        start.input = bytes(draft("PO-2"));
        start.inChild = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{2048, 2048};
            setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Finished finished = runProcess(start);
        INFO(finished.err.toStdString());
        CHECK(finished.exit == 6);
        CHECK(finished.errorCode() == "storage");
        CHECK(finished.out.isEmpty());
    }
#ifdef Q_OS_LINUX
    SECTION("as a file system that is full")
    {
        const QByteArray place = console.dataDir().toLocal8Bit();
        QTemporaryDir kept;
        if (geteuid() != 0 || mount("tmpfs", place.constData(), "tmpfs", 0, "size=3m") != 0) {
            WARN("not allowed to mount a small file system: skipped");
            return;
        }
        struct Unmount
        {
            const QByteArray place;
            ~Unmount() { umount2(place.constData(), MNT_DETACH); }
        } unmount{place};
        console.addShop(sandbox);
        console.json({"order", "create", "-"}, bytes(draft("PO-1")));
        QFile filler(console.dataDir() + "/filler");
        REQUIRE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        filler.close();
        console.failure(6, "storage", {"order", "create", "-"}, bytes(draft("PO-2")));
        REQUIRE(filler.remove());
        CHECK(console.json({"order", "show", "PO-1"})["stage"] == "submitted");
        CHECK(console.json({"order", "create", "-"}, bytes(draft("PO-3")))["stage"] == "submitted");
        CHECK(sandbox.ordersWith("PO-2").isEmpty());
        return;
    }
#endif
    CHECK(sandbox.ordersWith("PO-2").isEmpty());
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "submitted");
    CHECK(console.json({"order", "create", "-"}, bytes(draft("PO-3")))["stage"] == "submitted");
}
#endif

#ifdef Q_OS_UNIX
TEST_CASE("wherever the disk becomes full, what was stored is sent once, and what was not is not sent")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    int storedAll = 0;
    int storedAndFailed = 0;
    int notStored = 0;
    // Each limit leaves room for a few more pages of the write-ahead log, until all of them fit.
    for (rlim_t size = 4096; storedAll == 0 && size < 4'000'000; size += 3 * 4096) {
        INFO("files of up to " << size << " bytes");
        const QString reference = QString("FULL-%1").arg(size);
        Start start = console.start({"order", "create", "-", "--json"});
        start.input = bytes(draft(reference));
        start.inChild = [size] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{size, size};
            setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Finished finished = runProcess(start);
        const bool succeeded = finished.exit == 0;
        INFO(finished.err.toStdString());
        CHECK((succeeded || finished.exit == 6));

        const bool stored = console.json({"order", "list", "--search", reference})["count"].toInt() > 0;
        CHECK((stored || !succeeded));
        console.json({"sync"});
        CHECK(sandbox.ordersWith(reference).size() == (stored ? 1 : 0));
        if (stored)
            CHECK(console.json({"order", "show", reference})["stage"] == "submitted");
        ++(succeeded ? storedAll : stored ? storedAndFailed : notStored);
    }
    CHECK(storedAll == 1);
    CHECK(storedAndFailed > 0);
    CHECK(notStored > 0);
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}
#endif

TEST_CASE("a data folder that cannot be created is a storage error")
{
    Console console;
    const QString file = console.file("file", "x");
    Start start = console.start({});
    start.arguments = QStringList{"--data-dir", file + "/data", "order", "list", "--json"};
    const Finished finished = runProcess(start);
    CHECK(finished.exit == 6);
    CHECK(finished.errorCode() == "storage");
}
