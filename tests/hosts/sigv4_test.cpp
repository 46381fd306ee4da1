// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures against Amazon's published vectors: the Signature Version 4 test suite (aws-sig-v4-test-suite, the cases
// that S3 needs), and the examples of the S3 API Reference, “Signature Calculations for the Authorization Header” and
// “Authenticating Requests: Using Query Parameters”.
#include "core/hosts/sigv4.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>

using namespace platen;
using namespace platen::hosts;

namespace {

const QByteArray emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

sigv4::Key suiteKey()
{
    return {"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service"};
}

const QDateTime suiteTime(QDate(2015, 8, 30), QTime(12, 36), Qt::UTC);

QByteArray suiteSignature(const QByteArray &method, const QByteArray &path, const sigv4::Query &query,
                          const net::Headers &headers, const QByteArray &body)
{
    sigv4::Request request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.headers = headers;
    request.headers.emplace_back("Host", "example.amazonaws.com");
    request.headers.emplace_back("X-Amz-Date", "20150830T123600Z");
    request.payloadHash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return sigv4::authorization(request, suiteKey(), suiteTime).right(64);
}

sigv4::Key s3Key()
{
    return {"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", "s3"};
}

const QDateTime s3Time(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC);

sigv4::Request s3Request(const QByteArray &method, const QByteArray &path, const sigv4::Query &query,
                         const net::Headers &headers, const QByteArray &hash)
{
    sigv4::Request request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.headers = headers;
    request.headers.emplace_back("Host", "examplebucket.s3.amazonaws.com");
    request.headers.emplace_back("x-amz-content-sha256", hash);
    request.headers.emplace_back("x-amz-date", "20130524T000000Z");
    request.payloadHash = hash;
    return request;
}

} // namespace

TEST_CASE("signatures are those of Amazon's test suite")
{
    // get-vanilla, with the whole header
    sigv4::Request vanilla;
    vanilla.method = "GET";
    vanilla.path = "/";
    vanilla.headers = {{"Host", "example.amazonaws.com"}, {"X-Amz-Date", "20150830T123600Z"}};
    vanilla.payloadHash = emptyHash;
    CHECK(sigv4::authorization(vanilla, suiteKey(), suiteTime) ==
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
          "SignedHeaders=host;x-amz-date, "
          "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    // post-vanilla
    CHECK(suiteSignature("POST", "/", {}, {}, {}) ==
          "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    // get-vanilla-query-order-key-case
    CHECK(suiteSignature("GET", "/", {{"Param2", "value2"}, {"Param1", "value1"}}, {}, {}) ==
          "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    // get-header-key-duplicate
    CHECK(suiteSignature("GET", "/", {}, {{"My-Header1", "value2"}, {"My-Header1", "value2"}, {"My-Header1", "value1"}},
                         {}) == "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea");
    // get-header-value-trim
    CHECK(suiteSignature("GET", "/", {}, {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}}, {}) ==
          "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    // get-unreserved
    CHECK(suiteSignature("GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", {}, {}, {}) ==
          "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
    // get-utf8
    CHECK(suiteSignature("GET", "/" + sigv4::encoded("ሴ"), {}, {}, {}) ==
          "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
    // post-x-www-form-urlencoded
    CHECK(suiteSignature("POST", "/", {}, {{"Content-Type", "application/x-www-form-urlencoded"}}, "Param1=value1") ==
          "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
}

TEST_CASE("signatures are those of the S3 document's examples")
{
    const auto signature = [](const sigv4::Request &request) {
        return sigv4::authorization(request, s3Key(), s3Time).right(64);
    };
    // GET Object
    CHECK(signature(s3Request("GET", "/test.txt", {}, {{"Range", "bytes=0-9"}}, emptyHash)) ==
          "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    // PUT Object
    CHECK(
        signature(s3Request("PUT", "/" + sigv4::encoded("test$file.text"), {},
                            {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
                            "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072")) ==
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    // GET Bucket Lifecycle
    CHECK(signature(s3Request("GET", "/", {{"lifecycle", ""}}, {}, emptyHash)) ==
          "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    // Get Bucket (List Objects)
    CHECK(signature(s3Request("GET", "/", {{"max-keys", "2"}, {"prefix", "J"}}, {}, emptyHash)) ==
          "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

TEST_CASE("a presigned URL is that of the S3 document's example")
{
    sigv4::Request request;
    request.method = "GET";
    request.path = "/test.txt";
    request.headers = {{"Host", "examplebucket.s3.amazonaws.com"}};
    request.payloadHash = sigv4::unsignedPayload;
    CHECK(sigv4::presignedQuery(request, s3Key(), s3Time, std::chrono::seconds(86400)) ==
          "X-Amz-Algorithm=AWS4-HMAC-SHA256"
          "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
          "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
          "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}
