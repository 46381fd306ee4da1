// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an order: what a person, the outbox and a provider's response each do to it (events: event_life.h). Pure:
// each function takes the order as it is and returns it changed, with the lines for its timeline. Nothing else in the
// engine assigns an order's stage, its issues or whether it needs attention.
#pragma once

#include "core/domain/operation.h"
#include "core/domain/timeline.h"
#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"
#include "core/store/records.h"

#include <optional>
#include <vector>

namespace platen::life {

enum class ArtworkTrouble { Changed, Expiring };

struct Step
{
    store::StoredOrder order;
    std::vector<TimelineEntry> timeline;
    bool changesOrder = true; // false: only the timeline
};

// Its files are published: `published` is its draft with their addresses.
Step published(store::StoredOrder order, const Draft &published, const QDateTime &now);

// Its files are published again: `published` is its draft with their new addresses.
Step publishedAgain(store::StoredOrder order, const Draft &published, const QDateTime &now);
// A file of its artwork can no longer be fetched: it has changed, or its address expires. `artwork` points to it.
// Says so once.
Step artworkUnavailable(store::StoredOrder order, const QString &artwork, ArtworkTrouble trouble, const Message &text,
                        const QDateTime &now);
// Whether the provider has that artwork of the order, as far as it reports that.
bool hasFetched(const Order &order, const Artwork &artwork);
// Whether it has all of them.
bool hasFetchedAll(const Order &order);

// What a person does.
Step keptAsDraft(store::StoredOrder order, const QDateTime &now);
// The draft was saved; `isNew`: for the first time.
Step draftSaved(store::StoredOrder order, bool isNew, const QDateTime &now);
// A draft made of files in the watched folder of that name; `files` are the new ones. With `issues` it needs attention.
Step draftFromFolder(store::StoredOrder order, const QString &folder, const QStringList &files,
                     std::vector<Issue> issues, const QDateTime &now);
// Placed in the outbox. `usedBefore`: another order of the account has the same reference.
Step queued(store::StoredOrder order, bool usedBefore, const QDateTime &now);
// A person accepted what was found in its artwork: one line for each finding.
Step artworkAccepted(store::StoredOrder order, const std::vector<Message> &findings, const QDateTime &now);
// A draft again: before it was sent, or after it was refused.
Step takenBack(store::StoredOrder order, bool wasRefused, const QDateTime &now);
// Given up before the provider had it.
Step cancelledHere(store::StoredOrder order, bool wasRefused, const QDateTime &now);
Step draftDiscarded(store::StoredOrder order);
// To be tried again now. `wasUnknown`: it may have been carried out, so it is looked up first.
Step retried(store::StoredOrder order, const Operation &operation, bool wasUnknown, const QDateTime &now);
Step toBeResent(store::StoredOrder order, const QDateTime &now);
// Put aside in “Needs attention” for what is wrong now: handled, or until a time.
Step putAside(store::StoredOrder order, const QDateTime &until, const QDateTime &now);
// It needs attention again, at a person's request, or because that time has come (`byPerson` false).
Step broughtBack(store::StoredOrder order, bool byPerson, const QDateTime &now);
// Whether it needs attention apart from being put aside. For steps that keep its flag; what is wrong now then decides
// whether it stays put aside.
void uncoverAttention(store::StoredOrder &order);
// Resolved: the provider has it under that id, or it is given up.
Step existsAs(store::StoredOrder order, const QString &remoteId, const QDateTime &now);
Step givenUp(store::StoredOrder order, const QDateTime &now);

// How an attempt at an outbox entry ends.

// `reported` is the provider's response, `text` the line about it. `owner`: another order here that has the same remote
// id.
Step accepted(store::StoredOrder order, RemoteOrder reported, const Declaration &provider, const Operation &operation,
              const Message &text, const std::optional<store::StoredOrder> &owner, const QDateTime &now);
// Whether accepting would give two of our submissions the same id; then neither may replace the other.
bool isTaken(const Operation &operation, const std::optional<store::StoredOrder> &owner);
Step refused(store::StoredOrder order, const Operation &operation, const Error &error, const QDateTime &now);
// It was not sent, and is tried again. `first`: the timeline does not say so yet.
Step waiting(store::StoredOrder order, const Operation &operation, const Error &error, bool first,
             const QDateTime &now);
Step unknown(store::StoredOrder order, const Operation &operation, const Error &error, const QDateTime &now);
// A person has to find out whether it was carried out. `error` says why, `text` is the line about it; if a repeated
// look-up has the same result, no line is added.
Step leftToPerson(store::StoredOrder order, const Error &error, const Message &text, const QDateTime &now);

// What a provider reports about an order.

// Sets stage, status word and issues of `after`, which replaces `before`.
void takeStanding(Order &after, const Order &before, const RemoteOrder &remote);
// What is said of its artwork here stays said until the provider has the files, whatever it reports meanwhile.
void keepArtworkTrouble(Order &after, const Order &before);
// The minimum that is known of an order that the provider has.
Order justSubmitted();
// An order that was deleted there: everything known of it stays, except its stage.
RemoteOrder deletedOrder(const Order &known);

} // namespace platen::life
