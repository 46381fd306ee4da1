// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/amounts.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/prodigi/mapping.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using namespace platen;

namespace {

// The amounts that an order says it has rounded; empty if it has none.
QString rounded(const RemoteOrder &remote)
{
    QStringList all;
    for (const Issue &issue : remote.order.issues) {
        CHECK(issue.code == amountRoundedCode);
        all.append(issue.message.english().section(QStringLiteral(": "), 1));
    }
    CHECK_FALSE(remote.order.needsAttention);
    return all.join(u'|');
}

RemoteOrder imprintedOrder(const char *price, const char *total)
{
    const QJsonArray items{QJsonObject{{"pn", "A"}, {"quantity", "1"}, {"retailPrice", price}}};
    return imprinted::readOrder({{"id", "1"},
                                 {"status", "received"},
                                 {"items", items},
                                 {"summary", QJsonObject{{"currency", "GBP"}, {"total", total}}}},
                                imprinted::Format::Json);
}

} // namespace

TEST_CASE("An amount with more digits than its currency has is rounded, and the order says so", "[money]")
{
    const RemoteOrder odd = imprintedOrder("12.345", "7.001");
    CHECK(odd.order.items[0].price == Money{1235, QStringLiteral("GBP")});
    CHECK(odd.order.total == Money{700, QStringLiteral("GBP")});
    CHECK(rounded(odd) == u"7.001 GBP, 12.345 GBP.");
    CHECK(rounded(imprintedOrder("12.340", "7")).isEmpty());
    CHECK(rounded(imprintedOrder("", "free")).isEmpty());

    const QJsonObject price{{"amount", "1.5"}, {"currency", "JPY"}};
    const QJsonArray items{QJsonObject{{"sku", "A"}, {"quantity", 1}, {"price", price}}};
    CHECK(rounded(printintegrator::readOrder({{"id", "1"}, {"lineItems", items}})) == u"1.5 JPY.");

    const QJsonObject cost{{"amount", "0.005"}, {"currency", "EUR"}};
    const QJsonArray charges{QJsonObject{{"totalCost", cost}}, QJsonObject{{"totalCost", cost}}};
    CHECK(rounded(prodigi::readOrder({{"id", "1"}, {"charges", charges}})) == u"0.005 EUR.");
}
