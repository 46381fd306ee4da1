#include "ui/catalogue/catalogue_calls.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace platen {

namespace {

constexpr std::size_t mostSeen = 200;

QString seenKey(const QString &account, ResourceKind kind)
{
    return QStringLiteral("catalogue.%1.%2").arg(account, resourceKindName(kind));
}

std::vector<SeenResource> readSeen(Engine &engine, const QString &key)
{
    const QJsonArray stored = QJsonDocument::fromJson(engine.data().setting(key).value_or(QString()).toUtf8()).array();
    std::vector<SeenResource> seen;
    for (const QJsonValue &one : stored)
        seen.push_back({one[QLatin1String("id")].toString(), one[QLatin1String("name")].toString()});
    return seen;
}

Result<void> writeSeen(Engine &engine, const QString &key, const std::vector<SeenResource> &seen)
{
    QJsonArray stored;
    for (const SeenResource &one : seen)
        stored.append(QJsonObject{{"id", one.id}, {"name", one.name}});
    return engine.data().setSetting(key, QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact)));
}

} // namespace

QCoro::Task<Result<std::vector<SeenResource>>> seenResources(Engine &engine, QString account, ResourceKind kind)
{
    co_return readSeen(engine, seenKey(account, kind));
}

QCoro::Task<Result<void>> noteSeen(Engine &engine, QString account, ResourceKind kind, SeenResource seen)
{
    const QString key = seenKey(account, kind);
    std::vector<SeenResource> all = readSeen(engine, key);
    std::erase_if(all, [&seen](const SeenResource &one) { return one.id == seen.id; });
    all.insert(all.begin(), seen);
    if (all.size() > mostSeen)
        all.resize(mostSeen);
    co_return writeSeen(engine, key, all);
}

QCoro::Task<Result<void>> forgetSeen(Engine &engine, QString account, ResourceKind kind, QString id)
{
    const QString key = seenKey(account, kind);
    std::vector<SeenResource> all = readSeen(engine, key);
    std::erase_if(all, [&id](const SeenResource &one) { return one.id == id; });
    co_return writeSeen(engine, key, all);
}

} // namespace platen
