// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/review_words.h"

#include "core/domain/charges.h"
#include "core/domain/instant.h"
#include "core/domain/text_display.h"
#include "core/providers/json_text.h"
#include "ui/composer/provider_asks.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/json_edit.h"
#include "ui/order/pane_section.h"
#include "ui/widgets/format.h"
#include "ui/widgets/product_words.h"

namespace platen {

namespace {

QString lines(const QStringList &parts)
{
    QStringList there;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            there << part.trimmed();
    }
    return there.join(QLatin1Char('\n'));
}

} // namespace

// Values in the provider's own fields, labelled as in the form; members without a field by their name.
QStringList ReviewWords::options(const std::vector<Field> &fields, QJsonObject options)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QJsonValue &value) {
        if (value.isUndefined() || value.isNull())
            return;
        QString text = value.isBool()  ? (value.toBool() ? tr("Yes") : tr("No"))
                       : isText(value) ? value.toString()
                                       : jsonText(value).simplified();
        lines << tr("%1: %2").arg(name, text);
    };
    for (const Field &field : fields) {
        QJsonValue value = fieldValue(options, field.name);
        if (field.type == Field::Type::Instant && parseInstant(value.toString()).isValid())
            value = exactTime(parseInstant(value.toString()));
        add(field.label.isEmpty() ? field.name : declaredText(field.label), value);
        options = withField(options, field.name, QJsonValue(QJsonValue::Undefined));
    }
    for (auto other = options.begin(); other != options.end(); ++other)
        add(other.key(), other.value());
    return lines;
}

QString ReviewWords::account() const
{
    const AccountInfo *info = m_context.account();
    return !info ? tr("No account selected.")
           : m_draft.reference.isEmpty()
               ? tr("Order at %1, account %2").arg(m_context.declaration()->name, isolated(info->account.name))
               : tr("Order %1 at %2, account %3")
                     .arg(isolated(m_draft.reference), m_context.declaration()->name, isolated(info->account.name));
}

QString ReviewWords::items() const
{
    QStringList items;
    for (std::size_t i = 0; i < m_draft.items.size(); ++i)
        items << item(i);
    return displayed(items.join(QLatin1Char('\n')));
}

// What stops no order, but should be known before it is placed.
QStringList ReviewWords::artworkNotes(std::size_t item, const QString &area) const
{
    const ArtworkDesk::State *state = m_context.artwork().at(item, area);
    if (!state || !state->checked)
        return {};
    QStringList notes;
    for (const artwork::Finding &finding : state->checked->result.findings) {
        if (finding.severity == artwork::Severity::Warning)
            notes << tr("Warning: %1").arg(finding.message.text());
        else if (finding.severity == artwork::Severity::Error && m_context.artwork().isAccepted(state->file, finding))
            notes << tr("Used anyway: %1").arg(finding.message.text());
    }
    return notes;
}

QString ReviewWords::item(std::size_t index) const
{
    const Item &item = m_draft.items[index];
    const Declaration *declaration = m_context.declaration();
    const QString product =
        item.title.isEmpty() ? item.sku : QStringLiteral("%1 (%2)").arg(isolated(item.title), isolated(item.sku));
    QStringList parts{product.isEmpty() ? tr("No product yet.")
                                        : tr("%1 × %2", "quantity × product").arg(item.quantity).arg(product)};
    for (auto attribute = item.attributes.begin(); attribute != item.attributes.end(); ++attribute)
        parts << tr("%1: %2").arg(attributeWord(attribute.key()), plainText(attribute.value()));
    if (!item.sizing.isEmpty())
        parts << sizingWord(item.sizing);
    QStringList text{parts.join(QStringLiteral(" · "))};
    for (const Artwork &artwork : item.artwork) {
        text << tr("%1: %2").arg(areaWord(artwork.area), artwork.url.isEmpty() ? artwork.file : artwork.url);
        text << artworkNotes(index, artwork.area);
    }
    if (item.price)
        text << tr("Recipient pays %1 each").arg(moneyText(*item.price));
    if (!item.reference.isEmpty())
        text << tr("Reference: %1").arg(item.reference);
    if (!item.note.isEmpty())
        text << tr("Note: %1").arg(item.note);
    text << options(declaration ? declaration->itemOptions : std::vector<Field>(), item.options);
    return text.join(QStringLiteral("\n    "));
}

QString ReviewWords::order() const
{
    QStringList text;
    if (m_draft.purchasedAt.isValid())
        text << tr("Purchased %1").arg(exactTime(m_draft.purchasedAt));
    if (!m_draft.currency.isEmpty())
        text << tr("Currency: %1").arg(m_draft.currency);
    if (!m_draft.note.isEmpty())
        text << tr("Note: %1").arg(m_draft.note);
    const Declaration *declaration = m_context.declaration();
    text << options(declaration ? declaration->orderOptions : std::vector<Field>(), m_draft.options);
    return displayed(lines(text));
}

