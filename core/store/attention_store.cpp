// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attention_store.h"

#include "core/store/tables.h"

namespace platen::store {

const Columns<AttentionMark> &attentionColumns()
{
    static const Columns<AttentionMark> columns{
        column<&AttentionMark::item>(attentionTable, "item", Use::Key),
        column<&AttentionMark::cause>(attentionTable, "cause"),
        column<&AttentionMark::until>(attentionTable, "until"),
    };
    return columns;
}

Result<QHash<QString, AttentionMark>> AttentionStore::marks()
{
    QHash<QString, AttentionMark> marks;
    PLATEN_CHECK(visitRows(m_database, attentionColumns(), QStringLiteral("attention_marks n"), {},
                           [&marks](AttentionMark &&mark) { marks.insert(mark.item, std::move(mark)); }));
    return marks;
}

Result<void> AttentionStore::mark(const AttentionMark &mark)
{
    return inTransaction(m_database, Durability::Promised, [this, &mark]() -> Result<void> {
        PLATEN_CHECK(unmark(mark.item));
        return done(attentionColumns().insert(m_database, attentionTable, mark));
    });
}

Result<bool> AttentionStore::unmark(const QString &item)
{
    bool wasMarked = false;
    PLATEN_CHECK(inTransaction(m_database, Durability::Promised, [&]() -> Result<void> {
        PLATEN_TRY(const int removed,
                   execute(m_database, QStringLiteral("DELETE FROM attention_marks WHERE item = ?"), {bound(item)}));
        wasMarked = removed > 0;
        return {};
    }));
    return wasMarked;
}

Result<QHash<qint64, UnsentTally>> AttentionStore::unsent(const QDateTime &before)
{
    static const Columns<UnsentTally> columns{
        borrowed<&UnsentTally::accountId>(outboxTable, "account_id"),
        expression<&UnsentTally::unsent>("count(*)"),
        expression<&UnsentTally::stuck>("coalesce(sum(b.stuck), 0)"),
        expression<&UnsentTally::firstStuck>("coalesce(min(CASE WHEN b.stuck THEN b.id END), 0)"),
    };
    QHash<qint64, UnsentTally> tallies;
    PLATEN_CHECK(visitRows(
        m_database, columns,
        QStringLiteral("(SELECT id, account_id, state = %1 AND created_at < ? AND error <> ? AS stuck FROM outbox "
                       "WHERE state < 4 AND account_id IS NOT NULL) b GROUP BY b.account_id")
            .arg(static_cast<int>(OutboxState::Waiting)),
        {bound(before), bound(QJsonObject())},
        [&tallies](UnsentTally &&tally) { tallies.insert(tally.accountId, tally); }));
    return tallies;
}

Result<std::vector<RejectionTally>> AttentionStore::rejections(const QDateTime &from)
{
    static const Columns<RejectionTally> columns{
        borrowed<&RejectionTally::accountId>(accountTable, "id"),
        expression<&RejectionTally::count>("count(*)"),
        expression<&RejectionTally::newest>("max(e.id)"),
        expression<&RejectionTally::since>("min(m.received_at)"),
    };
    return readRows(m_database, columns,
                    QStringLiteral("events e CROSS JOIN messages m ON m.id = e.message_id CROSS JOIN accounts a ON "
                                   "a.id = m.account_id LEFT JOIN attention_marks n ON n.item = ? || a.slug AND "
                                   "n.until IS NULL WHERE e.outcome = 5 AND m.received_at >= ? AND "
                                   "e.id > coalesce(CAST(CAST(n.cause AS TEXT) AS INTEGER), 0) "
                                   "GROUP BY a.id ORDER BY a.slug"),
                    {rejectionItem({}), bound(from)});
}

QString rejectionItem(const QString &accountSlug)
{
    return QStringLiteral("webhook:") + accountSlug;
}

} // namespace platen::store
