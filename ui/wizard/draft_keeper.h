// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a draft while it is being written: a moment after the last change, one save at a time, so that one draft stays
// one.
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

    // What is kept now, and under which order (empty: under none yet).
    void start(const Draft &draft, const QString &orderId);
    void keep(const Draft &draft); // soon; nothing happens where nothing changed
    // Nothing has been entered (yet, or any more): nothing is kept that is not kept already.
    void keepNothing(const Draft &draft);
    void flush(); // now
    // Saves what there is to save, and then calls `then`.
    void settle(std::function<void()> then);
    // The window closes: what is not saved yet is handed over at once, for the program may be about to end. With
    // `discards`, nothing is entered (any more), and what was kept before goes, also if it is still being saved.
    void finish(bool discards);

    [[nodiscard]] const QString &orderId() const { return m_orderId; }
    // Everything is saved. False too where the last save failed.
    [[nodiscard]] bool isKept() const { return !m_saving && !m_wanted && !m_error; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last save

Q_SIGNALS:
    void kept();
    void failed(const platen::Error &error);

private:
    void save();

    EngineHost &m_host;
    QString m_orderId;
    // The same for the engine's thread: what follows a save that is under way finds there what that one stored.
    std::shared_ptr<QString> m_keptAs = std::make_shared<QString>();
    Draft m_kept;                  // as it is stored
    std::optional<Draft> m_wanted; // newer than that
    bool m_saving = false;
    std::optional<Error> m_error;
    QTimer m_pause;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace platen
