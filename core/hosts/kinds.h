// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of hosts that Platen supports: the one place that lists them.
#pragma once

#include "core/hosts/host.h"
#include "core/wire/setting.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace platen::hosts {

class Shelf;

// A host as it is set up.
struct Setup
{
    QString name;
    QJsonObject settings;            // complete, without secrets
    QHash<QString, QString> secrets; // field → value, in memory only
    std::shared_ptr<Shelf> shelf;    // for kinds that share through the listener
};

struct Kind
{
    QString id;   // "s3"
    QString name; // "S3"
    std::vector<Setting> settings;
    // The settings that its public addresses begin with, the first that is set.
    QStringList publicSettings;
    // Its addresses begin with the listener's, and stay the same when they are renewed.
    bool sharesThroughListener = false;
    std::unique_ptr<Host> (*open)(const Setup &setup, std::shared_ptr<net::HttpClient> http,
                                  std::shared_ptr<const Clock> clock) = nullptr;
};

const std::vector<Kind> &allKinds();
const Kind *findKind(const QString &id); // null if there is none

// What its public addresses begin with, as far as that is set; `listener`: the listener's public address.
QString publicBase(const Kind &kind, const QJsonObject &settings, const QString &listener);

} // namespace platen::hosts
