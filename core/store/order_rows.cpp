#include "core/store/order_rows.h"

#include "core/domain/order_document.h"
#include "core/store/draft_reader.h"
#include "core/store/search_text.h"
#include "core/store/statement.h"

namespace platen::store {

const char *const orderColumns =
    "account_id, remote_id, reference, reference_key, recipient, recipient_key, country_code, stage, provider_status, "
    "needs_attention, created_at, updated_at, total_minor, currency, shipping_method, items, quantity, tracking, "
    "refreshed_at, due_at, event_at, heard_at, event_digest";

namespace {

QString firstTracking(const Order &order)
{
    for (const Shipment &shipment : order.shipments) {
        if (!shipment.trackingNumber.isEmpty())
            return shipment.trackingNumber;
    }
    return {};
}

StoredOrder readStored(QSqlQuery &row)
{
    StoredOrder stored;
    stored.oid = row.value(0).toLongLong();
    stored.accountId = row.value(1).toLongLong();
    stored.order = readOrder(toObject(row.value(2)));
    stored.raw = row.value(3).toByteArray();
    if (!row.isNull(4))
        stored.draft = readStoredDraft(toObject(row.value(4)));
    stored.refreshedAt = toInstant(row.value(5));
    stored.dueAt = toInstant(row.value(6));
    stored.eventAt = toInstant(row.value(7));
    stored.heardAt = toInstant(row.value(8));
    stored.eventDigest = row.value(9).toByteArray();
    stored.order.account = row.value(10).toString();
    stored.order.provider = row.value(11).toString();
    return stored;
}

} // namespace

QString itemsLine(const std::vector<Item> &items)
{
    QString line;
    for (const Item &item : items) {
        if (!line.isEmpty())
            line += QStringLiteral(", ");
        line += QString::number(item.quantity) + QStringLiteral(" × ") + (item.title.isEmpty() ? item.sku : item.title);
        if (line.size() > 300) {
            line.truncate(line[298].isHighSurrogate() ? 298 : 299);
            line += u'…';
            break;
        }
    }
    return line;
}

QVariantList orderValues(const StoredOrder &stored)
{
    const Order &order = stored.order;
    int quantity = 0;
    for (const Item &item : order.items)
        quantity += item.quantity;
    return {stored.accountId,
            bound(order.remoteId),
            bound(order.reference),
            bound(sortKey(order.reference)),
            bound(order.recipient.name),
            bound(sortKey(order.recipient.name)),
            bound(order.recipient.address.countryCode),
            static_cast<int>(order.stage),
            bound(order.providerStatus),
            order.needsAttention ? 1 : 0,
            sortable(order.createdAt),
            sortable(order.updatedAt),
            order.total ? order.total->minor : 0,
            bound(order.total ? order.total->currency : QString()),
            bound(order.shippingMethod),
            bound(itemsLine(order.items)),
            quantity,
            bound(firstTracking(order)),
            bound(stored.refreshedAt),
            bound(stored.dueAt),
            bound(stored.eventAt),
            bound(stored.heardAt),
            bound(stored.eventDigest)};
}

Result<std::vector<StoredOrder>> readOrders(Database &database, const QString &tail, const QVariantList &values)
{
    std::vector<StoredOrder> orders;
    const Result<void> read = eachRow(
        database,
        QStringLiteral("SELECT o.oid, o.account_id, d.doc, d.raw, d.draft, o.refreshed_at, o.due_at, o.event_at, "
                       "o.heard_at, o.event_digest, a.name, a.provider FROM ") +
            tail,
        values, [&orders](QSqlQuery &row) {
            orders.push_back(readStored(row));
            return true;
        });
    if (!read)
        return Failure(read.error());
    return orders;
}

QString jsonList(const std::vector<qint64> &numbers)
{
    QString list = QStringLiteral("[");
    for (const qint64 number : numbers) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(number);
    }
    return list + u']';
}

} // namespace platen::store
