// SPDX-License-Identifier: GPL-3.0-or-later
// Ideal Factory's sandbox: each endpoint of its document, and the life of print files.
#include "tests/http/server_fixture.h"
#include "tests/sandbox/client.h"

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

// The document's create order, with everything that its tables require.
QJsonObject newOrder()
{
    return QJsonDocument::fromJson(R"({
        "store_id": "store-1",
        "ecommerce_order_id": "ORD-001",
        "ecommerce_order_number": "1001",
        "total_price": 59.98,
        "currency_code": "EUR",
        "create_print_files": false,
        "customer": {"email": "wren@example.org", "name": "Wren", "surname": "Harrow"},
        "items": [
            {"ecommerce_order_item_id": "ITEM-001", "ecommerce_variant_id": "V-1", "quantity": 2, "price": 24.99,
             "properties": {"size": "L"}, "template_config": "%7B%22layers%22%3A%5B%5D%7D",
             "thumbnails": ["https://artwork.example.org/a.png"], "design_version_id": "d-1"}
        ],
        "addresses": [
            {"type_id": "shipping", "address_1": "14 Test Place", "post_code": "1000", "city": "Somewhere",
             "country_code": "SI", "country_id": 1}
        ],
        "shippings": [{"code": "STANDARD", "shipping_price": 9.99}],
        "something_else": 1
    })")
        .object();
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(QLatin1String(name));
    else
        object.insert(QLatin1String(name), value);
    return object;
}

QJsonObject withItem(const char *name, const QJsonValue &value)
{
    QJsonObject order = newOrder();
    return with(order, "items", QJsonArray{with(at(order, "items.0").toObject(), name, value)});
}

QJsonObject withItems(const QStringList &references)
{
    QJsonArray items;
    for (const QString &reference : references)
        items.append(with(at(newOrder(), "items.0").toObject(), "ecommerce_order_item_id", reference));
    return with(newOrder(), "items", items);
}

class Oms : public TestSandbox
{
public:
    explicit Oms(sandbox::Settings settings = quiet())
        : TestSandbox(std::move(settings))
    {
    }

    Response ask(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {})
    {
        const bool sends = method == "POST" || method == "PUT";
        return send(method, "/idealfactory/api/v1/" + path, sends ? QJsonDocument(body).toJson() : QByteArray());
    }
    Response send(const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        QNetworkRequest request(QUrl::fromEncoded(sandbox.baseUrl().toUtf8() + target));
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        request.setRawHeader("Content-Type", "application/json");
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        REQUIRE(eventually([&reply] { return reply->isFinished(); }));
        Response response;
        response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.body = reply->readAll();
        response.headers = reply->rawHeaderPairs();
        return response;
    }
    QString create(const QJsonObject &order = newOrder())
    {
        const Response created = ask("POST", "orders", order);
        REQUIRE(created.status == 200);
        return text(created.json(), "uid");
    }
    QString print(const QByteArray &item)
    {
        return text(ask("GET", "order-items/" + item + "/print").json(), "status");
    }

    QByteArray authorization = "Bearer sandbox-key";

private:
    QNetworkAccessManager m_network;
};

} // namespace

