// SPDX-License-Identifier: GPL-3.0-or-later
// Prices in the composer: the total is what is charged, with the tax next to it.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/shipping_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace platen;
using namespace platen::test;

namespace {

Draft sample()
{
    Draft draft;
    draft.account = QStringLiteral("Test sandbox");
    draft.reference = QStringLiteral("PO-1");
    draft.shippingMethod = QStringLiteral("Standard");
    draft.recipient.name = QStringLiteral("Ada Example");
    draft.recipient.address.countryCode = QStringLiteral("GB");
    Item item;
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 2;
    item.attributes = {{"wrap", "Black"}};
    draft.items = {item};
    return draft;
}

QString cell(const ShippingTable &table, const QString &method, const QString &heading)
{
    int column = 0;
    while (column < table.columnCount() && table.headerItem()->text(column) != heading)
        ++column;
    for (int row = 0; row < table.topLevelItemCount(); ++row) {
        if (table.topLevelItem(row)->text(0) == method)
            return table.topLevelItem(row)->text(column);
    }
    return {};
}

} // namespace

TEST_CASE("the tax of a quote is next to its total, in the table and in the review", "[composer]")
{
    Desk desk({"--quotes", "live"});
    desk.addAccount();
    const Draft draft = sample();
    const Result<QuoteReport> report = desk.ask<QuoteReport>(
        [draft](Engine &e) { return e.catalogue().quote(draft, {QStringLiteral("Test sandbox")}); });
    REQUIRE(report);
    REQUIRE(report->quotes.size() == 1);
    const Quote quote = report->quotes.front();
    REQUIRE(quote.tax.has_value());
    const auto text = [](const std::optional<Money> &money) { return money->amount(); };

    Composer composer(desk.host);
    composer.startFrom(draft, {});
    composer.show();
    field<QListWidget>(composer, "steps")->setCurrentRow(2);
    auto *methods = field<ShippingTable>(composer, "shippingMethod");
    REQUIRE(eventually([&] { return cell(*methods, "Standard", "Total").contains(text(quote.total)); }));
    CHECK(cell(*methods, "Standard", "Tax").contains(text(quote.tax)));
    const QHeaderView *header = methods->header();
    CHECK(methods->headerItem()->text(header->logicalIndex(header->count() - 1)) == "Remarks");
    CHECK(field<QLabel>(composer, "quoteStatus")->text().contains("taxes included"));
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    REQUIRE(eventually([&] { return field<QLabel>(composer, "reviewTotal")->text().contains(text(quote.total)); }));
    CHECK(field<QLabel>(composer, "reviewShipping")->text().contains("Tax"));
    CHECK(field<QLabel>(composer, "reviewShipping")->text().contains(text(quote.tax)));
    CHECK(field<QPushButton>(composer, "place")->text().contains(text(quote.total)));
}
