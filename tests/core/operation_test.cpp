// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/domain/operation.h"

using namespace platen;

TEST_CASE("every change has words of its own")
{
    QStringList words;
    QStringList members;
    std::size_t index = 0;
    forEachChange([&](const auto &change) {
        INFO(change.word);
        CHECK(OrderChange(change).index() == index++);
        CHECK(QString::fromLatin1(change.word).startsWith(QLatin1String("change")));
        CHECK_FALSE(words.contains(QLatin1String(change.word)));
        CHECK_FALSE(members.contains(QLatin1String(change.member)));
        CHECK_FALSE(operationPhrase(change).isEmpty());
        words << QLatin1String(change.word);
        members << QLatin1String(change.member);
    });
    CHECK(index == std::variant_size_v<OrderChange>);
}

TEST_CASE("a set of operations knows kinds, whatever their values")
{
    OperationSet set = OperationSet::of<Create, ChangeNote>();
    CHECK(set.contains(ChangeNote{QStringLiteral("thanks")}));
    CHECK_FALSE(set.contains(ChangeOptions()));
    CHECK(set.capabilityNames() == QStringList{"createOrder", "changeNote"});
    set.remove(ChangeNote());
    CHECK_FALSE(set.contains(ChangeNote{QStringLiteral("thanks")}));
    CHECK_FALSE(OperationSet().contains(UnknownOperation()));
}

TEST_CASE("an operation's sentences")
{
    CHECK(operationDone(ChangeShippingMethod{QStringLiteral("Express")}).english() ==
          u"Shipping method changed to Express");
    CHECK(operationDone(ChangeNote{QStringLiteral("%1")}).english() == u"Note changed");
    CHECK(operationDone(UnknownOperation()).english() == u"Changed");
    CHECK(operationNoun(ChangeNote()).english() == u"Changing the note");
    CHECK(operationNoun(Cancel()).english() == u"Cancelling");
    CHECK(isSettledByAbsence(Delete()));
    CHECK_FALSE(isSettledByAbsence(Cancel()));
}

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
