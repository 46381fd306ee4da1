// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/share_host.h"

#include "core/hosts/file_digest.h"
#include "core/wire/server_name.h"

namespace platen::hosts {

Message problemOfPublicUrl(const QString &url)
{
    if (url.isEmpty())
        return Message::of("The listener has no public address through which a provider could fetch a file. Set one "
                           "(in the console: “webhook serve --public-url URL”), or use another host.");
    const QUrl parsed(url);
    if (parsed.scheme() == u"http" && !net::isThisComputer(parsed.host()))
        return Message::of(
            "The listener's public address %1 is plain http, which anyone on the way could read. Use one "
            "that begins with https://.",
            url);
    return {};
}

ShareHost::ShareHost(const QString &name, std::shared_ptr<net::HttpClient> http, std::shared_ptr<Shelf> shelf,
                     std::chrono::hours lifetime)
    : Host(name, std::move(http))
    , m_shelf(std::move(shelf))
    , m_lifetime(lifetime)
{
}

Result<QString> ShareHost::base()
{
    PLATEN_TRY(const QString url, m_shelf->publicUrl());
    const Message problem = problemOfPublicUrl(url);
    if (!problem.isEmpty())
        return fail(ErrorCode::Validation, problem);
    return url;
}

QCoro::Task<Result<void>> ShareHost::put(Upload upload)
{
    PLATEN_CO_CHECK(base());
    co_return m_shelf->keep(upload.source, upload.key);
}

QCoro::Task<Result<bool>> ShareHost::has(QString key, qint64 size)
{
    PLATEN_CO_TRY(const std::optional<Shared> shared, m_shelf->find(key));
    if (!shared || shared->source.size != size)
        co_return false;
    const QByteArray md5 = shared->source.md5;
    const Result<Digest> now = co_await digestOf(shared->source.path);
    co_return now && now->md5 == md5;
}

QCoro::Task<Result<void>> ShareHost::remove(QString key)
{
    co_return m_shelf->remove(key);
}

Result<Address> ShareHost::address(const QString &key, const QDateTime &now, For whom)
{
    PLATEN_TRY(const QString url, base());
    const QDateTime until = now.addSecs(std::chrono::seconds(m_lifetime).count());
    PLATEN_CHECK(m_shelf->handOut(key, until, whom));
    PLATEN_TRY(const std::optional<Shared> shared, m_shelf->find(key));
    if (!shared)
        return fail(ErrorCode::NotFound, Message::of("“%1” no longer shares the file.", name()));
    return Address{QUrl(url + shared->path), until};
}

} // namespace platen::hosts
