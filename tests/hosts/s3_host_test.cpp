// SPDX-License-Identifier: GPL-3.0-or-later
// An S3 host at a real server that verifies signatures and clocks.
#include "core/async/clock.h"
#include "core/hosts/file_digest.h"
#include "core/hosts/object_name.h"
#include "core/hosts/s3_host.h"
#include "core/net/traffic_recorder.h"
#include "tests/support/catch.h"
#include "tests/support/s3_process.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::hosts;
using namespace platen::test;

namespace {

constexpr qint64 partSize = 64 * 1024;

struct Fixture
{
    QTemporaryDir folder;
    std::shared_ptr<SetClock> clock = std::make_shared<SetClock>(QDateTime::currentDateTimeUtc());
    S3Process server;
    S3Settings settings = [this] {
        S3Settings s3;
        s3.endpoint = server.url();
        s3.region = QStringLiteral("us-east-1");
        s3.bucket = S3Process::bucket();
        s3.accessKeyId = S3Process::keyId().toLatin1();
        s3.secretAccessKey = S3Process::secret().toLatin1();
        return s3;
    }();
    std::shared_ptr<net::TrafficRecorder> recorder;

    std::unique_ptr<S3Host> host()
    {
        net::ClientOptions options;
        options.provider = QStringLiteral("files");
        options.timeout = std::chrono::seconds(10);
        options.firstDelay = std::chrono::milliseconds(1);
        options.secrets = {settings.secretAccessKey};
        return std::make_unique<S3Host>(QStringLiteral("files"), settings,
                                        std::make_shared<net::HttpClient>(options, recorder), clock,
                                        PartSizes{2 * partSize, partSize});
    }

