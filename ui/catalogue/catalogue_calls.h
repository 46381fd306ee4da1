// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue asks of the engine beside the provider's resources: the ids that were seen or made here, for kinds
// that the provider does not list. These run in the engine's thread.
#pragma once

#include "core/engine/engine.h"

namespace platen {

struct SeenResource
{
    QString id;
    QString name;
    bool operator==(const SeenResource &) const = default;
};

// `account`: its uid, which outlives a renaming. Newest first.
QCoro::Task<Result<std::vector<SeenResource>>> seenResources(Engine &engine, QString account, ResourceKind kind);
QCoro::Task<Result<void>> noteSeen(Engine &engine, QString account, ResourceKind kind, SeenResource seen);
QCoro::Task<Result<void>> forgetSeen(Engine &engine, QString account, ResourceKind kind, QString id);

} // namespace platen
