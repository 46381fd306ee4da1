// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.1 request names its host exactly once.
#include "tests/http/server_fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

int statusOf(const QByteArray &head)
{
    TestServer test;
    RawClient client(test.server);
    client.sendExactly(head);
    return client.reply().status;
}

} // namespace

TEST_CASE("an HTTP/1.1 request without a host, or with several, is refused")
{
    CHECK(statusOf("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(statusOf("POST / HTTP/1.1\r\nX-Host: a\r\nContent-Length: 2\r\n\r\nhi") == 400);
    CHECK(statusOf("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
    CHECK(statusOf("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n") == 400);
    CHECK(statusOf("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
}

TEST_CASE("an HTTP/1.1 request with one host, and an HTTP/1.0 request without, is answered")
{
    CHECK(statusOf("GET / HTTP/1.1\r\nHost: a.example.org:8080\r\n\r\n") == 200);
    CHECK(statusOf("POST / HTTP/1.1\r\nhOST:a\r\nContent-Length: 2\r\n\r\nhi") == 200);
    CHECK(statusOf("GET / HTTP/1.1\r\nHost:\r\n\r\n") == 200); // no authority: empty, but present
    CHECK(statusOf("GET / HTTP/1.0\r\n\r\n") == 200);
    CHECK(statusOf("POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi") == 200);
    CHECK(statusOf("GET / HTTP/1.0\r\nHost: a\r\n\r\n") == 200);
}