TEST_CASE("An order is created, read, changed and deleted", "[idealfactory]")
{
    Oms oms;
    const Response created = oms.ask("POST", "orders", newOrder());
    REQUIRE(created.status == 200);
    const QJsonObject order = created.json();
    const QByteArray uid = text(order, "uid").toUtf8();
    CHECK(uid.size() == 36);
    CHECK(text(order, "ecommerce_order_id") == "ORD-001");
    CHECK(at(order, "total_price").toDouble() == 59.98);
    CHECK(text(order, "customer.surname") == "Harrow");
    CHECK(text(order, "items.0.uid").size() == 36);
    CHECK(text(order, "items.0.ecommerce_order_item_id") == "ITEM-001");
    CHECK(text(order, "items.0.template_config") == "%7B%22layers%22%3A%5B%5D%7D");
    CHECK(at(order, "store_id").isUndefined());
    CHECK(at(order, "something_else").isUndefined());
    CHECK(created.body.contains("24.99"));
    CHECK(oms.ask("GET", "orders/" + uid).json() == order);

    // The document's own update.
    const QJsonObject change{{"note", "Updated shipping instructions"},
                             {"total_price", 69.98},
                             {"shippings", QJsonArray{QJsonObject{{"code", "STANDARD"}, {"shipping_price", 9.99}}}}};
    const Response changed = oms.ask("PUT", "orders/" + uid, change);
    CHECK(changed.status == 200);
    CHECK(text(changed.json(), "note") == "Updated shipping instructions");
    CHECK(at(changed.json(), "total_price").toDouble() == 69.98);
    CHECK(at(changed.json(), "items") == at(order, "items"));
    CHECK(text(oms.ask("PUT", "orders/" + uid, {{"note", ""}}).json(), "note").isEmpty());

    // Items that stay keep their uid.
    const QJsonValue two = at(withItems({"ITEM-002", "ITEM-001"}), "items");
    const QJsonObject reordered = oms.ask("PUT", "orders/" + uid, {{"items", two}}).json();
    CHECK(text(reordered, "items.1.uid") == text(order, "items.0.uid"));
    CHECK(text(reordered, "items.0.uid") != text(order, "items.0.uid"));
    CHECK(oms.print("ITEM-002") == "received");

    const Response deleted = oms.ask("DELETE", "orders/" + uid);
    CHECK(deleted.status == 200);
    CHECK(deleted.json() ==
          QJsonObject{{"message", "Order successfully deleted"}, {"order_uid", QString::fromLatin1(uid)}});
    for (const char *method : {"GET", "PUT", "DELETE"})
        CHECK(oms.ask(method, "orders/" + uid).status == 404);
    CHECK(oms.ask("GET", "order-items/ITEM-001/print").status == 404);
}

