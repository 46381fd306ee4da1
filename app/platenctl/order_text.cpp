// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/order_text.h"
#include "app/platenctl/local_time.h"

#include "app/platenctl/output.h"
#include "app/platenctl/table.h"
#include "core/domain/charges.h"
#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "core/domain/text_display.h"
#include "core/engine/outcome.h"

#include <QJsonArray>

namespace platen::ctl {

namespace {

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList present;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            present << isolated(part);
    }
    return present.join(separator);
}

QString itemsText(const std::vector<Item> &items)
{
    QStringList parts;
    for (const Item &item : items)
        parts
            << QStringLiteral("%1 × %2").arg(item.quantity).arg(isolated(item.title.isEmpty() ? item.sku : item.title));
    return parts.join(QStringLiteral(", "));
}

QString recipientText(const Recipient &recipient)
{
    const Address &address = recipient.address;
    return joined({recipient.name, recipient.company, address.line1, address.line2, address.city, address.region,
                   address.postalCode, address.countryCode},
                  QStringLiteral(", "));
}

QString attributesText(const QJsonObject &attributes)
{
    QStringList parts;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        parts << isolated(it.key()) + QLatin1Char('=') + isolated(plainText(it.value()));
    return parts.join(QStringLiteral(", "));
}

QString indented(const QString &title, const QString &body)
{
    if (body.isEmpty())
        return {};
    QString text = QLatin1Char('\n') + title + QLatin1Char('\n');
    for (const QString &line : body.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        text += QStringLiteral("  ") + line + QLatin1Char('\n');
    return text;
}

QString itemLines(const Order &order)
{
    Table table(QStringList{QStringLiteral("QTY"), QStringLiteral("SKU"), QStringLiteral("TITLE"),
                            QStringLiteral("ATTRIBUTES"), QStringLiteral("STATUS"), QStringLiteral("ARTWORK")});
    for (const Item &item : order.items) {
        QStringList artwork;
        for (const Artwork &file : item.artwork)
            artwork << joined({file.area, file.status}, QStringLiteral(": "));
        table.add({QString::number(item.quantity), item.sku, item.title, attributesText(item.attributes), item.status,
                   artwork.join(QStringLiteral(", "))});
    }
    return table.isEmpty() ? QString() : table.text(false);
}

QString shipmentLines(const Order &order)
{
    Table table(QStringList{QStringLiteral("STATUS"), QStringLiteral("CARRIER"), QStringLiteral("DISPATCHED"),
                            QStringLiteral("TRACKING"), QStringLiteral("URL")});
    for (const Shipment &shipment : order.shipments)
        table.add({shipment.status, joined({shipment.carrier, shipment.service}, QStringLiteral(" ")),
                   localText(shipment.dispatchedAt), shipment.trackingNumber, shipment.trackingUrl});
    return table.isEmpty() ? QString() : table.text(false);
}

QString chargeLines(const Order &order)
{
    Table table({{QStringLiteral("TYPE")}, {QStringLiteral("COST"), Table::Align::Right}, {QStringLiteral("INVOICE")}});
    const ChargeSums sums = sumCharges(order);
    for (std::size_t i = 0; i < order.charges.size(); ++i) {
        const Charge &charge = order.charges[i];
        table.add({sums.included[i] ? charge.type + QStringLiteral(" (included)") : charge.type, moneyText(charge.cost),
                   charge.invoice});
    }
    return table.isEmpty() ? QString() : table.text(false);
}

QString issueLines(const Order &order)
{
    QString text;
    for (const Issue &issue : order.issues) {
        const QString message = issue.message.text();
        const QString url = message.contains(issue.actionUrl) ? QString() : issue.actionUrl;
        text += printable(joined({issue.code, message, url}, QStringLiteral(": "))) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

namespace {

QString outcomeWord(const Error &error)
{
    switch (outcomeOf(error)) {
    case Outcome::Unknown:
        return error.waiting ? QStringLiteral("not sent yet") : QStringLiteral("outcome unknown");
    case Outcome::NotTried:
        return QStringLiteral("not tried");
    case Outcome::Refused:
    case Outcome::Done:
        break;
    }
    return QStringLiteral("refused");
}

} // namespace

QString stageTitle(Stage stage)
{
    QString title;
    for (const QChar c : stageName(stage)) {
        if (c.isUpper())
            title += QLatin1Char(' ');
        title += c.toLower();
    }
    title[0] = title[0].toUpper();
    return title;
}

QString moneyText(const std::optional<Money> &money)
{
    return money ? money->amount() + QLatin1Char(' ') + money->currency : QString();
}

Table orderTable(const std::vector<Order> &orders)
{
    Table table({{QStringLiteral("REFERENCE")},
                 {QStringLiteral("STAGE")},
                 {QStringLiteral("ACCOUNT")},
                 {QStringLiteral("RECIPIENT")},
                 {QStringLiteral("ITEMS")},
                 {QStringLiteral("TOTAL"), Table::Align::Right},
                 {QStringLiteral("CREATED")},
                 {QStringLiteral("ID")}});
    for (const Order &order : orders) {
        const QString stage = stageTitle(order.stage) + (order.needsAttention ? QStringLiteral(" (!)") : QString());
        table.add({order.reference, stage, order.account,
                   joined({order.recipient.name, order.recipient.address.countryCode}, QStringLiteral(", ")),
                   itemsText(order.items), moneyText(order.total), localText(order.createdAt), order.id});
    }
    return table;
}

QString orderText(const Order &order)
{
    const QString stage =
        joined({stageTitle(order.stage),
                order.providerStatus.isEmpty() ? QString() : QLatin1Char('(') + order.providerStatus + QLatin1Char(')'),
                order.needsAttention ? QStringLiteral("– needs attention") : QString()},
               QStringLiteral(" "));
    std::vector<std::pair<QString, QString>> lines{
        {QStringLiteral("Order"), order.id},
        {QStringLiteral("Reference"), order.reference},
        {QStringLiteral("Account"), order.account},
        {QStringLiteral("Remote ID"), order.remoteId},
        {QStringLiteral("Stage"), stage},
        {QStringLiteral("Created"), localText(order.createdAt)},
        {QStringLiteral("Updated"), localText(order.updatedAt)},
        {QStringLiteral("Shipping"), order.shippingMethod},
        {QStringLiteral("Total"), moneyText(order.total)},
        {QStringLiteral("Recipient"), recipientText(order.recipient)},
        {QStringLiteral("E-mail"), order.recipient.email},
        {QStringLiteral("Phone"), order.recipient.phone},
        {QStringLiteral("Note"), order.note},
    };
    for (const OrderText &one : orderTexts) {
        if (!one.isShownApart)
            lines.emplace_back(QString::fromLatin1(one.label), order.*one.member);
    }
    QString text = fieldLines(lines);
    text += indented(QStringLiteral("Items"), itemLines(order));
    text += indented(QStringLiteral("Shipments"), shipmentLines(order));
    text += indented(QStringLiteral("Charges"), chargeLines(order));
    text += indented(QStringLiteral("Issues"), issueLines(order));
    return text;
}

void printOrder(Output &out, const Order &order)
{
    out.document(orderDocument(order));
    out.text(orderText(order));
}

void OrderOutcomes::add(const QString &asked, const Result<Order> &result)
{
    if (result)
        orders.push_back(*result);
    else
        failed.emplace_back(asked, result.error());
}

Error withWhatIsKnown(Error error)
{
    if (!error.waiting)
        return error;
    error.message = Message::joined(
        {error.message.asSentence(),
         QStringLiteral("It has not been sent, and stays in the outbox: “platenctl sync” tries it again.")});
    return error;
}

Result<int> printOutcomes(Output &out, const OrderOutcomes &outcomes)
{
    if (!outcomes.several) {
        if (!outcomes.failed.empty())
            return Failure(withWhatIsKnown(outcomes.failed.front().second));
        printOrder(out, outcomes.orders.front());
        return 0;
    }
    QJsonArray orders;
    for (const Order &order : outcomes.orders)
        orders.append(orderDocument(order));
    QJsonArray failed;
    for (const auto &[asked, error] : outcomes.failed)
        failed.append(QJsonObject{{"order", asked}, {"error", errorObject(error)}});
    out.document({{"orders", orders}, {"failed", failed}});
    if (!outcomes.orders.empty())
        out.table(orderTable(outcomes.orders));
    for (const auto &[asked, error] : outcomes.failed) {
        Error named = withWhatIsKnown(error);
        named.message = Message::joined({QStringLiteral("%1 %2:").arg(asked, outcomeWord(error)), named.message});
        if (!out.isJson())
            out.error(named);
    }
    return outcomes.failed.empty() ? 0 : exitStatus(outcomes.failed.front().second.code);
}

} // namespace platen::ctl
