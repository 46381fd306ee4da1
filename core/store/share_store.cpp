// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/share_store.h"

#include "core/domain/stage.h"
#include "core/store/random_name.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

constexpr int tokenLength = 52; // of five bits each: 260 bits

// Orders that wait to be sent, may exist, or are being made.
QString openOrders()
{
    return QStringLiteral("SELECT 1 FROM artwork_uses w JOIN orders o ON o.oid = w.oid "
                          "WHERE w.md5 = y.md5 AND o.stage BETWEEN %1 AND %2")
        .arg(static_cast<int>(Stage::Queued))
        .arg(static_cast<int>(Stage::PartlyShipped));
}

} // namespace

const Columns<ShareRecord> &shareColumns()
{
    static const QByteArray isOpen = "EXISTS (" + openOrders().toLatin1() + ")";
    static const Columns<ShareRecord> columns{
        column<&ShareRecord::id>(shareTable, "id", Use::Given),
        column<&ShareRecord::hostId>(shareTable, "host_id", Use::Fixed),
        column<&ShareRecord::key>(shareTable, "object_key", Use::Fixed),
        column<&ShareRecord::token>(shareTable, "token", Use::Fixed),
        column<&ShareRecord::path>(shareTable, "path"),
        column<&ShareRecord::md5>(shareTable, "md5"),
        column<&ShareRecord::bytes>(shareTable, "bytes"),
        column<&ShareRecord::modified>(shareTable, "modified"),
        column<&ShareRecord::byHand>(shareTable, "by_hand"),
        column<&ShareRecord::expiresAt>(shareTable, "expires_at"),
        expression<&ShareRecord::hasOpenOrder>(isOpen.constData()),
    };
    return columns;
}

Result<std::optional<ShareRecord>> ShareStore::byToken(const QString &token)
{
    return readRow(m_database, shareColumns(), QStringLiteral("shares y WHERE y.token = ?"), {bound(token)});
}

Result<std::optional<ShareRecord>> ShareStore::byKey(qint64 hostId, const QString &key)
{
    return readRow(m_database, shareColumns(), QStringLiteral("shares y WHERE y.host_id = ? AND y.object_key = ?"),
                   {hostId, bound(key)});
}

Result<ShareRecord> ShareStore::keep(ShareRecord share)
{
    const Result<void> kept = inTransaction(m_database, Durability::Promised, [this, &share]() -> Result<void> {
        PLATEN_TRY(const std::optional<ShareRecord> before, byKey(share.hostId, share.key));
        if (before) {
            share.id = before->id;
            share.token = before->token;
            return done(shareColumns().update(m_database, shareTable, share));
        }
        share.token = randomName(tokenLength);
        const Result<qint64> id = shareColumns().insert(m_database, shareTable, share);
        if (id)
            share.id = *id;
        return done(id);
    });
    PLATEN_CHECK(kept);
    return share;
}

Result<void> ShareStore::noteModified(qint64 id, qint64 modified)
{
    return done(execute(m_database, QStringLiteral("UPDATE shares SET modified = ? WHERE id = ?"), {modified, id}));
}

Result<void> ShareStore::setExpiry(qint64 id, const QDateTime &expiresAt, bool byHand)
{
    return executePromised(m_database, QStringLiteral("UPDATE shares SET expires_at = ?, by_hand = ? WHERE id = ?"),
                           {bound(expiresAt), bound(byHand), id});
}

Result<void> ShareStore::remove(qint64 hostId, const QString &key)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM shares WHERE host_id = ? AND object_key = ?"),
                           {hostId, bound(key)});
}

} // namespace platen::store