TEST_CASE("What is missing or of another type is refused by its path", "[idealfactory]")
{
    Oms oms;
    struct Row
    {
        QJsonObject order;
        const char *path;
    };
    const QJsonValue none(QJsonValue::Undefined);
    const QJsonObject address = at(newOrder(), "addresses.0").toObject();
    const std::vector<Row> rows = {
        {with(newOrder(), "store_id", none), "store_id"},
        {with(newOrder(), "store_id", ""), "store_id"},
        {with(newOrder(), "ecommerce_order_id", none), "ecommerce_order_id"},
        {with(newOrder(), "ecommerce_order_id", 12), "ecommerce_order_id"},
        {with(newOrder(), "items", none), "items"},
        {with(newOrder(), "items", QJsonArray{}), "items"},
        {with(newOrder(), "items", QJsonArray{"x"}), "items.0"},
        {with(newOrder(), "total_price", "59.98"), "total_price"},
        {with(newOrder(), "note", QJsonValue::Null), "note"},
        {with(newOrder(), "note", ""), "note"},
        {with(newOrder(), "create_print_files", "yes"), "create_print_files"},
        {with(newOrder(), "customer", QJsonObject{{"email", 5}}), "customer.email"},
        {with(newOrder(), "addresses", QJsonArray{with(address, "type_id", "home")}), "addresses.0.type_id"},
        {with(newOrder(), "addresses", QJsonArray{with(address, "city", none)}), "addresses.0.city"},
        {with(newOrder(), "addresses", QJsonArray{with(address, "country_id", "1")}), "addresses.0.country_id"},
        {with(newOrder(), "shippings", QJsonArray{QJsonObject{{"code", "A"}}}), "shippings.0.shipping_price"},
        {withItem("ecommerce_order_item_id", none), "items.0.ecommerce_order_item_id"},
        {withItem("ecommerce_variant_id", none), "items.0.ecommerce_variant_id"},
        {withItem("quantity", 0), "items.0.quantity"},
        {withItem("quantity", 1.5), "items.0.quantity"},
        {withItem("quantity", "2"), "items.0.quantity"},
        {withItem("price", "24.99"), "items.0.price"},
        {withItem("price", -1), "items.0.price"},
        {withItem("properties", QJsonArray{}), "items.0.properties"},
        {withItem("template_config", none), "items.0.template_config"},
        {withItem("template_config", "{\"layers\":[]}"), "items.0.template_config"},
        {withItem("template_config", "%7B%22layers"), "items.0.template_config"},
        {withItem("template_config", "layers"), "items.0.template_config"},
        {withItem("template_config", QJsonObject{{"layers", 1}}), "items.0.template_config"},
        {withItem("thumbnails", none), "items.0.thumbnails"},
        {withItem("thumbnails", QJsonArray{"a.png"}), "items.0.thumbnails.0"},
    };
    for (const Row &row : rows) {
        INFO(row.path);
        const Response refused = oms.ask("POST", "orders", row.order);
        CHECK(refused.status == 400);
        CHECK_FALSE(text(refused.json(), "message").isEmpty());
        const QJsonObject errors = at(refused.json(), "errors").toObject();
        CHECK(errors.keys() == QStringList{QString::fromLatin1(row.path)});
        CHECK(errors.value(QLatin1String(row.path)).toArray().at(0).toString().contains(QLatin1String(row.path)));
    }
    CHECK(oms.client.get("/_sandbox/orders").json().value("orders").toArray().isEmpty());
    CHECK(oms.ask("POST", "orders", withItem("template_config", "%7B%22a%22%3A%22b+c%22%7D")).status == 200);

    const QByteArray uid = oms.create().toUtf8();
    const Response badUpdate = oms.ask("PUT", "orders/" + uid, {{"total_price", "1"}, {"items", QJsonArray{}}});
    CHECK(badUpdate.status == 400);
    CHECK(at(badUpdate.json(), "errors").toObject().keys() == QStringList{"items", "total_price"});
    CHECK(oms.send("POST", "/idealfactory/api/v1/orders", "no json").status == 400);
}

TEST_CASE("Only the account's token and stores are accepted", "[idealfactory]")
{
    Oms oms;
    CHECK(oms.ask("POST", "orders", with(newOrder(), "store_id", "another")).status == 403);
    CHECK(oms.ask("GET", "orders").status == 405);
    CHECK(oms.ask("GET", "nothing").status == 404);
    CHECK(oms.send("GET", "/idealfactory/nothing", {}).status == 404);
    for (const char *authorization : {"", "Bearer wrong", "sandbox-key"}) {
        oms.authorization = authorization;
        const Response refused = oms.ask("POST", "orders", newOrder());
        CHECK(refused.status == 401);
        CHECK(text(refused.json(), "message") == "Unauthenticated.");
    }
}

TEST_CASE("Print files are made, and can be downloaded once they are ready", "[idealfactory]")
{
    Oms oms;
    const QString uid = oms.create(withItems({"A 1/2", "B-fail"}));
    const auto print = [&oms](const QByteArray &item) { return oms.ask("GET", "order-items/" + item + "/print"); };
    CHECK(print("A%201%2F2").json() ==
          QJsonObject{{"ecommerce_order_item_id", "A 1/2"}, {"status", "received"}, {"url", QJsonValue::Null}});
    const QByteArray file = "/idealfactory/print-files/" +
                            text(oms.ask("GET", "orders/" + uid.toUtf8()).json(), "items.0.uid").toUtf8() + ".pdf";
    CHECK(oms.send("GET", file, {}).status == 404);
    CHECK(oms.client.act(uid, "advance").status == 200);
    CHECK(text(print("A%201%2F2").json(), "status") == "processing");
    const Response done = oms.client.act(uid, "complete");
    CHECK(text(done.order(), "items.0.print.status") == "ready");
    CHECK(text(print("B-fail").json(), "status") == "processingfailed");
    CHECK(at(print("B-fail").json(), "url").isNull());
    const QString url = text(print("A%201%2F2").json(), "url");
    CHECK(url == oms.sandbox.baseUrl() + QString::fromLatin1(file));

    oms.authorization.clear(); // the URL is all that is needed
    const Response pdf = oms.send("GET", file, {});
    CHECK(pdf.status == 200);
    CHECK(pdf.header("Content-Type") == "application/pdf");
    CHECK(pdf.body.startsWith("%PDF-1.4\n"));
    CHECK(pdf.body.endsWith("%%EOF\n"));
    const qsizetype table = pdf.body.mid(pdf.body.lastIndexOf("startxref\n") + 10).split('\n').front().toLongLong();
    CHECK(pdf.body.mid(table, 5) == "xref\n");
    CHECK(oms.client.act(uid, "advance").status == 409);
    CHECK(oms.client.act(uid, "pay").status == 404);
}

