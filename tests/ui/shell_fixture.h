// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder with orders in it, and a window on it.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/database.h"
#include "tests/support/wait.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace platen::test {

// Orders that differ in everything a list shows. The nth is "PO-<1000 + n>", created n minutes after the beginning of
// 2025, with stage n modulo the number of stages; every 10th needs attention; odd ones belong to the live account.
store::StoredOrder sampleOrder(int n, qint64 accountId);

class ShellDesk
{
public:
    // With that many `orders`, in two accounts: "Shop" (live) and "Trial" (sandbox).
    explicit ShellDesk(int orders, bool accounts = true);
    ~ShellDesk();

    // A visible window, with its engine started and its first list loaded.
    MainWindow &open();
    void close(); // window and engine, as at the end of the program

    // Through a separate connection, as another process would; the window gets the engine's signals.
    qint64 insert(int n);
    void update(qint64 oid, const std::function<void(store::StoredOrder &)> &change);
    void addTimeline(qint64 oid, const TimelineEntry &entry);
    void addOutbox(store::OutboxEntry entry);
    void noteSync(const std::optional<Error> &error); // for both accounts; none: it succeeded

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] EngineHost &host() { return *m_host; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    qint64 m_live = 0;
    qint64 m_sandbox = 0;
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace platen::test
