// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's bucket, used by Platen's own host and by a client from npm that signs with aws4.
#include "app/sandbox/bucket/range.h"
#include "core/async/clock.h"
#include "core/hosts/file_digest.h"
#include "core/hosts/s3_host.h"
#include "core/net/http_client.h"
#include "tests/sandbox/client.h"
#include "tests/support/process.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::test;
using sandbox::bucket::Credentials;
using sandbox::bucket::Range;
using sandbox::bucket::rangeOf;
using sandbox::bucket::wrongSignature;

namespace {

constexpr qint64 MegaByte = qint64{1024} * 1024;
const QByteArray Secret = "sandbox-key";

QByteArray noise(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

// Platen's own S3 host, with its bucket at the sandbox.
struct Hosted
{
    TestSandbox test;
    QTemporaryDir folder;
    std::shared_ptr<SetClock> clock = std::make_shared<SetClock>(QDateTime::currentDateTimeUtc());
    hosts::S3Settings settings = [this] {
        hosts::S3Settings s3;
        s3.endpoint = test.sandbox.baseUrl();
        s3.region = QStringLiteral("us-east-1");
        s3.bucket = QStringLiteral("artwork");
        s3.accessKeyId = "sandbox";
        s3.secretAccessKey = Secret;
        return s3;
    }();

    std::unique_ptr<hosts::S3Host> host()
    {
        net::ClientOptions options;
        options.provider = QStringLiteral("files");
        options.firstDelay = std::chrono::milliseconds(1);
        const hosts::PartSizes sizes{6 * MegaByte, 5 * MegaByte};
        return std::make_unique<hosts::S3Host>(QStringLiteral("files"), settings,
                                               std::make_shared<net::HttpClient>(options), clock, sizes);
    }
    hosts::Upload upload(const QString &name, const QByteArray &content)
    {
        hosts::Upload result;
        result.source.path = folder.filePath(name);
        QFile file(result.source.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Result<hosts::Digest> digest = await(hosts::digestOf(result.source.path));
        result.source.size = digest.value().size;
        result.source.md5 = digest.value().md5;
        result.key = QStringLiteral("a b/ü+%1").arg(name);
        return result;
    }
};

// The client from npm.
class NodeClient
{
public:
    static bool isInstalled()
    {
        const bool isThere = QFileInfo::exists(modules() + QStringLiteral("/aws4"));
        if (!isThere)
            WARN("left out: aws4 is not installed (./dev test)");
        return isThere;
    }
    explicit NodeClient(const QString &endpoint, const QString &keyId = QStringLiteral("sandbox"),
                        const QByteArray &secret = Secret)
    {
        Start start;
        start.program = QStringLiteral("node");
        start.arguments << source() + QStringLiteral("/tests/support/s3/client.js") << endpoint
                        << QStringLiteral("artwork") << keyId << QString::fromLatin1(secret);
        start.keepsInput = true;
        start.environment.insert(QStringLiteral("NODE_PATH"), modules());
        m_process = std::make_unique<LiveProcess>(start);
    }
    QJsonObject ask(const QJsonObject &wish)
    {
        m_process->writeLine(QJsonDocument(wish).toJson(QJsonDocument::Compact));
        // The sandbox lives in this process, so its events have to go on.
        QByteArray line;
        CHECK(eventually([&] { return !(line += m_process->readLine(1)).isEmpty(); }));
        return QJsonDocument::fromJson(line).object();
    }

private:
    static QString source() { return qEnvironmentVariable("PLATEN_SOURCE_DIR"); }
    static QString modules() { return source() + QStringLiteral("/build/s3/node_modules"); }

    std::unique_ptr<LiveProcess> m_process;
};

QString between(const QString &body, const QString &name)
{
    return body.section('<' + name + '>', 1).section("</" + name + '>', 0, 0);
}

http::Request documentedGet()
{
    http::Request request;
    request.method = "GET";
    request.target = "/test.txt";
    request.headers = {{"Host", "examplebucket.s3.amazonaws.com"},
                       {"Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"},
                       {"Range", "bytes=0-9"},
                       {"x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                       {"x-amz-date", "20130524T000000Z"}};
    return request;
}

} // namespace

TEST_CASE("The signatures of Amazon's examples are right, and others are not")
{
    const Credentials credentials{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
    const QDateTime then(QDate(2013, 5, 24), QTime(0, 5), Qt::UTC);
    const auto codeOf = [&](const http::Request &request, const QDateTime &now) {
        const auto wrong = wrongSignature(request, credentials, now);
        return wrong ? wrong->code : QByteArray();
    };
    http::Request get = documentedGet();
    CHECK(codeOf(get, then).isEmpty());
    CHECK(codeOf(get, then.addSecs(11 * 60)) == "RequestTimeTooSkewed");
    get.headers[2].second = "bytes=0-99";
    CHECK(codeOf(get, then) == "SignatureDoesNotMatch");
    get = documentedGet();
    get.headers.emplace_back("x-amz-meta-more", "1");
    CHECK(codeOf(get, then) == "AccessDenied");
    get = documentedGet();
    get.headers.erase(get.headers.begin() + 1);
    CHECK(codeOf(get, then) == "AccessDenied");
    get = documentedGet();
    get.body = "more";
    CHECK(codeOf(get, then) == "XAmzContentSHA256Mismatch");

    http::Request put;
    put.method = "PUT";
    put.target = "/test%24file.text";
    put.body = "Welcome to Amazon S3.";
    put.headers = {{"Host", "examplebucket.s3.amazonaws.com"},
                   {"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                   {"Authorization",
                    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                    "SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,"
                    "Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"},
                   {"x-amz-date", "20130524T000000Z"},
                   {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                   {"x-amz-content-sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"}};
    CHECK(codeOf(put, then).isEmpty());

    http::Request presigned;
    presigned.method = "GET";
    presigned.target = "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                       "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                       "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                       "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
    presigned.headers = {{"Host", "examplebucket.s3.amazonaws.com"}};
    CHECK(codeOf(presigned, then).isEmpty());
    CHECK(codeOf(presigned, then.addSecs(86400 - 300)).isEmpty());
    CHECK(codeOf(presigned, then.addSecs(86400 - 299)) == "AccessDenied");
    CHECK(codeOf(presigned, then.addSecs(-3600)) == "AccessDenied");
    presigned.target.replace("Expires=86400", "Expires=86401");
    CHECK(codeOf(presigned, then) == "SignatureDoesNotMatch");
    presigned.target.replace("Expires=86401", "Expires=604801");
    CHECK(codeOf(presigned, then) == "AuthorizationQueryParametersError");
}

TEST_CASE("A range is what the header says")
{
    const auto is = [](const QByteArray &header, Range::Kind kind, qint64 from, qint64 bytes) {
        const Range range = rangeOf(header, 100);
        return range.kind == kind && range.from == from && range.bytes == bytes;
    };
    CHECK(is("", Range::Kind::Whole, 0, 100));
    CHECK(is("bytes=0-9", Range::Kind::Part, 0, 10));
    CHECK(is("bytes=90-", Range::Kind::Part, 90, 10));
    CHECK(is("bytes=90-900", Range::Kind::Part, 90, 10));
    CHECK(is("bytes=-30", Range::Kind::Part, 70, 30));
    CHECK(is("bytes=-300", Range::Kind::Part, 0, 100));
    CHECK(is("bytes=100-", Range::Kind::Outside, 0, 0));
    CHECK(is("bytes=-0", Range::Kind::Outside, 0, 0));
    CHECK(is("bytes=9-0", Range::Kind::Whole, 0, 100));
    CHECK(is("bytes=0-1,3-4", Range::Kind::Whole, 0, 100));
}

TEST_CASE("Platen's own host puts files into the bucket, whole and in parts")
{
    Hosted at;
    if (GENERATE(false, true))
        at.settings.endpoint.replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"));
    const auto host = at.host();
    const QByteArray content = noise(GENERATE(qint64{0}, qint64{1000}, 11 * MegaByte));
    const hosts::Upload upload = at.upload("owl.png", content);
    REQUIRE(await(host->put(upload)).has_value());
    CHECK(await(host->has(upload.key, content.size())).value());
    const hosts::Address address = *host->address(upload.key, at.clock->now(), hosts::For::Order);
    CHECK(await(host->fetch(address.url, 1 << 24)).value() == content);
    // What the log shows opens nothing.
    const QByteArray log = at.test.client.get("/_sandbox/log").body;
    CHECK(log.contains("owl.png"));
    CHECK_FALSE(log.contains("X-Amz-Signature"));
    REQUIRE(await(host->remove(upload.key)).has_value());
    CHECK_FALSE(await(host->has(upload.key, content.size())).value());
}

TEST_CASE("The bucket refuses what is not signed with its keys")
{
    Hosted at;
    ErrorCode expected = ErrorCode::Unauthorized;
    SECTION("another secret")
    {
        at.settings.secretAccessKey = "another-key";
    }
    SECTION("another key")
    {
        at.settings.accessKeyId = "nobody";
    }
    SECTION("another bucket")
    {
        at.settings.bucket = QStringLiteral("nobodys");
        expected = ErrorCode::NotFound;
    }
    SECTION("another time")
    {
        at.clock->set(at.clock->now().addSecs(3600));
        expected = ErrorCode::Refused;
    }
    const Result<void> put = await(at.host()->put(at.upload("owl.png", "an owl")));
    REQUIRE_FALSE(put.has_value());
    CHECK(put.error().code == expected);
    CHECK(at.test.client.get("/artwork/owl.png").status == 403);
}

TEST_CASE("An address of the bucket expires")
{
    Hosted at;
    const hosts::Upload upload = at.upload("owl.png", "an owl");
    REQUIRE(await(at.host()->put(upload)).has_value());
    at.settings.lifetime = std::chrono::hours(1);
    const auto address = [&](int minutes) {
        return at.host()
            ->address(upload.key, at.clock->now().addSecs(60 * minutes), hosts::For::Order)
            ->url.toEncoded();
    };
    CHECK(at.test.client.get(address(-59)).body == "an owl");
    CHECK(at.test.client.get(address(-61)).status == 403);
}

TEST_CASE("A full bucket takes nothing more, and says so")
{
    sandbox::Settings settings = quiet();
    settings.bucket.mostBytes = 10'000;
    Hosted at{TestSandbox(settings), {}};
    REQUIRE(await(at.host()->put(at.upload("a.png", noise(6000)))).has_value());
    const Result<void> put = await(at.host()->put(at.upload("b.png", noise(6000))));
    REQUIRE_FALSE(put.has_value());
    CHECK(put.error().code == ErrorCode::Refused);
}

TEST_CASE("A bucket in a folder keeps its objects")
{
    QTemporaryDir folder;
    sandbox::Settings settings = quiet();
    settings.bucket.folder = folder.path();
    hosts::Upload upload;
    {
        Hosted at{TestSandbox(settings), {}};
        upload = at.upload("owl.png", noise(7 * MegaByte));
        REQUIRE(await(at.host()->put(upload)).has_value());
    }
    Hosted again{TestSandbox(settings), {}};
    CHECK(await(again.host()->has(upload.key, 7 * MegaByte)).value());
}

TEST_CASE("A client that signs with aws4 gets along with the bucket")
{
    if (!NodeClient::isInstalled())
        return;
    TestSandbox test;
    NodeClient client(test.sandbox.baseUrl());
    const QString path = "folder/an%20owl%2B.png";
    const QJsonObject put = client.ask({{"method", "PUT"},
                                        {"path", path},
                                        {"body", "0123456789"},
                                        {"headers", QJsonObject{{"Content-Type", "image/png"}}}});
    CHECK(put["status"] == 200);
    CHECK(put["headers"]["etag"] == "\"781e5e245d69b566979b86e28d23f2c7\"");
    const QJsonObject part =
        client.ask({{"method", "GET"}, {"path", path}, {"headers", QJsonObject{{"Range", "bytes=2-4"}}}});
    CHECK(part["status"] == 206);
    CHECK(part["body"] == "234");
    CHECK(part["headers"]["content-range"] == "bytes 2-4/10");
    CHECK(part["headers"]["content-type"] == "image/png");
    CHECK(client.ask({{"method", "GET"}, {"path", path}, {"headers", QJsonObject{{"Range", "bytes=10-"}}}})["status"] ==
          416);
    const QJsonObject head = client.ask({{"method", "HEAD"}, {"path", path}});
    CHECK(head["status"] == 200);
    CHECK(head["headers"]["content-length"] == "10");
    CHECK(head["body"] == "");
    CHECK(client.ask({{"method", "GET"}, {"path", path}, {"presigned", 60}})["body"] == "0123456789");
    CHECK(client.ask({{"method", "GET"}, {"path", path}, {"presigned", 60}, {"spoilt", true}})["status"] == 403);
    CHECK(between(client.ask({{"method", "GET"}, {"path", "nothing"}})["body"].toString(), "Code") == "NoSuchKey");
    CHECK(client.ask({{"method", "PUT"},
                      {"path", path},
                      {"body", "x"},
                      {"headers", QJsonObject{{"Content-MD5", "781e5e245d69b566979b86e28d23f2c7"}}}})["status"] == 400);
    CHECK(client.ask({{"method", "GET"}, {"path", path}, {"region", "eu-central-1"}})["status"] == 400);
    CHECK(client.ask({{"method", "DELETE"}, {"path", path}})["status"] == 204);
    CHECK(client.ask({{"method", "GET"}, {"path", path}})["status"] == 404);

    NodeClient stranger(test.sandbox.baseUrl(), "sandbox", "another-key");
    const QJsonObject refused = stranger.ask({{"method", "PUT"}, {"path", path}, {"body", "x"}});
    CHECK(refused["status"] == 403);
    CHECK(between(refused["body"].toString(), "Code") == "SignatureDoesNotMatch");
    CHECK(stranger.ask({{"method", "GET"}, {"path", path}, {"presigned", 60}})["status"] == 403);
}

TEST_CASE("An upload in parts is completed as Amazon does it, or aborted")
{
    if (!NodeClient::isInstalled())
        return;
    TestSandbox test;
    NodeClient client(test.sandbox.baseUrl());
    const QString upload =
        between(client.ask({{"method", "POST"}, {"path", "a.pdf?uploads"}})["body"].toString(), "UploadId");
    REQUIRE_FALSE(upload.isEmpty());
    const QString large(5 * MegaByte, QLatin1Char('x'));
    const auto putPart = [&](int number, const QString &body) {
        const QString path = QString("a.pdf?partNumber=%1&uploadId=%2").arg(number).arg(upload);
        const QJsonObject put = client.ask({{"method", "PUT"}, {"path", path}, {"body", body}});
        return put["headers"]["etag"].toString();
    };
    const auto complete = [&](const QStringList &tags, int first = 1) {
        QString body = "<CompleteMultipartUpload>";
        for (int i = 0; i < tags.size(); ++i)
            body += QString("<Part><PartNumber>%1</PartNumber><ETag>%2</ETag></Part>").arg(first + i).arg(tags[i]);
        return client.ask(
            {{"method", "POST"}, {"path", "a.pdf?uploadId=" + upload}, {"body", body + "</CompleteMultipartUpload>"}});
    };
    const QString small = putPart(1, "too small");
    const QString last = putPart(2, "the end");
    CHECK(between(complete({small, last})["body"].toString(), "Code") == "EntityTooSmall");
    CHECK(between(complete({last, small})["body"].toString(), "Code") == "InvalidPart");
    const QString whole = putPart(1, large);
    const QString list = client.ask({{"method", "GET"}, {"path", "a.pdf?uploadId=" + upload}})["body"].toString();
    CHECK(list.count("<Part>") == 2);
    CHECK(between(list, "Size") == QString::number(large.size()));
    CHECK(between(client.ask({{"method", "POST"}, {"path", "a.pdf?uploadId=" + upload}, {"body", "<Complete"}})["body"]
                      .toString(),
                  "Code") == "MalformedXML");
    const QJsonObject completed = complete({whole, last});
    CHECK(completed["status"] == 200);
    CHECK(between(completed["body"].toString(), "ETag").endsWith("-2&quot;"));
    CHECK(client.ask({{"method", "GET"}, {"path", "a.pdf"}})["body"] == large + "the end");
    CHECK(between(complete({whole, last})["body"].toString(), "Code") == "NoSuchUpload");

    const QString other =
        between(client.ask({{"method", "POST"}, {"path", "a.pdf?uploads"}})["body"].toString(), "UploadId");
    CHECK(client.ask({{"method", "DELETE"}, {"path", "a.pdf?uploadId=" + other}})["status"] == 204);
    CHECK(client.ask({{"method", "GET"}, {"path", "a.pdf?uploadId=" + other}})["status"] == 404);
    CHECK(client.ask({{"method", "GET"}, {"path", "a.pdf?uploadId=..%2F..%2Fobjects"}})["status"] == 404);
}
