// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's use of the lease: taking it also recovers the outbox of an earlier holder and starts serving other
// processes.
#pragma once

#include "core/engine/lease.h"
#include "core/store/database.h"

#include <QDeadlineTimer>
#include <QObject>

namespace platen {

class LeaseKeeper : public QObject
{
    Q_OBJECT
public:
    LeaseKeeper(Lease &lease, store::Database &database);

    // Takes it if it is free. False if another process holds it, or if it cannot be taken at all (error()).
    bool take();
    [[nodiscard]] bool isHeld() const { return m_lease.isHeld(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::optional<LeaseHolder> holder() const { return m_lease.holder(); }
    // Shows others that this process is alive. Does so only every few seconds, however often it is called.
    void beat();
    // If the holder lacks a secret, the error says so: the secret may be available here, and advice meant for the
    // holder does not help here.
    [[nodiscard]] Error asSeenFromHere(Error error, const QString &account) const;

Q_SIGNALS:
    void held();
    void recovered(); // what an earlier holder was sending is now `unknown`

private:
    bool recover();

    Lease &m_lease;
    store::Database &m_database;
    std::optional<Error> m_error;
    QDeadlineTimer m_nextBeat{0};
    bool m_isRecovered = false;
};

} // namespace platen
