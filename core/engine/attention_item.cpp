// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_item.h"

#include "core/domain/instant.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/put_aside.h"

#include <QDir>

namespace platen {

using store::causeOf;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds staleAfter = 15min; // without a successful sync

QString providerName(const QString &id)
{
    const Declaration *declaration = findProvider(id);
    return declaration ? declaration->name : id;
}

Message unsentWords(const store::UnsentTally &unsent)
{
    return unsent.unsent == 0 ? Message()
                              : Message::counted("%n order or change waits to be sent.",
                                                 "%n orders and changes wait to be sent.", unsent.unsent);
}

} // namespace

QString attentionKindName(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Account:
        return QStringLiteral("account");
    case AttentionKind::Send:
        return QStringLiteral("send");
    case AttentionKind::Webhook:
        return QStringLiteral("webhook");
    case AttentionKind::Folder:
        return QStringLiteral("folder");
    case AttentionKind::Order:
        return QStringLiteral("order");
    }
    return {};
}

namespace {

struct FixRow
{
    FixKind kind;
    const char *name;
    const char *words; // %1: the provider
};

constexpr FixRow fixRows[] = {
    {FixKind::EnterKey, "enterKey", QT_TRANSLATE_NOOP("Message", "Enter the new key")},
    {FixKind::TrySync, "trySync", QT_TRANSLATE_NOOP("Message", "Try now")},
    {FixKind::ShowWebhook, "showWebhook", QT_TRANSLATE_NOOP("Message", "Show the webhook")},
    {FixKind::ShowFolder, "showFolder", QT_TRANSLATE_NOOP("Message", "Open the folder's settings")},
    {FixKind::ShowHosts, "showHosts", QT_TRANSLATE_NOOP("Message", "Open the hosts")},
    {FixKind::Pay, "pay", QT_TRANSLATE_NOOP("Message", "Pay at %1")},
    {FixKind::OpenThere, "openThere", QT_TRANSLATE_NOOP("Message", "Open at %1")},
    {FixKind::Resolve, "resolve", QT_TRANSLATE_NOOP("Message", "Resolve…")},
    {FixKind::Retry, "retry", QT_TRANSLATE_NOOP("Message", "Look now")},
    {FixKind::EditDraft, "editDraft", QT_TRANSLATE_NOOP("Message", "Edit this draft")},
    {FixKind::ReplaceFile, "replaceFile", QT_TRANSLATE_NOOP("Message", "Replace the file")},
    {FixKind::OrderAgain, "orderAgain", QT_TRANSLATE_NOOP("Message", "Correct and place again")},
    {FixKind::Refresh, "refresh", QT_TRANSLATE_NOOP("Message", "Refresh")},
    {FixKind::ShowOrder, "showOrder", QT_TRANSLATE_NOOP("Message", "Show the order")},
};

const FixRow &rowOf(FixKind kind)
{
    return *std::find_if(std::begin(fixRows), std::end(fixRows),
                         [kind](const FixRow &row) { return row.kind == kind; });
}

bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::RateLimited;
}

} // namespace

