// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts: adding, changing, testing, and publishing files on them. HOST is a name.
#pragma once

#include "core/engine/host_book.h"
#include "core/engine/publisher.h"
#include "core/wire/complete_settings.h"

#include <vector>

namespace platen {

// The host that is the default once that one is removed; empty: none is left.
QString defaultWithout(const std::vector<HostInfo> &hosts, const QString &removed);

class Hosts
{
public:
    Hosts(EngineContext &context, HostBook &book, Publisher &publisher);

    QCoro::Task<Result<std::vector<HostInfo>>> all();
    QCoro::Task<Result<HostInfo>> find(QString host);
    // The first one is the default. Stored before its secrets; if the keychain refuses one, it is removed again.
    QCoro::Task<Result<HostInfo>> add(QString kind, QString name, QJsonObject settings,
                                      QHash<QString, QString> secrets);
    QCoro::Task<Result<HostInfo>> change(QString host, SettingsChange change);
    QCoro::Task<Result<HostInfo>> makeDefault(QString host);
    // Also its secrets. What was published there stays there. If it was the default, defaultWithout() is from then on.
    QCoro::Task<Result<void>> remove(QString host);
    // Puts a small object, fetches it as a provider would, compares it (`badResponse` if it differs), and removes it.
    QCoro::Task<Result<void>> test(QString host);

    // On that host, or the default one if `host` is empty; `usage` if there is none.
    QCoro::Task<Result<Publication>> publish(QString file, QString host, PublishProgress progress);

private:
    Result<store::HostRecord> chosen(const QString &host);
    Result<void> checkSecrets(const hosts::Kind &kind, const QHash<QString, QString> &secrets);

    EngineContext &m_context;
    HostBook &m_book;
    Publisher &m_publisher;
};

} // namespace platen
