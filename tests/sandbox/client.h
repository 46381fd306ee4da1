// SPDX-License-Identifier: GPL-3.0-or-later
// A sandbox on a free port inside the test's process, and a client that uses it over a real socket.
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>

namespace platen::test {

struct Response
{
    int status = 0; // 0: no response
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString outcome() const { return json().value(QLatin1String("outcome")).toString(); }
    [[nodiscard]] QJsonObject order() const { return json().value(QLatin1String("order")).toObject(); }
    [[nodiscard]] QString orderId() const { return order().value(QLatin1String("id")).toString(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

// The value at "status.details.shipping" or "items.0.sku"; undefined if there is none.
inline QJsonValue at(const QJsonValue &root, const char *path)
{
    QJsonValue value = root;
    for (const QByteArray &part : QByteArray(path).split('.')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        if (isIndex && value.isArray())
            value = value.toArray().at(index);
        else
            value = value.toObject().value(QString::fromUtf8(part));
    }
    return value;
}

inline QString text(const QJsonValue &root, const char *path)
{
    return at(root, path).toString();
}

class SandboxClient
{
public:
    explicit SandboxClient(QByteArray baseUrl)
        : m_baseUrl(std::move(baseUrl))
    {
    }

    Response ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                 const QByteArray &contentType = "application/json")
    {
        QNetworkRequest request(QUrl::fromEncoded(target.startsWith("http") ? target : m_baseUrl + target));
        if (!key.isEmpty())
            request.setRawHeader("X-API-Key", key);
        if (!body.isEmpty() && !contentType.isEmpty())
            request.setRawHeader("Content-Type", contentType);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        REQUIRE(eventually([reply] { return reply->isFinished(); }));
        Response response;
        response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.body = reply->readAll();
        response.headers = reply->rawHeaderPairs();
        response.error = reply->error();
        delete reply;
        return response;
    }
    Response get(const QByteArray &target) { return ask("GET", target); }
    Response post(const QByteArray &target, const QJsonObject &body)
    {
        return ask("POST", target, QJsonDocument(body).toJson());
    }
    Response act(const QString &order, const QByteArray &action)
    {
        return ask("POST", "/_sandbox/orders/" + order.toUtf8() + '/' + action);
    }
    Response order(const QString &id) { return get("/v4.0/orders/" + id.toUtf8()); }

    QByteArray key = "sandbox-key";

private:
    QByteArray m_baseUrl;
    QNetworkAccessManager m_network;
};

// Everything received for one request on its own connection. QNetworkAccessManager would silently send it again if the
// connection closes without a response.
inline QByteArray askOnce(const QString &baseUrl, const QByteArray &method, const QByteArray &target,
                          const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(QUrl(baseUrl).port()));
    socket.write(
        method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-API-Key: sandbox-key\r\n" +
        "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    bool isClosed = false;
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&isClosed] { isClosed = true; });
    REQUIRE(eventually([&isClosed] { return isClosed; }));
    return socket.readAll();
}

// Orders move only when a test says so, unless it sets an order's life.
inline sandbox::Settings quiet()
{
    sandbox::Settings settings;
    settings.life.orderLifeMs = 3'600'000;
    return settings;
}

class TestSandbox
{
public:
    explicit TestSandbox(sandbox::Settings settings = quiet())
        : sandbox(std::move(settings))
        , started(sandbox.start().has_value())
        , client(sandbox.baseUrl().toUtf8())
    {
        REQUIRE(started);
    }

    sandbox::Sandbox sandbox;
    bool started;
    SandboxClient client;
};

// The request of "Create order" in the provider's document, word for word.
inline QByteArray documentedOrder()
{
    return R"({
        "merchantReference": "MyMerchantReference1",
        "shippingMethod": "Overnight",
        "recipient": {
            "name": "Mr Testy McTestface",
            "address": {
                "line1": "14 test place",
                "line2": "test",
                "postalOrZipCode": "12345",
                "countryCode": "US",
                "townOrCity": "somewhere",
                "stateOrCounty": null
            }
        },
        "items": [
            {
                "merchantReference": "item #1",
                "sku": "GLOBAL-CFPM-16X20",
                "copies": 1,
                "sizing": "fillPrintArea",
                "attributes": {
                    "color": "black"
                },
                "recipientCost": {
                    "amount": "15.00",
                    "currency": "USD"
                },
                "assets": [
                    {
                        "printArea": "default",
                        "url": "https://pwintyimages.blob.core.windows.net/samples/stars/test-sample-grey.png",
                        "md5Hash": "daa1c811c6038e718a23f0d816914b7b"
                    }
                ]
            }
        ],
        "metadata": {
            "mycustomkey":"some-guid",
            "someCustomerPreference": {
                "preference1": "something",
                "preference2": "red"
            },
            "sourceId": 12345
        }
    })";
}

inline QJsonObject orderBody()
{
    return QJsonDocument::fromJson(documentedOrder()).object();
}

// The same with further items, so that it ships in two parcels.
inline QJsonObject orderOfTwo()
{
    QJsonObject body = orderBody();
    QJsonArray items = body.value(QLatin1String("items")).toArray();
    items.append(items.first());
    body.insert(QLatin1String("items"), items);
    return body;
}

inline QJsonObject withUrl(QJsonObject body, const QString &url)
{
    QJsonArray items = body.value(QLatin1String("items")).toArray();
    QJsonObject item = items.first().toObject();
    item.insert(QLatin1String("assets"), QJsonArray{QJsonObject{{QLatin1String("printArea"), QLatin1String("default")},
                                                                {QLatin1String("url"), url}}});
    items.replace(0, item);
    body.insert(QLatin1String("items"), items);
    return body;
}

} // namespace platen::test
