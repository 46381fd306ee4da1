// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a draft while it is being edited: shortly after the last change, one save at a time, always to the same stored
// draft.
#pragma once

#include "core/domain/order.h"
#include "core/engine/engine_host.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace platen {

class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(EngineHost &host, QObject *parent = nullptr);

    // Starts from the stored draft and its order id (empty if not stored yet).
    void start(const Draft &draft, const QString &orderId);
    void keep(const Draft &draft); // saves soon, if anything changed
    // The draft is empty (again): it is not stored unless it already was.
    void keepNothing(const Draft &draft);
    void flush(); // saves now
    // Saves pending changes, then calls `then`.
    void settle(std::function<void()> then);
    // The window is closing: unsaved changes go to the engine at once, because the program may be about to exit. With
    // `discards`, the draft is empty, and a stored copy is removed even if it is still being saved.
    void finish(bool discards);

    [[nodiscard]] const QString &orderId() const { return m_orderId; }
    // Whether everything is saved. False too if the last save failed.
    [[nodiscard]] bool isKept() const { return !m_saving && !m_wanted && !m_error; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last save

Q_SIGNALS:
    void kept();
    void failed(const platen::Error &error);

private:
    void save();

    EngineHost &m_host;
    QString m_orderId;
    // The same state for the engine's thread: a call that follows an unfinished save reads here what that one stored.
    std::shared_ptr<QString> m_keptAs = std::make_shared<QString>();
    Draft m_kept;                  // as it is stored
    std::optional<Draft> m_wanted; // a newer version, not yet saved
    bool m_saving = false;
    std::optional<Error> m_error;
    QTimer m_pause;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace platen
