// SPDX-License-Identifier: GPL-3.0-or-later
// The order document: the JSON form of drafts and orders, shared by the console, draft files and the outbox.
#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QDir>

namespace platen {

// Reads a draft. All errors are reported at once, each with its JSON pointer: missing members, wrong types, unknown
// members (outside `options` and `metadata`), invalid money, instants, countries and currencies, and artwork with
// neither or both of `url` and `file`. Relative artwork files are made absolute from `folder`. `account` may be
// missing.
Result<Draft> readDraft(const QByteArray &json, const QDir &folder = QDir::current());
Result<Draft> readDraft(const QJsonObject &document, const QDir &folder = QDir::current());

// The same, but errors do not stop it: returns what could be read, and errors for what was unreadable or unknown. For
// callers that check the draft further (Orders::validate) and report everything together.
struct DraftReading
{
    Draft draft;
    std::vector<Error> errors; // errors of form only, not what checkDraft finds
};
Result<DraftReading> scanDraft(const QByteArray &json, const QDir &folder = QDir::current());

// `errors`, plus those of `more` that are about other members: neither the same ones nor members within them.
std::vector<Error> withFurther(std::vector<Error> errors, const std::vector<Error> &more);

// A recipient on its own, in the same form as in an order (`order update --recipient`).
Result<Recipient> readRecipient(const QByteArray &json);

// Parses any JSON object; the error gives the line and column of the first mistake.
Result<QJsonObject> readObject(const QByteArray &json);

// A draft in the form in which it is stored and saved: absent members are left out.
QJsonObject draftDocument(const Draft &draft);

// An order as it is printed: every member is present, null or empty if unknown. Its issues are in English.
QJsonObject orderDocument(const Order &order);
// The same as text, for the database: its issues are stored as keys and arguments.
QByteArray storedOrderText(const Order &order);
// Reads what either of them wrote. Tolerant: what is missing stays absent.
Order readOrder(const QJsonObject &document);

QJsonObject recipientDocument(const Recipient &recipient);
QJsonValue moneyValue(const std::optional<Money> &money); // {"amount","currency"} or null
std::optional<Money> readMoney(const QJsonValue &value);  // tolerant, for stored documents

// The checks of a draft that need no provider, for a draft that was built rather than read (in the composer): the
// same rules and pointers as in readDraft.
std::vector<Error> checkDraft(const Draft &draft);

bool isCountryCode(const QString &code); // ISO 3166-1 alpha-2, upper case

} // namespace platen