TEST_CASE("Print files are made automatically, at once if requested", "[idealfactory]")
{
    sandbox::Settings settings = quiet();
    settings.life.orderLifeMs = 300;
    Oms oms(settings);
    oms.create();
    CHECK(eventually([&oms] { return oms.print("ITEM-001") == "ready"; }));

    Oms slow;
    slow.create(with(newOrder(), "create_print_files", true));
    CHECK(eventually([&slow] { return slow.print("ITEM-001") == "processing"; }));
}

TEST_CASE("Of items that share an id the newest order's is used", "[idealfactory]")
{
    Oms oms;
    const QString first = oms.create();
    oms.client.act(first, "complete");
    const QString second = oms.create();
    CHECK(oms.print("ITEM-001") == "received");
    oms.ask("DELETE", "orders/" + second.toUtf8());
    CHECK(oms.print("ITEM-001") == "ready");
}

TEST_CASE("A ready print file is reported until the response is exactly 200, four times at most", "[idealfactory]")
{
    std::atomic<int> status = 204;
    TestServer receiver({}, [&status](const auto &) { return platen::http::Answer{status, {}, {}, {}}; });
    sandbox::Settings settings = quiet();
    settings.callbacks.backoffMs = 10;
    Oms oms(settings);
    const QString url = receiver.server.baseUrl() + QStringLiteral("/hooks/shop/token");
    CHECK(oms.client
              .post("/_sandbox/callback", {{"provider", "idealfactory"},
                                           {"url", url},
                                           {"headers", QJsonObject{{"Authorization", "Bearer hook-secret"}}}})
              .status == 200);
    const QString uid = oms.create(withItems({"A-1", "B-fail"}));
    oms.client.act(uid, "advance");
    CHECK(receiver.seen.count() == 0);
    oms.client.act(uid, "advance");
    const auto report = [&oms] { return oms.client.get("/_sandbox/callbacks").json(); };
    REQUIRE(eventually([&] { return at(report(), "failed").toInt() == 1; }));
    CHECK(receiver.seen.count() == 4);
    const platen::http::Request reported = receiver.seen.at(0);
    CHECK(reported.method == "POST");
    CHECK(reported.target == "/hooks/shop/token");
    CHECK(reported.header("Content-Type") == "application/json");
    CHECK(reported.header("Authorization") == "Bearer hook-secret");
    CHECK(QJsonDocument::fromJson(reported.body).object() == oms.ask("GET", "order-items/A-1/print").json());

    status = 200;
    CHECK(oms.client.act(uid, "notify").status == 200);
    REQUIRE(eventually([&] { return at(report(), "delivered").toInt() == 1; }));
    CHECK(receiver.seen.count() == 5);

    const QString fresh = oms.create();
    CHECK(oms.client.act(fresh, "notify").status == 409);
    oms.client.post("/_sandbox/callback", {{"provider", "idealfactory"}, {"url", ""}});
    CHECK(oms.client.act(uid, "notify").status == 409);
}

