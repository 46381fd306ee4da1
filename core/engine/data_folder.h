// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder: backup, what is wrong with it, and its settings.
#pragma once

#include "core/engine/context.h"
#include "core/store/setting_store.h"

#include <optional>
#include <vector>

namespace platen {

// One thing that `doctor` looked at.
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

    Result<void> backup(const QString &file);
    Result<std::vector<Finding>> doctor();
    store::SettingStore settings(); // as a person may change them; used in the engine's thread, and not kept

private:
    // The latest message that the listener rejected, if there is one; not ok within a day.
    [[nodiscard]] std::optional<Finding> rejectedFinding() const;
    [[nodiscard]] Finding leaseFinding() const; // who holds the lease, and whether that program works

    EngineContext &m_context;
};

} // namespace platen
