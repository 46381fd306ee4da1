// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/remote_pictures.h"

#include "core/net/remote_picture.h"
#include "core/store/setting_store.h"

#include <QDir>
#include <QTemporaryFile>

namespace platen {

namespace {

Result<RemotePicture> inFile(const QByteArray &bytes)
{
    auto file = std::make_shared<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/platen-XXXXXX"));
    if (!file->open() || file->write(bytes) != bytes.size() || !file->flush())
        return fail(ErrorCode::Storage,
                    Message::of("The picture could not be kept while it is drawn: %1", file->errorString()));
    return RemotePicture{std::move(file), {}};
}

} // namespace

RemotePictures::RemotePictures(EngineContext &context)
    : m_context(context)
{
}

RemotePictures::~RemotePictures()
{
    m_callOff->now();
}

QStringList RemotePictures::allowed() const
{
    const QJsonArray stored = store::SettingStore(m_context.database, store::SetBy::Person)
                                  .value(store::settings::pictureServers)
                                  .value_or(QJsonArray());
    QStringList servers;
    for (const QJsonValue &server : stored)
        servers << server.toString();
    return servers;
}

QCoro::Task<Result<RemotePicture>> RemotePictures::fetch(QUrl url, QStringList hosts)
{
    net::PictureRules rules;
    rules.hosts = hosts;
    rules.localHosts = allowed();
    QCoro::Task<Result<QByteArray>> fetching = net::fetchPicture(url, rules);
    auto waiting = CallOff::orCalledOff(m_callOff, std::move(fetching));
    const std::optional<Result<QByteArray>> fetched = co_await waiting;
    if (!fetched)
        co_return fail(ErrorCode::Refused, Message::of("Platen is closing"));
    if (*fetched)
        co_return inFile(**fetched);
    if (fetched->error().message == net::notPublic(url).value().message)
        co_return RemotePicture{nullptr, url.host()};
    co_return Failure(fetched->error());
}

QCoro::Task<Result<void>> RemotePictures::allow(QString server)
{
    QJsonArray servers = QJsonArray::fromStringList(allowed());
    if (!servers.contains(server))
        servers.append(server);
    co_return store::SettingStore(m_context.database, store::SetBy::Person)
        .set(store::settings::pictureServers, servers);
}

} // namespace platen
