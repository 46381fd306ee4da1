// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/message.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTranslator>

using namespace platen;

namespace {

// Puts whole sentences into brackets, and knows two by heart.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int count) const override
    {
        const QString key = QString::fromUtf8(source);
        if (qstrcmp(context, "Country") == 0)
            return key == u"Germany" ? QStringLiteral("Deutschland") : QString();
        if (qstrcmp(context, "Message") != 0 || key == u"Not known to it")
            return {};
        if (key == u"%1 has no order “%2”")
            return QStringLiteral("Bestellung „%2“ gibt es bei %1 nicht");
        if (qstrcmp(comment, "%n orders of %1") == 0)
            return count == 1 ? QStringLiteral("Eine Bestellung von %1") : QStringLiteral("%n Bestellungen von %1");
        return u'[' + key + u']';
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

class InOtherLanguage
{
public:
    InOtherLanguage() { QCoreApplication::installTranslator(&m_translator); }
    ~InOtherLanguage() { QCoreApplication::removeTranslator(&m_translator); }
    InOtherLanguage(const InOtherLanguage &) = delete;
    InOtherLanguage &operator=(const InOtherLanguage &) = delete;

private:
    Brackets m_translator;
};

Message notThere()
{
    return Message::of("%1 has no order “%2”", QStringLiteral("Prodigi"), QStringLiteral("100 %1"));
}

Message ordersOf(qint64 count)
{
    return Message::counted("%n order of %1", "%n orders of %1", count, QStringLiteral("%n"));
}

// Through a column, and back.
Message again(const Message &message)
{
    return Message::fromStoredText(message.storedText());
}

} // namespace

TEST_CASE("A message is English, and in the reader's language", "[message]")
{
    const Message message = notThere();
    CHECK(message.text() == "Prodigi has no order “100 %1”");
    const InOtherLanguage other;
    CHECK(message.text() == "Bestellung „100 %1“ gibt es bei Prodigi nicht");
    CHECK(message.english() == "Prodigi has no order “100 %1”");
}

TEST_CASE("Arguments are filled in once, whatever they hold", "[message]")
{
    CHECK(Message::of("%1 and %2", QStringLiteral("%2"), QStringLiteral("%1")).text() == "%2 and %1");
    CHECK(Message::of("%2 of %1", 5, 3).text() == "3 of 5");
    CHECK(Message::of("100 % of %1 %", QStringLiteral("%")).text() == "100 % of % %");
    CHECK(Message::of("%1%1", QString()).text().isEmpty());
}

TEST_CASE("Messages stand in messages", "[message]")
{
    const Message whole = Message::of("It failed: %1", Message::of("Inside, %1", QStringLiteral("foreign")));
    const Message row = Message::joined({whole, Message(), Message::of("Try again.")});
    CHECK(row.english() == "It failed: Inside, foreign Try again.");
    CHECK(Message::joined({QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral(", ")).text() == "a, b");
    CHECK(Message::joined({}).isEmpty());
    const InOtherLanguage other;
    CHECK(row.text() == "[It failed: [Inside, foreign]] [Try again.]");
    CHECK(Message::of("Made in %1", Message::inContext("Country", QStringLiteral("Germany"))).text() ==
          "[Made in Deutschland]");
}

TEST_CASE("Numbers choose the form of a message", "[message]")
{
    CHECK(ordersOf(1).text() == "1 order of %n");
    CHECK(ordersOf(0).text() == "0 orders of %n");
    CHECK(ordersOf(7).english() == "7 orders of %n");
    const InOtherLanguage other;
    CHECK(ordersOf(1).text() == "Eine Bestellung von %n");
    CHECK(ordersOf(7).text() == "7 Bestellungen von %n");
    CHECK(ordersOf(7).english() == "7 orders of %n");
}

TEST_CASE("Foreign text and unknown keys stay as they are", "[message]")
{
    const InOtherLanguage other;
    CHECK(Message(QStringLiteral("Said by %1 there")).text() == "Said by %1 there");
    CHECK(Message::of("Not known to it").text() == "Not known to it");
    CHECK(Message::fromStored(QJsonObject{{"key", "Not known to it"}, {"args", QJsonArray{"x"}}}).text() ==
          "Not known to it");
    CHECK(Message::fromStored(QJsonObject{{"key", "%1 of %2"}, {"args", QJsonArray{"x"}}}).english() == "x of %2");
}

TEST_CASE("A stored message is the same again", "[message]")
{
    const std::vector<Message> messages{
        {},
        QStringLiteral("Foreign “%1”"),
        QStringLiteral("{\"key\": \"%1 has no order “%2”\"}"), // what a provider says does not become a key
        QStringLiteral("[\"a\"]"),
        QStringLiteral("{ broken"),
        notThere(),
        ordersOf(3),
        Message::of("It failed: %1", Message::joined({notThere(), ordersOf(1), QStringLiteral("x")})),
        Message::inContext("Country", QStringLiteral("Germany")),
    };
    for (const Message &message : messages) {
        INFO(message.storedText());
        CHECK(again(message) == message);
        CHECK(Message::fromStored(message.stored()) == message);
        const InOtherLanguage other;
        CHECK(again(message).text() == message.text());
    }
    CHECK(Message(QStringLiteral("As it is")).storedText() == "As it is");
}

TEST_CASE("What was stored before there were keys is foreign", "[message]")
{
    for (const char *text : {"Placed in the outbox", "{not JSON", "[1, 2]", "{}", "[]"})
        CHECK(Message::fromStoredText(QString::fromUtf8(text)).text() == QString::fromUtf8(text));
}

TEST_CASE("A message ends as a sentence", "[message]")
{
    const auto ended = [](const QString &text) { return Message(text).asSentence().english(); };
    CHECK(ended(QStringLiteral("It is there")) == "It is there.");
    CHECK(ended(QStringLiteral("It is there.")) == "It is there.");
    CHECK(ended(QStringLiteral("Is it?")) == "Is it?");
    CHECK(ended(QStringLiteral("It says “no”")) == "It says “no”.");
    CHECK(ended(QStringLiteral("It says “No.”")) == "It says “No.”");
    CHECK(ended({}).isEmpty());
}

TEST_CASE("Only what is not ours is replaced", "[message]")
{
    const auto masked = [](QString text) { return text.replace(QLatin1String("order"), QLatin1String("***")); };
    const Message message = Message::of("%1 has no order “%2”", QStringLiteral("order"),
                                        Message::of("an order, %1", QStringLiteral("my order")));
    CHECK(message.replaced(masked).english() == "*** has no order “an order, my ***”");
    CHECK(Message(QStringLiteral("order 1")).replaced(masked).english() == "*** 1");
}
