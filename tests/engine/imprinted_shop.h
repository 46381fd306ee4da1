// SPDX-License-Identifier: GPL-3.0-or-later
// A provider without idempotency keys, whose list and clock the test controls.
#pragma once

#include "core/domain/instant.h"
#include "core/domain/order_document.h"
#include "tests/engine/fixture.h"
#include "tests/net/raw_server.h"
#include "tests/support/shops.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace platen::test {

class ImprintedShop
{
public:
    ImprintedShop()
        : m_server([this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); })
    {
    }

    std::unique_ptr<Desk> open()
    {
        auto desk = std::make_unique<Desk>(m_folder.path(), m_secrets);
        const QJsonObject settings{{"base_url", m_server.url(QString()).toString()}, {"app_id", "APP-1"}};
        const QHash<QString, QString> secrets{{QStringLiteral("secret_key"), QStringLiteral("invented")}};
        auto added = await((*desk)->accounts().add(QStringLiteral("imprinted"), accountName, settings, secrets));
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().message.english()));
        return desk;
    }

    static Draft draft(const QString &reference)
    {
        QJsonObject document = draftFor(QStringLiteral("imprinted"), reference);
        document["account"] = accountName;
        return readDraft(document).value();
    }

    // Contains two of the draft's SKU unless specified otherwise.
    void add(const QString &id, const QString &reference, const QDateTime &created, int quantity = 2)
    {
        const QJsonObject item{{"pn", "GLOBAL-FAP-10X10"}, {"quantity", QString::number(quantity)}};
        const QJsonObject order{{"id", id},
                                {"external_id", reference},
                                {"created_at", formatInstant(created)},
                                {"status", "received"},
                                {"items", QJsonArray{item}}};
        rows.append(QJsonObject{{"order", order}});
    }

    QJsonArray rows;           // of its list
    QDateTime clock;           // invalid: responses have no date
    bool loses = true;         // responses to submissions are lost
    bool failsLookUps = false; // listings from a given time fail
    int submissions = 0;       // so far

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const QByteArray line = request.left(request.indexOf("\r\n"));
        if (line.startsWith("POST")) {
            ++submissions;
            if (loses) {
                socket.disconnectFromHost();
                return;
            }
            const QJsonObject order{{"id", QString::number(900 + submissions)}, {"status", "received"}};
            return reply(socket, "200 OK", {{"order", order}});
        }
        if (line.contains("count.php"))
            return reply(socket, "200 OK", {{"count", rows.size()}});
        if (line.contains("/order.php")) {
            for (const QJsonValue &row : std::as_const(rows)) {
                if (line.contains("id=" + row["order"]["id"].toString().toLatin1() + '&'))
                    return reply(socket, "200 OK", row.toObject());
            }
            return reply(socket, "200 OK", {{"error", "Order not found"}});
        }
        if (failsLookUps && line.contains("created_at_min"))
            return reply(socket, "500 Sorry", {{"error", "Not now"}});
        reply(socket, "200 OK", {{"orders", rows}});
    }

    void reply(QTcpSocket &socket, const QByteArray &status, const QJsonObject &document) const
    {
        const QByteArray body = QJsonDocument(document).toJson();
        QByteArray head = "HTTP/1.1 " + status +
                          "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                          "\r\n";
        if (clock.isValid())
            head += "Date: " + QLocale::c().toString(clock, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
                    " GMT\r\n";
        socket.write(head + "\r\n" + body);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<CredentialStore> m_secrets = makeMemoryStore();
    RawServer m_server;
};

} // namespace platen::test
