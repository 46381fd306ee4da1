// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention, and putting it aside.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/order_text.h"
#include "app/platenctl/table.h"
#include "core/domain/instant.h"

namespace platen::ctl {

namespace {

struct ListOptions
{
    int limit = 0;
};

struct ItemOptions
{
    std::string item;
};

struct SnoozeOptions
{
    std::string item;
    std::string until;
};

constexpr int mostItems = 1'000'000;
constexpr const char *itemHelp = "An item as “attention list” prints it, or an order";

QJsonObject itemObject(const AttentionItem &item)
{
    return {{"item", item.item},
            {"kind", attentionKindName(item.kind)},
            {"order", orNull(item.order)},
            {"account", orNull(item.account)},
            {"since", orNull(formatInstant(item.since))},
            {"message", item.message.english()},
            {"fix", fixWords(item.fix, moneyText(item.fix.amount)).english()},
            {"subject", orNull(item.subject)},
            {"cost", orNull(item.cost.english())},
            {"action", fixName(item.fix.kind)},
            {"url", orNull(item.fix.url)}};
}

QCoro::Task<Result<int>> listItems(Context *context, ListOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const std::vector<AttentionItem> items, engine->attention().all(options.limit));
    QJsonArray list;
    Table table(QStringList{QStringLiteral("ITEM"), QStringLiteral("ABOUT"), QStringLiteral("ACCOUNT"),
                            QStringLiteral("SINCE"), QStringLiteral("WHAT IS WRONG"), QStringLiteral("FIX")});
    for (const AttentionItem &item : items) {
        list.append(itemObject(item));
        table.add({item.item, item.subject, item.account, localText(item.since), item.message.text(),
                   fixWords(item.fix, moneyText(item.fix.amount)).text()});
    }
    context->out().document({{"attention", list}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("All well: nothing needs your attention.\n"));
    else
        context->out().table(table);
    co_return 0;
}

int print(Context &context, const QString &item, const QString &state, const QDateTime &until)
{
    context.out().document({{"item", item}, {"state", state}, {"until", orNull(formatInstant(until))}});
    context.out().text(until.isValid() ? QStringLiteral("%1 is %2 until %3.\n").arg(item, state, localText(until))
                                       : QStringLiteral("%1 is %2.\n").arg(item, state));
    return 0;
}

QCoro::Task<Result<int>> handleItem(Context *context, ItemOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString item = QString::fromStdString(options.item);
    PLATEN_CO_CHECK(engine->attention().handle(item));
    co_return print(*context, item, QStringLiteral("handled"), {});
}

QCoro::Task<Result<int>> snoozeItem(Context *context, SnoozeOptions options)
{
    PLATEN_CO_TRY(const QDateTime until, readDate(options.until, "--until", false));
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString item = QString::fromStdString(options.item);
    PLATEN_CO_CHECK(engine->attention().snooze(item, until));
    co_return print(*context, item, QStringLiteral("snoozed"), until);
}

QCoro::Task<Result<int>> restoreItem(Context *context, ItemOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString item = QString::fromStdString(options.item);
    PLATEN_CO_CHECK(engine->attention().bringBack(item));
    co_return print(*context, item, QStringLiteral("restored"), {});
}

} // namespace

void addAttentionCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("attention", "What needs your attention: orders, accounts, sends, webhooks, folders");

    auto list = std::make_shared<ListOptions>();
    CLI::App *verb =
        line.verb(noun, "list", "List what is wrong, since when, and what to do about it", list, listItems);
    addNumber(verb, "--limit", list->limit, "N", 1, mostItems, "At most this many (default: all)");
    CommandLine::examples(verb, {"platenctl attention list", "platenctl attention list --json"});

    auto handle = std::make_shared<ItemOptions>();
    verb = line.verb(noun, "handle", "Put an item aside until something else is wrong with it", handle, handleItem);
    verb->add_option("ITEM", handle->item, itemHelp)->required();
    CommandLine::examples(verb,
                          {"platenctl attention handle account:prodigi-uk:key", "platenctl attention handle PO-1001"});

    auto snooze = std::make_shared<SnoozeOptions>();
    verb = line.verb(noun, "snooze", "Put an item aside until a date", snooze, snoozeItem);
    verb->add_option("ITEM", snooze->item, itemHelp)->required();
    addText(verb, "--until", snooze->until, "DATE", "When it needs attention again: a date or an instant")->required();
    CommandLine::examples(verb, {"platenctl attention snooze PO-1001 --until 2027-01-04"});

    auto restore = std::make_shared<ItemOptions>();
    verb = line.verb(noun, "restore", "Undo “handle” or “snooze”", restore, restoreItem);
    verb->add_option("ITEM", restore->item, itemHelp)->required();
    CommandLine::examples(verb, {"platenctl attention restore PO-1001"});
}

} // namespace platen::ctl
