// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of hosts that Platen supports: the one place that lists them.
#pragma once

#include "core/hosts/host.h"
#include "core/wire/setting.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace platen::hosts {

// A host as it is set up.
struct Setup
{
    QString name;
    QJsonObject settings;            // complete, without secrets
    QHash<QString, QString> secrets; // field → value, in memory only
};

struct Kind
{
    QString id;   // "s3"
    QString name; // "S3"
    std::vector<Setting> settings;
    // The settings that its public addresses begin with, the first that is set.
    QStringList publicSettings;
    std::unique_ptr<Host> (*open)(const Setup &setup, std::shared_ptr<net::HttpClient> http,
                                  std::shared_ptr<const Clock> clock);
};

const std::vector<Kind> &allKinds();
const Kind *findKind(const QString &id); // null if there is none

// Whether its public addresses are plain http, which some providers do not fetch.
bool handsOutPlainHttp(const Kind &kind, const QJsonObject &settings);

} // namespace platen::hosts
