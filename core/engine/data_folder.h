// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder: its lease, backup, checks, and settings.
#pragma once

#include "core/engine/context.h"
#include "core/store/setting_store.h"

#include <optional>
#include <vector>

namespace platen {

// The result of one check by `doctor`.
struct Finding
{
    QString check; // "database", "keychain", "disk", …
    bool ok = true;
    Message message;
};

class DataFolder
{
public:
    explicit DataFolder(EngineContext &context);

    // Whether this process is the one that sends, syncs and applies events.
    [[nodiscard]] bool holdsLease() const { return m_context.lease.isHeld(); }
    Result<void> backup(const QString &file);
    Result<std::vector<Finding>> doctor();
    store::SettingStore settings(); // with a person's rights; use it in the engine's thread, and do not keep it

private:
    // What the database is made of, if SQLite can tell.
    [[nodiscard]] std::optional<Finding> contentsFinding() const;
    // The latest message that the listener rejected, if there is one; not ok within a day.
    [[nodiscard]] std::optional<Finding> rejectedFinding() const;
    [[nodiscard]] Finding leaseFinding() const; // who holds the lease, and whether that program is working

    EngineContext &m_context;
};

} // namespace platen
