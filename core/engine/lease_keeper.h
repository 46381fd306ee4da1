// SPDX-License-Identifier: GPL-3.0-or-later
// The lease as the engine holds it: with it comes the outbox as an earlier holder left it, and service to other
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

    // Takes it if it is free. False if another process holds it, or if it cannot be had at all (error()).
    bool take();
    [[nodiscard]] bool isHeld() const { return m_lease.isHeld(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::optional<LeaseHolder> holder() const { return m_lease.holder(); }
    // Shows others that this process is alive, from time to time.
    void beat();
    // A secret that another process lacks is not missing here, and the advice to that process does not help here.
    [[nodiscard]] Error asSeenFromHere(Error error, const QString &account) const;

Q_SIGNALS:
    void held();
    void recovered(); // what an earlier holder was sending is `unknown` from here on

private:
    bool recover();

    Lease &m_lease;
    store::Database &m_database;
    std::optional<Error> m_error;
    QDeadlineTimer m_nextBeat{0};
    bool m_isRecovered = false;
};

} // namespace platen
