// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/order_text.h"
#include "app/platenctl/table.h"
#include "core/domain/instant.h"

namespace platen::ctl {

namespace {

struct NoOptions
{
};

struct OrderOptions
{
    std::string order;
};

struct ResolveOptions
{
    std::string order;
    std::string exists;
    bool resend = false;
    bool discard = false;
};

QJsonObject entryObject(const store::OutboxEntry &entry)
{
    QJsonObject object{
        {"order", entry.orderId},
        {"reference", entry.reference},
        {"account", entry.account},
        {"operation", operationWord(entry.operation)},
        {"state", store::outboxStateName(entry)},
        {"attempts", entry.attempts},
        {"nextAttemptAt", orNull(formatInstant(entry.nextAttemptAt))},
        {"error", entry.error.isEmpty() ? QJsonValue() : QJsonValue(errorObject(errorFromObject(entry.error)))},
    };
    if (entry.isPublishing()) {
        object["bytesDone"] = std::min(entry.bytesDone, *entry.bytesTotal);
        object["bytesTotal"] = *entry.bytesTotal;
    }
    return object;
}

QCoro::Task<Result<int>> listOutbox(Context *context, NoOptions)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const std::vector<store::OutboxEntry> entries, engine->outbox().entries());
    QJsonArray outbox;
    Table table(QStringList{QStringLiteral("REFERENCE"), QStringLiteral("ACCOUNT"), QStringLiteral("OPERATION"),
                            QStringLiteral("STATE"), QStringLiteral("ATTEMPTS"), QStringLiteral("NEXT"),
                            QStringLiteral("ORDER"), QStringLiteral("ERROR")});
    for (const store::OutboxEntry &entry : entries) {
        outbox.append(entryObject(entry));
        table.add({entry.reference, entry.account, operationWord(entry.operation), store::outboxStateName(entry),
                   QString::number(entry.attempts), localText(entry.nextAttemptAt), entry.orderId,
                   entry.error.isEmpty() ? QString() : errorFromObject(entry.error).message.text()});
    }
    context->out().document({{"outbox", outbox}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("The outbox is empty.\n"));
    else
        context->out().table(table);
    co_return 0;
}

QCoro::Task<Result<int>> retryOrder(Context *context, OrderOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString asked = QString::fromStdString(options.order);
    const Result<Order> order = co_await engine->outbox().retry(asked);
    if (!order)
        co_return Failure(withWhatIsKnown(order.error()));
    printOrder(context->out(), *order);
    co_return 0;
}

QCoro::Task<Result<int>> resolveOrder(Context *context, ResolveOptions options)
{
    if ((options.exists.empty() ? 0 : 1) + (options.resend ? 1 : 0) + (options.discard ? 1 : 0) != 1)
        co_return fail(ErrorCode::Usage, QStringLiteral("Give exactly one of --exists REMOTE_ID, --resend and "
                                                        "--discard."));
    Resolution resolution;
    if (options.resend)
        resolution.kind = Resolution::Kind::Resend;
    else if (options.discard)
        resolution.kind = Resolution::Kind::Discard;
    else
        resolution.remoteId = QString::fromStdString(options.exists);
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString asked = QString::fromStdString(options.order);
    PLATEN_CO_TRY(const Order order, co_await engine->outbox().resolve(asked, resolution));
    printOrder(context->out(), order);
    co_return 0;
}

} // namespace

void addOutboxCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("outbox", "What waits to be sent, or may or may not have been sent");

    CLI::App *verb = line.verb(noun, "list", "List what waits, is being sent, is unknown or has failed",
                               std::make_shared<NoOptions>(), listOutbox);
    CommandLine::examples(verb, {"platenctl outbox list --json"});

    auto retry = std::make_shared<OrderOptions>();
    verb = line.verb(noun, "retry", "Send again now; what may have arrived is looked up first", retry, retryOrder);
    verb->add_option("ORDER", retry->order, "A local ID, or an unambiguous reference")->required();
    CommandLine::examples(verb, {"platenctl outbox retry PO-1001"});

    auto resolve = std::make_shared<ResolveOptions>();
    verb = line.verb(noun, "resolve", "Resolve an order whose response was lost", resolve, resolveOrder);
    verb->add_option("ORDER", resolve->order, "A local ID, or an unambiguous reference")->required();
    addText(verb, "--exists", resolve->exists, "REMOTE_ID", "The provider has it under this ID");
    verb->add_flag("--resend", resolve->resend, "The provider does not have it: send it again");
    verb->add_flag("--discard", resolve->discard, "Give it up; it is not sent");
    CommandLine::examples(verb, {"platenctl outbox resolve PO-1001 --exists ord_840797"});
}

} // namespace platen::ctl
