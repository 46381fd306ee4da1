// SPDX-License-Identifier: GPL-3.0-or-later
// The provider's clock, according to its responses.
#include "tests/net/client_fixture.h"
#include "tests/net/raw_server.h"

using namespace platen;
using namespace platen::test;

namespace {

// Responds with that header, if it is not empty.
RawServer::Behaviour answering(const QByteArray &date)
{
    return [date](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + (date.isEmpty() ? date : "Date: " + date + "\r\n") +
                     "\r\n{}");
    };
}

QDateTime timeAfter(const QByteArray &date, bool patient = false)
{
    RawServer server(answering(date));
    net::HttpClient client(quick());
    CHECK_FALSE(client.providerTime().isValid());
    net::HttpRequest get = request("GET", server.url());
    get.patient = patient;
    REQUIRE(send(client, get).has_value());
    return client.providerTime();
}

} // namespace

TEST_CASE("the provider's clock runs on from the date of its last response")
{
    const QDateTime reported(QDate(2024, 2, 29), QTime(23, 59, 58), Qt::UTC);
    for (const QByteArray form : {"Thu, 29 Feb 2024 23:59:58 GMT", "Thu Feb 29 23:59:58 2024"}) {
        const QDateTime now = timeAfter(form);
        REQUIRE(now.isValid());
        CHECK(now >= reported);
        CHECK(now < reported.addSecs(60));
    }
}

TEST_CASE("without a readable date there is no provider's clock")
{
    CHECK_FALSE(timeAfter({}).isValid());
    CHECK_FALSE(timeAfter("yesterday").isValid());
    CHECK_FALSE(timeAfter("2024-02-29T23:59:58Z").isValid());
    // A file may come from another server.
    CHECK_FALSE(timeAfter("Thu, 29 Feb 2024 23:59:58 GMT", true).isValid());
}
