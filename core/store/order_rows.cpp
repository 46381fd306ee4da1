// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_rows.h"

#include "core/domain/order_document.h"
#include "core/store/draft_reader.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

QString firstTracking(const Order &order)
{
    for (const Shipment &shipment : order.shipments) {
        if (!shipment.trackingNumber.isEmpty())
            return shipment.trackingNumber;
    }
    return {};
}

int quantityOf(const Order &order)
{
    int quantity = 0;
    for (const Item &item : order.items)
        quantity += item.quantity;
    return quantity;
}

// For lists to show, sort and filter by; the order itself is read from its document.
template <auto Value>
Column<StoredOrder> listed(const char *name)
{
    return derived<StoredOrder>(orderTable, name, [](const StoredOrder &stored) { return bound(Value(stored.order)); });
}

// The order's document, the provider's document, and the draft that was placed.
Column<StoredOrder> documentColumn()
{
    return {documentTable, "doc", Use::Changing,
            [](const StoredOrder &stored) -> QVariant { return storedOrderText(stored.order); },
            [](StoredOrder &stored, const QVariant &value) { stored.order = readOrder(toObject(value)); }};
}

Column<StoredOrder> draftColumn()
{
    return {documentTable, "draft", Use::Changing,
            [](const StoredOrder &stored) -> QVariant {
                return stored.draft ? QVariant(writeJson(storedDraft(*stored.draft)))
                                    : QVariant(QMetaType::fromType<QByteArray>());
            },
            [](StoredOrder &stored, const QVariant &value) {
                if (!value.isNull())
                    stored.draft = readStoredDraft(toObject(value));
            }};
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

const Columns<StoredOrder> &orderColumns()
{
    static const Columns<StoredOrder> columns{
        documentColumn(), // first, because the other columns overwrite parts of the order
        column<&StoredOrder::oid>(orderTable, "oid", Use::Given),
        column<&StoredOrder::order, &Order::id>(orderTable, "id", Use::Fixed),
        column<&StoredOrder::accountId>(orderTable, "account_id"),
        listed<[](const Order &order) { return order.remoteId; }>("remote_id"),
        listed<[](const Order &order) { return order.reference; }>("reference"),
        listed<[](const Order &order) { return sortKey(order.reference); }>("reference_key"),
        listed<[](const Order &order) { return order.recipient.name; }>("recipient"),
        listed<[](const Order &order) { return sortKey(order.recipient.name); }>("recipient_key"),
        listed<[](const Order &order) { return order.recipient.address.countryCode; }>("country_code"),
        listed<[](const Order &order) { return order.stage; }>("stage"),
        listed<[](const Order &order) { return order.providerStatus; }>("provider_status"),
        listed<[](const Order &order) { return order.needsAttention; }>("needs_attention"),
        listed<[](const Order &order) { return sortable(order.createdAt); }>("created_at"),
        listed<[](const Order &order) { return sortable(order.updatedAt); }>("updated_at"),
        listed<[](const Order &order) { return order.total ? order.total->minor : 0; }>("total_minor"),
        listed<[](const Order &order) { return order.total ? order.total->currency : QString(); }>("currency"),
        listed<[](const Order &order) { return order.shippingMethod; }>("shipping_method"),
        listed<[](const Order &order) { return itemsLine(order.items); }>("items"),
        listed<quantityOf>("quantity"),
        listed<firstTracking>("tracking"),
        column<&StoredOrder::refreshedAt>(orderTable, "refreshed_at"),
        column<&StoredOrder::dueAt>(orderTable, "due_at"),
        column<&StoredOrder::eventAt>(orderTable, "event_at"),
        column<&StoredOrder::heardAt>(orderTable, "heard_at"),
        column<&StoredOrder::eventDigest>(orderTable, "event_digest"),
        column<&StoredOrder::aside, &PutAside::cause>(orderTable, "aside_cause"),
        column<&StoredOrder::aside, &PutAside::until>(orderTable, "aside_until"),
        // Not read, so a change of the order forgets it: the provider's report may undo the change.
        derived<StoredOrder>(orderTable, "reported_digest",
                             [](const StoredOrder &stored) {
                                 return stored.reportedDigest.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>())
                                                                        : QVariant(stored.reportedDigest);
                             }),
        derived<StoredOrder>(
            documentTable, "oid", [](const StoredOrder &stored) { return bound(stored.oid); }, Use::Key),
        column<&StoredOrder::raw>(documentTable, "raw"),
        draftColumn(),
        borrowed<&StoredOrder::order, &Order::account>(accountTable, "name"),
        borrowed<&StoredOrder::order, &Order::provider>(accountTable, "provider"),
    };
    return columns;
}

