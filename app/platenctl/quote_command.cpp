// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/order_text.h"
#include "app/platenctl/table.h"

namespace platen::ctl {

namespace {

struct QuoteOptions
{
    std::string file;
    std::vector<std::string> accounts;
};

QString shipmentsText(const Quote &quote)
{
    QStringList parts;
    for (const QuoteShipment &shipment : quote.shipments) {
        const QString from =
            shipment.fromCountry.isEmpty() ? QString() : QStringLiteral(" from ") + shipment.fromCountry;
        parts << QString(shipment.carrier + QLatin1Char(' ') + shipment.service).trimmed() + from;
    }
    return parts.join(QStringLiteral("; "));
}

// The provider's notes on a quote, one per line.
QString notesText(const Quote &quote)
{
    QString text;
    for (const Issue &issue : quote.issues)
        text += printable(QStringLiteral("%1, %2: %3")
                              .arg(quote.account, quote.shippingMethod,
                                   issue.message.isEmpty() ? issue.code : issue.message.text())) +
                QLatin1Char('\n');
    return text;
}

// If no account returned a quote, the exit status is that of the first failure, and “cannot quote” counts only if there
// is no other.
int statusOf(const QuoteReport &report)
{
    std::optional<ErrorCode> first;
    for (const auto &[account, error] : report.unavailable) {
        if (!first || (*first == ErrorCode::Unsupported && error.code != ErrorCode::Unsupported))
            first = error.code;
    }
    return first ? exitStatus(*first) : 0;
}

QCoro::Task<Result<int>> quoteDraft(Context *context, QuoteOptions options)
{
    // A quote needs less of a draft than an order; the provider decides what.
    PLATEN_CO_TRY(DraftReading reading, scanDraftInput(options.file, {}));
    if (!reading.errors.empty())
        co_return Failure(combine(reading.errors));
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QStringList accounts = toStringList(options.accounts);
    PLATEN_CO_TRY(const QuoteReport report, co_await engine->catalogue().quote(reading.draft, accounts));

    QJsonArray quotes;
    QString notes;
    Table table({{QStringLiteral("ACCOUNT")},
                 {QStringLiteral("SHIPPING METHOD")},
                 {QStringLiteral("ITEMS"), Table::Align::Right},
                 {QStringLiteral("SHIPPING"), Table::Align::Right},
                 {QStringLiteral("TAX"), Table::Align::Right},
                 {QStringLiteral("TOTAL"), Table::Align::Right},
                 {QStringLiteral("SHIPMENTS")}});
    for (const Quote &quote : report.quotes) {
        quotes.append(quoteObject(quote));
        table.add({quote.account, quote.shippingMethod, moneyText(quote.items), moneyText(quote.shipping),
                   moneyText(quote.tax), moneyText(quote.total), shipmentsText(quote)});
        notes += notesText(quote);
    }
    QJsonArray unavailable;
    for (const auto &[account, error] : report.unavailable)
        unavailable.append(QJsonObject{{"account", account}, {"reason", error.message.english()}});

    Output &out = context->out();
    out.document({{"quotes", quotes}, {"unavailable", unavailable}});
    if (!table.isEmpty())
        out.table(table);
    else if (report.unavailable.empty())
        out.text(QStringLiteral("No account can quote.\n"));
    if (!notes.isEmpty())
        out.text(QLatin1Char('\n') + notes);
    // A provider that never quotes is not a failure as long as another one quotes.
    QStringList neverQuoting;
    for (const auto &[account, error] : report.unavailable) {
        if (error.code == ErrorCode::Unsupported && !table.isEmpty()) {
            neverQuoting << account;
            continue;
        }
        Error named = error;
        named.message = Message::joined({account + u':', error.message});
        if (!out.isJson())
            out.error(named);
    }
    if (!neverQuoting.isEmpty())
        out.text(QStringLiteral("\nNot asked, because their providers give no quotes: %1\n")
                     .arg(neverQuoting.join(QStringLiteral(", "))));
    co_return report.quotes.empty() ? statusOf(report) : 0;
}

} // namespace

void addQuoteCommand(CommandLine &line)
{
    auto options = std::make_shared<QuoteOptions>();
    CLI::App *verb =
        line.verb(line.root(), "quote",
                  "Show what a draft would cost, cheapest first; without a shipping method, for each one available",
                  options, quoteDraft);
    verb->add_option("FILE", options->file, "The draft, or - for standard input")->required();
    addRepeated(verb, "--account", options->accounts, "NAME",
                "Ask only this account, instead of every one that can quote; may be given several times");
    CommandLine::examples(verb,
                          {"platenctl quote order.json", "platenctl quote order.json --account \"Prodigi sandbox\""});
}

} // namespace platen::ctl
