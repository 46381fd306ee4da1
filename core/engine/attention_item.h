// SPDX-License-Identifier: GPL-3.0-or-later
// What needs a person's attention: what is wrong, since when, what it costs to wait, and the one thing to do about it.
// Pure: an item follows from facts that are stored, so nothing here is stored again.
#pragma once

#include "core/domain/timeline.h"
#include "core/store/attention_store.h"
#include "core/store/hot_folder_store.h"
#include "core/store/records.h"

#include <optional>
#include <vector>

namespace platen {

class Connector;

// In the order in which they are shown: what stops many orders first.
enum class AttentionKind { Account, Send, Webhook, Folder, Order };
QString attentionKindName(AttentionKind kind); // "account", …

enum class FixKind {
    EnterKey,    // of an account
    TrySync,     // an account now, with what it has to send
    ShowWebhook, // in the inspector
    ShowFolder,  // the settings of watched folders
    ShowHosts,   // the settings of hosts
    Pay,         // at an address of the provider
    OpenThere,   // an address of the provider
    Resolve,     // a submission with an unknown outcome
    Retry,       // an order, looked up first if it is unknown
    EditDraft,
    ReplaceFile, // of a draft
    OrderAgain,  // as a new draft
    Refresh,     // an order
    ShowOrder,
};

struct AttentionFix
{
    FixKind kind = FixKind::ShowOrder;
    QString provider;            // its name
    QString url;                 // Pay and OpenThere
    std::optional<Money> amount; // Pay; nullopt: the provider does not say
    QString target;              // ShowWebhook: the event
    bool operator==(const AttentionFix &) const = default;
};
QString fixName(FixKind kind); // "enterKey", …
// A verb, as on a button: "Pay €17.10 at Prodigi". `amount` is the fix's, as text in the reader's way.
Message fixWords(const AttentionFix &fix, const QString &amount);

struct AttentionItem
{
    QString item; // identifies it: "order:po_7c…", "account:prodigi-uk:key"
    AttentionKind kind = AttentionKind::Order;
    QString subject; // what it is about: an order's reference, an account, a folder
    QString order;   // its local id, or empty
    qint64 oid = 0;  // of that order
    QString account; // its name, or empty
    QDateTime since; // invalid: not known
    Message message; // what is wrong
    Message cost;    // what it costs to wait, or empty
    AttentionFix fix;
    QByteArray cause; // another cause makes it need attention again after it was handled
};

QString orderItem(const QString &orderId);

AttentionItem attentionOf(const store::StoredOrder &order, const std::vector<TimelineEntry> &timeline);
// A key that is missing or refused, or no successful sync for a while. `unsent`: what waits for it.
std::optional<AttentionItem> attentionOf(const store::AccountRecord &account, const store::UnsentTally &unsent,
                                         const QDateTime &now);
// Sends that wait although the account itself is well; `first` is the oldest.
AttentionItem attentionOf(const store::OutboxEntry &first, const store::UnsentTally &unsent, const QString &accountSlug,
                          const QString &provider);
// A change with an unknown outcome.
AttentionItem attentionOf(const store::OutboxEntry &change, const QString &provider);
AttentionItem attentionOf(const store::RejectionTally &rejections, const store::InboxEvent &newest,
                          const store::AccountRecord &account);
AttentionItem attentionOf(const store::HotFolderRecord &folder);

} // namespace platen