QString ReviewWords::recipient() const
{
    const Recipient &to = m_draft.recipient;
    const Address &address = to.address;
    const QString country = address.countryCode.isEmpty() ? QString() : countryText(address.countryCode);
    const QString town = townLine(address);
    const QString kind = to.kind == u"residential" ? tr("Residential")
                         : to.kind == u"business"  ? tr("Business")
                                                   : to.kind;
    const QString recipient =
        lines({to.name, to.company, address.line1, address.line2, town, country, to.email, to.phone, kind});
    return recipient.isEmpty() ? tr("No recipient yet.") : displayed(recipient);
}

QString ReviewWords::shipping() const
{
    const bool needed =
        isNeeded(m_context.declaration(), QStringLiteral("/shippingMethod")) || !m_context.declaration();
    QStringList shipping{!m_draft.shippingMethod.isEmpty() ? m_draft.shippingMethod
                         : needed                          ? tr("Not chosen yet.")
                                                           : tr("Chosen by %1.").arg(m_context.declaration()->name)};
    if (const Quote *quote = this->quote()) {
        for (const QuoteShipment &shipment : quote->shipments) {
            const QString carrier = (shipment.carrier + u' ' + shipment.service).trimmed();
            const QString from = countryText(shipment.fromCountry);
            const QString text = from.isEmpty()      ? carrier
                                 : carrier.isEmpty() ? tr("made in %1").arg(from)
                                                     : tr("%1, made in %2").arg(carrier, from);
            if (!text.isEmpty() && !shipping.contains(text))
                shipping << text;
        }
        if (quote->items && quote->shipping)
            shipping << tr("Items %1, shipping %2").arg(moneyText(*quote->items), moneyText(*quote->shipping));
        if (quote->tax)
            shipping << tr("Tax %1").arg(moneyText(*quote->tax));
        for (const Issue &issue : quote->issues)
            shipping << (issue.message.isEmpty() ? issue.code : issue.message.text());
    }
    return displayed(lines(shipping));
}

QString ReviewWords::total() const
{
    using State = QuoteDesk::State;
    if (const Quote *known = quote(); known && known->total)
        return tr("Total %1").arg(moneyText(*known->total));
    if (m_quotes.state() == State::Asking || m_quotes.state() == State::Waiting)
        return tr("Total: getting prices…");
    if (m_quotes.state() == State::Known && m_draft.shippingMethod.isEmpty()) {
        const std::vector<Quote> &quotes = m_quotes.quotes(); // cheapest first
        return quotes.empty() || !quotes.front().total
                   ? tr("Choose shipping to see the total")
                   : tr("From %1, with %2")
                         .arg(moneyText(*quotes.front().total), isolated(quotes.front().shippingMethod));
    }
    return m_quotes.state() == State::Lacking ? tr("Complete the items and the country to see the total")
                                              : tr("Total not known in advance");
}

QString ReviewWords::margin() const
{
    if (!isAsked(m_context.declaration(), DraftPart::Price, QStringLiteral("/items/*/price")))
        return {};
    const Quote *quote = this->quote();
    Order order;
    order.items = m_draft.items;
    order.total = quote ? quote->total : std::nullopt;
    const std::optional<Money> left = order.total ? platen::margin(order) : std::nullopt;
    return left ? tr("Margin %1").arg(moneyText(*left))
                : tr("Margin: known once each item has a price and the total is known");
}

QString ReviewWords::arrival() const
{
    const Declaration *declaration = m_context.declaration();
    return declaration ? tr("Arrival: %1 gives no date in advance").arg(declaration->name) : QString();
}

QString ReviewWords::outcome(int undoSeconds) const
{
    const AccountInfo *info = m_context.account();
    if (!info)
        return {};
    const QString provider = m_context.declaration()->name;
    const Quote *quote = this->quote();
    const QString when =
        undoSeconds > 0
            ? tr("It is sent to %1 %n seconds after you place it; until then you can undo it.", nullptr, undoSeconds)
                  .arg(provider)
            : tr("It is sent to %1 at once.").arg(provider);
    QString what;
    if (info->environment == u"sandbox")
        what = tr("This is a sandbox account: nothing is made and nothing is charged.");
    else if (quote && quote->total && quote->tax)
        what = tr("%1 makes it, ships it and charges your account about %2, taxes included.")
                   .arg(provider, moneyText(*quote->total));
    else if (quote && quote->total)
        what =
            tr("%1 makes it, ships it and charges your account. It quotes %2.").arg(provider, moneyText(*quote->total));
    else
        what = tr("%1 makes it, ships it and charges your account.").arg(provider);
    return when + u' ' + what;
}

} // namespace platen
