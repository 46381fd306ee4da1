// SPDX-License-Identifier: GPL-3.0-or-later
// The order document: the JSON form of drafts and orders that the console, draft files and the outbox share.
#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QDir>

namespace platen {

// Reads a draft. Everything that is wrong is reported at once, each error with its JSON pointer: members that are
// missing, of the wrong type or unknown (outside `options` and `metadata`), money that is none, instants, countries,
// currencies, an artwork with neither or both of `url` and `file`. Relative artwork files are made absolute from
// `folder`. `account` may be missing.
Result<Draft> readDraft(const QByteArray &json, const QDir &folder = QDir::current());
Result<Draft> readDraft(const QJsonObject &document, const QDir &folder = QDir::current());

// The same, without stopping at what is wrong: what could be read, and what was unreadable or unknown. For those who
// check the draft further (Engine::validate) and report everything together.
struct DraftReading
{
    Draft draft;
    std::vector<Error> errors; // of the document's form; not those that checkDraft finds
};
Result<DraftReading> scanDraft(const QByteArray &json, const QDir &folder = QDir::current());

// `errors`, and those of `more` that are about other members than they are, or lie within.
std::vector<Error> withFurther(std::vector<Error> errors, const std::vector<Error> &more);

// A recipient alone, in the form that it has inside an order (`order update --recipient`).
Result<Recipient> readRecipient(const QByteArray &json);

// Parses any JSON object; the error says the line and column of the first mistake.
Result<QJsonObject> readObject(const QByteArray &json);

// A draft as it is stored and saved: absent members are left out.
QJsonObject draftDocument(const Draft &draft);

// An order as it is printed: every member is there, null or empty if nothing is known. Its issues are in English.
QJsonObject orderDocument(const Order &order);
// The same for the database: its issues are stored as keys and arguments.
QJsonObject storedOrderDocument(const Order &order);
// Reads what either of them wrote. Tolerant: what is missing stays absent.
Order readOrder(const QJsonObject &document);

QJsonObject recipientDocument(const Recipient &recipient);
QJsonValue moneyValue(const std::optional<Money> &money); // {"amount","currency"} or null
std::optional<Money> readMoney(const QJsonValue &value);  // tolerant, for stored documents

// The checks of a draft that need no provider, for a draft that was built rather than read (the wizard): the same rules
// and the same pointers as readDraft.
std::vector<Error> checkDraft(const Draft &draft);

bool isCountryCode(const QString &code); // ISO 3166-1 alpha-2, upper case

} // namespace platen
