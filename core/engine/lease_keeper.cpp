// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lease_keeper.h"

#include "core/engine/engine.h"
#include "core/store/outbox_store.h"

namespace platen {

namespace {

constexpr std::chrono::seconds betweenBeats{5}; // written to the lock file, not to the database

} // namespace

LeaseKeeper::LeaseKeeper(Lease &lease, store::Database &database)
    : m_lease(lease)
    , m_database(database)
{
}

bool LeaseKeeper::take()
{
    const Result<bool> taken = m_lease.take();
    m_error = taken ? std::nullopt : std::optional(taken.error());
    if (!taken || !*taken)
        return false;
    return m_isRecovered || recover();
}

bool LeaseKeeper::recover()
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_database, store::Durability::Promised);
    Result<int> found = transaction ? store::OutboxStore(m_database).recover() : Failure(transaction.error());
    const Result<void> committed = found ? transaction->commit() : Result<void>(Failure(found.error()));
    // The lease holder works for the others too, even if it runs only one command.
    Q_EMIT held();
    if (!committed) {
        // Nothing is sent until it is recorded on disk what an earlier process may have sent.
        qWarning("%s", qUtf8Printable(committed.error().message.english()));
        m_error = committed.error();
        return false;
    }
    m_isRecovered = true;
    Q_EMIT recovered();
    return true;
}

void LeaseKeeper::beat()
{
    if (!m_nextBeat.hasExpired())
        return;
    m_nextBeat.setRemainingTime(betweenBeats);
    m_lease.beat();
    m_isRecovered = m_isRecovered && m_lease.isHeld();
}

Error LeaseKeeper::asSeenFromHere(Error error, const QString &account) const
{
    if (error.code != ErrorCode::Credentials || isHeld())
        return error;
    const std::optional<LeaseHolder> holder = m_lease.holder();
    const Message name = holder ? holder->name() : Message::of("another program");
    error.message =
        Message::of("%1 does the sending for this data folder, and that program cannot read a secret of “%2”. What "
                    "this program was given is not used there. Start that program with the secret, or end it: then "
                    "the next program, such as “platenctl sync”, does it.",
                    name, account);
    return error;
}

} // namespace platen