TEST_CASE("Categories, products and variants are stored", "[idealfactory]")
{
    Oms oms;
    const Response category =
        oms.ask("POST", "product-categories",
                {{"name", "T-Shirts"}, {"description", "All types"}, {"editor_category_id", "8jeu2oo9"}});
    REQUIRE(category.status == 200);
    const QByteArray uid = text(category.json(), "uid").toUtf8();
    CHECK(uid.size() == 36);
    CHECK(at(category.json(), "default_dpi").toInt() == 300);
    CHECK(oms.ask("GET", "product-categories/" + uid).json() == category.json());
    const Response changed =
        oms.ask("PUT", "product-categories/" + uid, {{"name", "Premium T-Shirts"}, {"default_dpi", 600}});
    CHECK(text(changed.json(), "name") == "Premium T-Shirts");
    CHECK(text(changed.json(), "description") == "All types");
    CHECK(at(changed.json(), "default_dpi").toInt() == 600);
    // The document's example has a number where its table says UID.
    const QByteArray number = QByteArray::number(at(category.json(), "id").toInt());
    CHECK(oms.ask("GET", "product-categories/" + number).json() == changed.json());

    const QJsonObject newProduct{{"category_id", at(category.json(), "id")},
                                 {"name", "Classic White T-Shirt"},
                                 {"code", "CWT001"},
                                 {"order_column", 1},
                                 {"active", true},
                                 {"team_id", 5}};
    const Response product = oms.ask("POST", "products", newProduct);
    REQUIRE(product.status == 200);
    CHECK(text(product.json(), "uuid").size() == 36);
    const QByteArray productId = QByteArray::number(at(product.json(), "id").toInt());
    CHECK(at(oms.ask("PUT", "products/" + productId, {{"active", false}}).json(), "active") == QJsonValue(false));

    const Response variant = oms.ask("POST", "product-variants",
                                     {{"name", "Large"},
                                      {"product_id", at(product.json(), "id")},
                                      {"country_id", 1},
                                      {"weight", 200},
                                      {"uuid", "6f0c7b1e-5d0a-4a53-9a55-0d7f5f1b2c3d"}});
    REQUIRE(variant.status == 200);
    CHECK(text(variant.json(), "uuid") == "6f0c7b1e-5d0a-4a53-9a55-0d7f5f1b2c3d");
    const QByteArray variantId = QByteArray::number(at(variant.json(), "id").toInt());
    CHECK(at(oms.ask("PUT", "product-variants/" + variantId, {{"weight", 220}}).json(), "weight").toInt() == 220);

    const Response gone = oms.ask("DELETE", "product-variants/" + variantId);
    CHECK(text(gone.json(), "message") == "Product variant successfully deleted");
    CHECK(QByteArray::number(at(gone.json(), "variant_id").toInt()) == variantId);
    CHECK(oms.ask("GET", "product-variants/" + variantId).status == 404);
    CHECK(text(oms.ask("DELETE", "product-categories/" + uid).json(), "category_id").toUtf8() == uid);
    CHECK(text(oms.ask("DELETE", "products/" + productId).json(), "message") == "Product successfully deleted");
}

