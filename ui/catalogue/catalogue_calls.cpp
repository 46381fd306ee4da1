// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/catalogue_calls.h"

#include <algorithm>

namespace platen {

namespace settings = store::settings;

namespace {

constexpr std::size_t mostSeen = 200;

std::vector<SeenResource> readSeen(Engine &engine, const QString &account, ResourceKind kind)
{
    const QJsonArray stored =
        engine.data().settings().value(settings::seenResources, account, resourceKindName(kind)).value_or(QJsonArray());
    std::vector<SeenResource> seen;
    for (const QJsonValue &one : stored)
        seen.push_back({one[QLatin1String("id")].toString(), one[QLatin1String("name")].toString(),
                        one[QLatin1String("picture")].toString()});
    return seen;
}

Result<void> writeSeen(Engine &engine, const QString &account, ResourceKind kind, const std::vector<SeenResource> &seen)
{
    QJsonArray stored;
    for (const SeenResource &one : seen)
        stored.append(QJsonObject{{"id", one.id}, {"name", one.name}, {"picture", one.picture}});
    return engine.data().settings().set(settings::seenResources, stored, account, resourceKindName(kind));
}

} // namespace

QCoro::Task<Result<std::vector<SeenResource>>> seenResources(Engine &engine, QString account, ResourceKind kind)
{
    co_return readSeen(engine, account, kind);
}

QCoro::Task<Result<void>> noteSeen(Engine &engine, QString account, ResourceKind kind, SeenResource seen)
{
    std::vector<SeenResource> all = readSeen(engine, account, kind);
    std::erase_if(all, [&seen](const SeenResource &one) { return one.id == seen.id; });
    all.insert(all.begin(), seen);
    if (all.size() > mostSeen)
        all.resize(mostSeen);
    co_return writeSeen(engine, account, kind, all);
}

QCoro::Task<Result<void>> forgetSeen(Engine &engine, QString account, ResourceKind kind, QString id)
{
    std::vector<SeenResource> all = readSeen(engine, account, kind);
    std::erase_if(all, [&id](const SeenResource &one) { return one.id == id; });
    co_return writeSeen(engine, account, kind, all);
}

} // namespace platen
