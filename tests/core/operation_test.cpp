// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/domain/operation.h"

using namespace platen;

TEST_CASE("the provider's order shows whether an operation was carried out")
{
    Order order;
    order.stage = Stage::InProduction;
    CHECK_FALSE(holds(Cancel(), order));
    CHECK_FALSE(holds(Delete(), order));
    order.stage = Stage::Cancelled;
    CHECK(holds(Cancel(), order));
    CHECK(holds(Delete(), order));

    order.shippingMethod = QStringLiteral("express");
    CHECK(holds(ChangeShippingMethod{QStringLiteral("Express")}, order));
    CHECK_FALSE(holds(ChangeShippingMethod{QStringLiteral("Budget")}, order));

    Recipient recipient;
    recipient.name = QStringLiteral("Q. Example");
    recipient.address.line1 = QStringLiteral("1 Example Street");
    order.recipient = recipient;
    order.recipient.phone = QStringLiteral("0"); // not reported by every provider
    CHECK(holds(ChangeRecipient{recipient}, order));
    order.recipient.address.line1 = QStringLiteral("2 Example Street");
    CHECK_FALSE(holds(ChangeRecipient{recipient}, order));

    order.metadata = {{"shelf", "B4"}};
    CHECK(holds(ChangeMetadata{{{"shelf", "B4"}}}, order));
    CHECK_FALSE(holds(ChangeMetadata{{{"shelf", "B5"}}}, order));

    order.note = QStringLiteral("thanks");
    CHECK(holds(ChangeNote{QStringLiteral("thanks")}, order));
    CHECK_FALSE(holds(ChangeNote{}, order));

    // An order does not show any of these.
    CHECK_FALSE(holds(Create(), order));
    CHECK_FALSE(holds(ChangeOptions(), order));
    CHECK_FALSE(holds(UnknownOperation(), order));
}
