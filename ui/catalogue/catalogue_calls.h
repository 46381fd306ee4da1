// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's own data in the engine: ids opened or created here, for kinds that the provider does not list. Runs
// in the engine's thread.
#pragma once

#include "core/engine/engine.h"

namespace platen {

struct SeenResource
{
    QString id;
    QString name;
    QString picture; // the MD5 of a design's print file, as it was rendered last; empty: not rendered since it changed
    bool operator==(const SeenResource &) const = default;
};

// `account`: its uid, which survives renaming. Newest first.
QCoro::Task<Result<std::vector<SeenResource>>> seenResources(Engine &engine, QString account, ResourceKind kind);
QCoro::Task<Result<void>> noteSeen(Engine &engine, QString account, ResourceKind kind, SeenResource seen);
QCoro::Task<Result<void>> forgetSeen(Engine &engine, QString account, ResourceKind kind, QString id);

} // namespace platen