TEST_CASE("The catalogue's documents are checked", "[idealfactory]")
{
    Oms oms;
    struct Row
    {
        const char *noun;
        QJsonObject body;
        QStringList paths;
    };
    const QJsonObject product{{"category_id", 1}, {"name", "A"}, {"order_column", 1}, {"active", true}, {"team_id", 5}};
    const QJsonObject variant{{"name", "A"}, {"product_id", 1}, {"country_id", 1}};
    const std::vector<Row> rows = {
        {"product-categories", {}, {"name"}},
        {"product-categories",
         {{"name", "A"}, {"parent_id", "nobody"}, {"default_dpi", "300"}},
         {"default_dpi", "parent_id"}},
        {"products", {}, {"active", "category_id", "name", "order_column", "team_id"}},
        {"products", with(product, "category_id", 77), {"category_id"}},
        {"products", with(product, "category_id", "1"), {"category_id"}},
        {"products", with(product, "active", "true"), {"active"}},
        {"product-variants", {}, {"country_id", "name", "product_id"}},
        {"product-variants", with(variant, "uuid", "short"), {"uuid"}},
        {"product-variants", with(variant, "weight", -1), {"weight"}},
        {"product-variants", with(variant, "product_id", 77), {"product_id"}},
    };
    for (const Row &row : rows) {
        INFO(row.noun << ' ' << row.paths.join(u' ').toStdString());
        const Response refused = oms.ask("POST", row.noun, row.body);
        CHECK(refused.status == 400);
        CHECK(at(refused.json(), "errors").toObject().keys() == row.paths);
    }
    CHECK(oms.ask("POST", "products", product).status == 200);
    CHECK(oms.ask("PUT", "products/1", {{"name", 5}}).status == 400);
    CHECK(oms.ask("PUT", "products/77", {{"name", "A"}}).status == 404);
    CHECK(oms.ask("POST", "products/1", product).status == 405);
    CHECK(oms.ask("GET", "products").status == 405);
}

TEST_CASE("A batch accepts items of several orders", "[idealfactory]")
{
    Oms oms;
    const QByteArray one = oms.create(withItems({"A"})).toUtf8();
    const QByteArray two = oms.create(withItems({"B"})).toUtf8();
    const QJsonArray items{text(oms.ask("GET", "orders/" + one).json(), "items.0.uid"),
                           text(oms.ask("GET", "orders/" + two).json(), "items.0.uid")};
    const Response batch =
        oms.ask("POST", "batch-orders", {{"order_items", items}, {"print_templates", QJsonArray{"T-1"}}});
    CHECK(batch.status == 200);
    CHECK(text(batch.json(), "status") == "Batching");
    CHECK(text(batch.json(), "uid").size() == 36);

    const auto errors = [&oms](const QJsonObject &body) {
        const Response refused = oms.ask("POST", "batch-orders", body);
        CHECK(refused.status == 400);
        return at(refused.json(), "errors").toObject().keys();
    };
    CHECK(errors({}) == QStringList{"order_items", "print_templates"});
    CHECK(errors({{"order_items", QJsonArray{}}, {"print_templates", QJsonArray{5}}}) ==
          QStringList{"order_items", "print_templates.0"});
    CHECK(errors({{"order_items", QJsonArray{items[0], "A"}}, {"print_templates", QJsonArray{"T"}}}) ==
          QStringList{"order_items.1"});
}

TEST_CASE("Orders exist from the start, their print files in every state", "[idealfactory]")
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = 40;
    Oms oms(settings);
    QSet<QString> states;
    int mine = 0;
    for (const QJsonValue &order : oms.client.get("/_sandbox/orders").json().value("orders").toArray()) {
        const QByteArray uid = text(order, "uid").toUtf8();
        if (!text(order, "ecommerce_order_id").startsWith("IF-"))
            continue;
        ++mine;
        states.insert(text(order, "items.0.print.status"));
        const Response whole = oms.ask("GET", "orders/" + uid);
        REQUIRE(whole.status == 200);
        // The seeded orders could have been sent.
        if (mine > 3)
            continue;
        CHECK(oms.ask("POST", "orders", with(whole.json(), "store_id", "store-1")).status == 200);
    }
    CHECK(mine == 40);
    CHECK(states == QSet<QString>{"received", "processing", "processingfailed", "ready"});
}

TEST_CASE("A quota and a fault are reported in its own form", "[idealfactory]")
{
    sandbox::Settings settings = quiet();
    settings.rateLimit = {2, 60};
    settings.saysRetryAfter = true;
    Oms oms(settings);
    oms.create();
    oms.create();
    const Response late = oms.ask("POST", "orders", newOrder());
    CHECK(late.status == 429);
    CHECK(text(late.json(), "message") == "Too Many Attempts.");
    CHECK_FALSE(late.header("Retry-After").isEmpty());
}