QString fixName(FixKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

Message fixWords(const AttentionFix &fix, const QString &amount)
{
    if (fix.kind == FixKind::Pay && !amount.isEmpty())
        return Message::of("Pay %1 at %2", amount, fix.provider);
    const QByteArrayView words(rowOf(fix.kind).words);
    return words.contains("%1") ? Message::fromKey(words.data(), {fix.provider}) : Message::fromKey(words.data());
}

std::optional<AttentionItem> attentionOf(const store::AccountRecord &account, const store::UnsentTally &unsent,
                                         const QDateTime &now)
{
    if (account.lastError.isEmpty())
        return std::nullopt;
    const Error error = errorFromObject(account.lastError);
    const QString provider = providerName(account.provider);
    const bool isKey = outbox::concernsKey(error);
    AttentionItem item;
    item.kind = AttentionKind::Account;
    item.subject = account.name;
    item.account = account.name;
    item.cost = unsentWords(unsent);
    item.fix.provider = provider;
    // It worked until then.
    item.since = isKey && account.lastVerified.isValid() ? account.lastVerified : account.lastSync;
    if (!item.since.isValid())
        item.since = account.createdAt;
    if (isKey) {
        item.item = QStringLiteral("account:%1:key").arg(account.slug);
        item.message = error.message;
        item.fix.kind = FixKind::EnterKey;
    } else {
        // What passes by itself may do so first.
        if (mayPass(error.code) && item.since.isValid() && item.since <= now && after(item.since, staleAfter) > now)
            return std::nullopt;
        item.item = QStringLiteral("account:%1:stale").arg(account.slug);
        item.message = Message::joined({Message::of("Its orders could not be synced."), error.message.asSentence()});
        item.fix.kind = FixKind::TrySync;
    }
    // The same trouble is a new one after a success.
    item.cause = causeOf({errorCodeName(error.code), formatInstant(item.since)});
    return item;
}

AttentionItem attentionOf(const store::OutboxEntry &first, const store::UnsentTally &unsent, const QString &accountSlug,
                          const QString &provider)
{
    const Error error = errorFromObject(first.error);
    AttentionItem item;
    item.item = QStringLiteral("account:%1:sends").arg(accountSlug);
    item.kind = AttentionKind::Send;
    item.subject = unsent.stuck == 1 && !first.reference.isEmpty() ? first.reference : first.account;
    item.account = first.account;
    if (unsent.stuck == 1) {
        item.order = first.orderId;
        item.oid = first.oid;
    }
    item.since = first.createdAt;
    item.message = Message::joined({Message::counted("%n order or change could not be sent yet.",
                                                     "%n orders and changes could not be sent yet.", unsent.stuck),
                                    error.message.asSentence()});
    item.cost = Message::of("Platen goes on trying.");
    item.fix.kind = first.isPublishing() ? FixKind::ShowHosts : FixKind::TrySync;
    item.fix.provider = providerName(provider);
    item.cause = causeOf({QString::number(first.id), errorCodeName(error.code)});
    return item;
}

AttentionItem attentionOf(const store::OutboxEntry &change, const QString &provider)
{
    AttentionItem item;
    item.item = QStringLiteral("outbox:%1").arg(change.id);
    item.kind = AttentionKind::Send;
    item.subject = change.reference.isEmpty() ? change.account : change.reference;
    item.order = change.orderId;
    item.oid = change.oid;
    item.account = change.account;
    item.since = change.sentAt.isValid() ? change.sentAt : change.createdAt;
    const Error error = errorFromObject(change.error);
    item.message = change.restored ? error.message
                                   : Message::of("We don't know whether %1 did this: %2", providerName(provider),
                                                 operationAct(change.operation));
    item.cost = Message::of("It may or may not have been carried out.");
    item.fix.kind = FixKind::Retry;
    item.fix.provider = providerName(provider);
    item.cause = causeOf({errorCodeName(error.code), QString::number(change.attempts)});
    return item;
}

AttentionItem attentionOf(const store::RejectionTally &rejections, const store::InboxEvent &newest,
                          const store::AccountRecord &account)
{
    const Declaration *declaration = findProvider(account.provider);
    AttentionItem item;
    item.item = store::rejectionItem(account.slug);
    item.kind = AttentionKind::Webhook;
    item.subject = account.name;
    item.account = account.name;
    item.since = rejections.since;
    item.message =
        Message::joined({Message::counted("%n webhook was rejected.", "%n webhooks were rejected.", rejections.count),
                         newest.reason.asSentence()});
    item.cost = declaration && declaration->can(Capability::FetchOrder)
                    ? Message::of("What they report arrives with the next sync.")
                    : Message::of("What they report is missing here.");
    item.fix.kind = FixKind::ShowWebhook;
    item.fix.provider = providerName(account.provider);
    item.fix.target = newest.eventId;
    item.cause = QByteArray::number(rejections.newest);
    return item;
}

AttentionItem attentionOf(const store::HotFolderRecord &folder)
{
    AttentionItem item;
    item.item = QStringLiteral("folder:") + folder.slug;
    item.kind = AttentionKind::Folder;
    item.subject = folder.name;
    item.account = folder.account;
    item.since = folder.problemAt;
    item.message = folder.problem;
    item.cost = Message::of("No draft is made of what is there: %1", QDir::toNativeSeparators(folder.path));
    item.fix.kind = FixKind::ShowFolder;
    item.cause = causeOf({folder.problem.english(), folder.path, formatInstant(folder.problemAt)});
    return item;
}

} // namespace platen