    Upload file(const QString &name, qint64 size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        QRandomGenerator random(static_cast<quint32>(size));
        for (char &c : bytes)
            c = static_cast<char>(random.bounded(256));
        Upload upload;
        upload.source.path = folder.filePath(name);
        QFile file(upload.source.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Result<Digest> digest = await(digestOf(upload.source.path));
        REQUIRE(digest.has_value());
        upload.source.size = digest->size;
        upload.source.md5 = digest->md5;
        upload.key = objectKey(QStringLiteral("art/"), digest->md5, upload.source.path);
        return upload;
    }

    QByteArray fetched(S3Host &host, const QString &key)
    {
        const Result<QByteArray> bytes = await(host.fetch(host.address(key, clock->now(), For::Order)->url, 1 << 24));
        INFO((bytes ? std::string() : bytes.error().message.english().toStdString()));
        REQUIRE(bytes.has_value());
        return *bytes;
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::string words(const Result<void> &result)
{
    return result ? "done" : result.error().message.english().toStdString();
}

} // namespace

TEST_CASE("a file is put, fetched through its presigned URL and removed")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const bool inName = GENERATE(false, true);
    if (inName)
        at.settings.endpoint.replace(QStringLiteral("127.0.0.1"), QStringLiteral("s3.localhost"));
    const auto host = at.host();
    const Upload upload = at.file(QStringLiteral("Plakat für alle.png"), 100'000);
    const Result<void> put = await(host->put(upload));
    INFO(words(put));
    REQUIRE(put.has_value());
    CHECK(await(host->has(upload.key, 100'000)).value());
    CHECK_FALSE(await(host->has(upload.key, 99'999)).value());
    const Address address = *host->address(upload.key, at.clock->now(), For::Order);
    CHECK(address.url.host() == (inName ? QStringLiteral("prints.s3.localhost") : QStringLiteral("127.0.0.1")));
    CHECK(address.expiresAt == at.clock->now().addDays(7));
    CHECK(at.fetched(*host, upload.key) == contentOf(upload.source.path));
    REQUIRE(await(host->remove(upload.key)).has_value());
    CHECK_FALSE(await(host->has(upload.key, 100'000)).value());
}

TEST_CASE("a large file is put in parts, and lost parts are repeated")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const auto host = at.host();
    Upload upload = at.file(QStringLiteral("large.pdf"), 4 * partSize + 17);
    qint64 done = 0;
    upload.progress = [&done](qint64 bytes, qint64) { done = std::max(done, bytes); };
    at.server.fault(QStringLiteral("partNumber=2"), 503);
    at.server.fault(QStringLiteral("partNumber=4"), 0);
    const Result<void> put = await(host->put(upload));
    INFO(words(put));
    REQUIRE(put.has_value());
    CHECK(done == upload.source.size);
    CHECK(at.fetched(*host, upload.key) == contentOf(upload.source.path));
    CHECK(at.server.requests().filter(QStringLiteral("partNumber=2")).size() == 2);
}

TEST_CASE("an interrupted upload continues at the part that failed")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const auto host = at.host();
    Upload upload = at.file(QStringLiteral("large.pdf"), 5 * partSize);
    UploadState kept;
    upload.keep = [&kept](UploadState state) {
        kept = std::move(state);
        return Result<void>();
    };
    at.server.fault(QStringLiteral("partNumber=4"), 500); // not repeated
    const Result<void> failed = await(host->put(upload));
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().code == ErrorCode::Unreachable);
    CHECK(kept.receipts.size() == 3);

    upload.resume = kept;
    bool isKnown = true;
    SECTION("where it stopped") {}
    SECTION("from the start if the server has dropped it")
    {
        isKnown = false;
        upload.resume.id = QStringLiteral("long-gone");
        at.server.fault(QStringLiteral("uploadId=long-gone"), 404, 1, QStringLiteral("NoSuchUpload"));
    }
    (void)at.server.requests();
    const Result<void> put = await(host->put(upload));
    INFO(words(put));
    REQUIRE(put.has_value());
    CHECK(at.server.requests().filter(QStringLiteral("partNumber=1")).isEmpty() == isKnown);
    CHECK(at.fetched(*host, upload.key) == contentOf(upload.source.path));
}

TEST_CASE("a completion whose response was lost is found out")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const auto host = at.host();
    Upload upload = at.file(QStringLiteral("large.pdf"), 3 * partSize);
    REQUIRE(await(host->put(upload)).has_value());
    SECTION("after all parts")
    {
        upload.resume.receipts = {"a", "b", "c"};
    } // receipts that are no MD5 sums
    SECTION("before the last part was recorded")
    {
        upload.resume.receipts = {"a", "b"};
    }
    upload.resume.id = QStringLiteral("gone");
    at.server.fault(QStringLiteral("uploadId=gone"), 404, 9, QStringLiteral("NoSuchUpload"));
    (void)at.server.requests();
    const Result<void> put = await(host->put(upload));
    INFO(words(put));
    CHECK(put.has_value());
    CHECK(at.server.requests().filter(QStringLiteral("partNumber=1")).isEmpty());
}

TEST_CASE("a file that has changed since it was measured is not put")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const auto host = at.host();
    const qint64 size = GENERATE(qint64{1000}, 3 * partSize);
    Upload upload = at.file(QStringLiteral("a.png"), size);
    QFile file(upload.source.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write("other");
    file.close();
    const Result<void> put = await(host->put(upload));
    REQUIRE_FALSE(put.has_value());
    CHECK(put.error().code == ErrorCode::Refused);
    CHECK_FALSE(put.error().provider.has_value());
    CHECK_FALSE(await(host->has(upload.key, size)).value());
}

TEST_CASE("a host's refusals are told apart")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const Upload upload = at.file(QStringLiteral("a.png"), 1000);
    ErrorCode expected = ErrorCode::NotFound;
    QString says;
    SECTION("the bucket does not exist")
    {
        at.settings.bucket = QStringLiteral("nobodys");
        says = QStringLiteral("no bucket “nobodys”");
    }
    SECTION("the secret is wrong")
    {
        at.settings.secretAccessKey = "wrong-secret-1234";
        expected = ErrorCode::Unauthorized;
        says = QStringLiteral("SignatureDoesNotMatch");
    }
    SECTION("the key does not exist")
    {
        at.settings.accessKeyId = "NOBODY";
        expected = ErrorCode::Unauthorized;
        says = QStringLiteral("InvalidAccessKeyId");
    }
    SECTION("our clock is ahead")
    {
        at.clock->set(QDateTime::currentDateTimeUtc().addSecs(40 * 60));
        expected = ErrorCode::Refused;
        says = QStringLiteral("40 minutes ahead");
    }
    SECTION("our clock is behind")
    {
        at.clock->set(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600));
        expected = ErrorCode::Refused;
        says = QStringLiteral("3 hours behind");
    }
    SECTION("there is no room")
    {
        at.server.fault(QStringLiteral("PUT"), 507, 1, QStringLiteral("XMinioStorageFull"));
        expected = ErrorCode::Refused;
        says = QStringLiteral("no room");
    }
    const auto host = at.host();
    const Result<void> put = await(host->put(upload));
    REQUIRE_FALSE(put.has_value());
    INFO(words(put));
    CHECK(put.error().code == expected);
    CHECK(put.error().message.english().contains(says));
    CHECK_FALSE(put.error().message.english().contains(QStringLiteral("wrong-secret")));
}

TEST_CASE("neither the secret nor a signature is recorded")
{
    if (!S3Process::isInstalled())
        return;
    Fixture at;
    const QString folder = at.folder.filePath(QStringLiteral("traffic"));
    at.recorder = *net::TrafficRecorder::open(folder);
    const auto host = at.host();
    const Upload upload = at.file(QStringLiteral("a.png"), 1000);
    REQUIRE(await(host->put(upload)).has_value());
    (void)at.fetched(*host, upload.key);
    const QByteArray query = host->address(upload.key, at.clock->now(), For::Order)->url.query().toLatin1();
    const QByteArray signature = query.mid(query.indexOf("X-Amz-Signature=") + 16, 64);
    REQUIRE(signature.size() == 64);
    QByteArray all;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        all += contentOf(folder + u'/' + name);
    CHECK(all.contains("/art/"));
    CHECK_FALSE(all.contains(signature));
}
