// SPDX-License-Identifier: GPL-3.0-or-later
// A WebDAV host at a real server.
#include "core/hosts/file_digest.h"
#include "core/hosts/object_name.h"
#include "core/hosts/webdav_host.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"
#include "tests/support/webdav_process.h"

#include <QTemporaryDir>

using namespace platen;
using namespace platen::hosts;
using namespace platen::test;

namespace {

std::unique_ptr<WebdavHost> hostAt(WebdavSettings settings)
{
    net::ClientOptions options;
    options.timeout = std::chrono::seconds(10);
    options.secrets = {settings.password.toUtf8()};
    return std::make_unique<WebdavHost>(QStringLiteral("cloud"), settings, std::make_shared<net::HttpClient>(options));
}

WebdavSettings settingsOf(const WebdavProcess &server)
{
    return {server.url(), server.publicUrl(), QStringLiteral("shop"), QStringLiteral("secret")};
}

Upload fileIn(const QTemporaryDir &folder, qint64 size)
{
    Upload upload;
    upload.source.path = folder.filePath(QStringLiteral("an owl.png"));
    QFile file(upload.source.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, 'o'));
    file.close();
    const Result<Digest> digest = await(digestOf(upload.source.path));
    upload.source.size = size;
    upload.source.md5 = digest.value().md5;
    upload.key = objectKey({}, digest->md5, upload.source.path);
    return upload;
}

std::string words(const Result<void> &result)
{
    return result ? "done" : result.error().message.english().toStdString();
}

} // namespace

TEST_CASE("a file is put into a folder of its own, fetched without credentials and removed")
{
    if (!WebdavProcess::isInstalled())
        return;
    const QTemporaryDir folder;
    WebdavProcess server;
    const auto host = hostAt(settingsOf(server));
    Upload upload = fileIn(folder, 300'000);
    qint64 done = 0;
    upload.progress = [&done](qint64 bytes, qint64) { done = bytes; };
    const Result<void> put = await(host->put(upload));
    INFO(words(put));
    REQUIRE(put.has_value());
    CHECK(done == upload.source.size);
    CHECK(await(host->has(upload.key, upload.source.size)).value());
    const Address address = *host->address(upload.key, {}, For::Order);
    CHECK_FALSE(address.expiresAt.isValid());
    CHECK(address.url.toString() == server.publicUrl() + u'/' + upload.key);
    CHECK(await(host->fetch(address.url, 1 << 20)).value() == QByteArray(300'000, 'o'));
    REQUIRE(await(host->remove(upload.key)).has_value());
    CHECK_FALSE(await(host->has(upload.key, upload.source.size)).value());
}

TEST_CASE("a WebDAV server's refusals are told apart")
{
    if (!WebdavProcess::isInstalled())
        return;
    const QTemporaryDir folder;
    WebdavProcess server(1000);
    WebdavSettings settings = settingsOf(server);
    qint64 size = 900;
    ErrorCode expected = ErrorCode::NotFound;
    SECTION("the password is wrong")
    {
        settings.password = QStringLiteral("not-this-one");
        expected = ErrorCode::Unauthorized;
    }
    SECTION("the folder does not exist")
    {
        settings.url.replace(QStringLiteral("/prints"), QStringLiteral("/nobodys/prints"));
    }
    SECTION("there is no room")
    {
        size = 2000;
        expected = ErrorCode::Refused;
    }
    const Result<void> put = await(hostAt(settings)->put(fileIn(folder, size)));
    REQUIRE_FALSE(put.has_value());
    INFO(words(put));
    CHECK(put.error().code == expected);
    CHECK(put.error().provider.has_value());
    CHECK_FALSE(put.error().message.english().contains(QStringLiteral("not-this-one")));
}

TEST_CASE("a file that nobody can fetch is reported")
{
    if (!WebdavProcess::isInstalled())
        return;
    const QTemporaryDir folder;
    WebdavProcess server;
    WebdavSettings settings = settingsOf(server);
    settings.publicUrl.clear();
    const auto host = hostAt(settings);
    const Upload upload = fileIn(folder, 10);
    REQUIRE(await(host->put(upload)).has_value());
    const Result<QByteArray> fetched = await(host->fetch(host->address(upload.key, {}, For::Order)->url, 1 << 20));
    REQUIRE_FALSE(fetched.has_value());
    CHECK(fetched.error().code == ErrorCode::Unauthorized);
}