const Columns<OrderRow> &listColumns()
{
    static const Columns<OrderRow> columns{
        borrowed<&OrderRow::oid>(orderTable, "oid"),
        borrowed<&OrderRow::id>(orderTable, "id"),
        borrowed<&OrderRow::account>(accountTable, "name"),
        borrowed<&OrderRow::provider>(accountTable, "provider"),
        borrowed<&OrderRow::reference>(orderTable, "reference"),
        borrowed<&OrderRow::remoteId>(orderTable, "remote_id"),
        borrowed<&OrderRow::recipient>(orderTable, "recipient"),
        borrowed<&OrderRow::countryCode>(orderTable, "country_code"),
        borrowed<&OrderRow::stage>(orderTable, "stage"),
        borrowed<&OrderRow::providerStatus>(orderTable, "provider_status"),
        borrowed<&OrderRow::needsAttention>(orderTable, "needs_attention"),
        borrowed<&OrderRow::createdAt>(orderTable, "created_at"),
        borrowed<&OrderRow::updatedAt>(orderTable, "updated_at"),
        borrowed<&OrderRow::totalMinor>(orderTable, "total_minor"),
        borrowed<&OrderRow::currency>(orderTable, "currency"),
        borrowed<&OrderRow::shippingMethod>(orderTable, "shipping_method"),
        borrowed<&OrderRow::items>(orderTable, "items"),
        borrowed<&OrderRow::quantity>(orderTable, "quantity"),
        borrowed<&OrderRow::tracking>(orderTable, "tracking"),
    };
    return columns;
}

const Columns<SearchRow> &searchColumns()
{
    static const Columns<SearchRow> columns{
        column<&SearchRow::oid>(searchTable, "oid", Use::Key),
        column<&SearchRow::text, &SearchText::recipient>(searchTable, "recipient"),
        column<&SearchRow::text, &SearchText::other>(searchTable, "other"),
    };
    return columns;
}

const Columns<TimelineRow> &timelineColumns()
{
    static const Columns<TimelineRow> columns{
        column<&TimelineRow::oid>(timelineTable, "oid", Use::Fixed),
        column<&TimelineRow::entry, &TimelineEntry::at>(timelineTable, "at", Use::Fixed),
        column<&TimelineRow::entry, &TimelineEntry::source>(timelineTable, "source", Use::Fixed),
        column<&TimelineRow::entry, &TimelineEntry::stage>(timelineTable, "stage", Use::Fixed),
        column<&TimelineRow::entry, &TimelineEntry::text>(timelineTable, "text", Use::Fixed),
        column<&TimelineRow::entry, &TimelineEntry::eventId>(timelineTable, "event_id", Use::Fixed),
    };
    return columns;
}

Result<std::vector<Order>> readDocuments(Database &database, const std::vector<qint64> &oids)
{
    static const Columns<StoredOrder> columns{
        documentColumn(), // first, as above
        column<&StoredOrder::order, &Order::id>(orderTable, "id", Use::Fixed),
        borrowed<&StoredOrder::order, &Order::account>(accountTable, "name"),
        borrowed<&StoredOrder::order, &Order::provider>(accountTable, "provider"),
    };
    std::vector<Order> orders;
    PLATEN_CHECK(visitRows(database, columns,
                           QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value CROSS JOIN order_docs "
                                          "d ON d.oid = o.oid CROSS JOIN accounts a ON a.id = o.account_id"),
                           {jsonList(oids)},
                           [&orders](StoredOrder &&stored) { orders.push_back(std::move(stored.order)); }));
    return orders;
}

Result<std::vector<StoredOrder>> readOrders(Database &database, const QString &tail, const QVariantList &values)
{
    return readRows(database, orderColumns(), tail, values);
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
