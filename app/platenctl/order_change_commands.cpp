// SPDX-License-Identifier: GPL-3.0-or-later
// Placing and changing orders: validate, create, submit, cancel, update, delete, refresh.
#include "app/platenctl/artwork_text.h"
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/order_text.h"
#include "core/domain/operation.h"
#include "core/domain/order_document.h"
#include "core/providers/registry.h"

#include <algorithm>

namespace platen::ctl {

namespace {

struct DraftOptions
{
    std::string file;
    std::string account;
    std::vector<std::string> accept;
    bool hold = false;
    bool noWait = false;
};

struct CreateOptions
{
    std::vector<std::string> files;
    DraftOptions each; // without its file
};

struct OrdersOptions
{
    std::vector<std::string> orders;
};

struct OrderOptions
{
    std::string order;
};

struct SubmitOptions
{
    std::string order;
    std::vector<std::string> accept;
};

struct UpdateOptions
{
    std::string order;
    // By the change's member: the new value if it is a text, else the file that holds it.
    std::map<std::string, std::optional<std::string>> values;
};

// How to settle an order whose outcome is unknown, as far as its provider allows it.
QString nextOfUnknown(const QString &providerId, const QString &id)
{
    const Declaration *provider = findProvider(providerId);
    if (provider && provider->can(Capability::FindSubmitted))
        return QStringLiteral("“platenctl sync” looks it up at the provider before anything is sent again");
    if (provider && provider->can(Capability::IdempotentCreate))
        return QStringLiteral("“platenctl sync” sends it again with the same key, which creates no second order");
    return QStringLiteral("the provider offers no way to look it up, and nothing is sent again automatically; find "
                          "out whether it exists there, then use “platenctl outbox resolve %1”")
        .arg(id);
}

// Adds what happened to an order that was stored but not sent, or possibly not sent.
Error withStoredOrder(Engine &engine, Error error)
{
    const QString id = orderIdOf(error);
    const Result<store::StoredOrder> stored = id.isEmpty() ? fail(ErrorCode::NotFound, {}) : engine.orders().find(id);
    if (!stored)
        return error;
    QString next = QStringLiteral("“platenctl order show %1” shows it").arg(id);
    switch (stored->order.stage) {
    case Stage::Unknown:
        next = nextOfUnknown(stored->order.provider, id);
        break;
    case Stage::Queued:
        if (engine.data().holdsLease()) // otherwise another program sends it, as the error already says
            next = QStringLiteral("“platenctl sync” sends it when it is due, “platenctl outbox retry %1” sends it now")
                       .arg(id);
        break;
    default:
        break;
    }
    error.message = Message::joined(
        {error.message.asSentence(),
         QStringLiteral("The order is kept here as %1 (%2): %3.").arg(id, stageName(stored->order.stage), next)});
    return error;
}

// The findings that are accepted, in whichever file.
Result<std::vector<Acceptance>> readAccepted(const std::vector<std::string> &codes)
{
    std::vector<Acceptance> accepted;
    for (const QString &code : toStringList(codes)) {
        accepted.push_back({code, {}, {}});
        if (!artwork::findingCodes().contains(code))
            return fail(ErrorCode::Usage, QStringLiteral("There is no finding “%1”. Findings: %2.")
                                              .arg(code, artwork::findingCodes().join(QStringLiteral(", "))));
    }
    return accepted;
}

struct ValidDraft
{
    Draft draft;
    std::vector<DraftArtwork> artwork;
    std::vector<Acceptance> accepted; // of the artwork's errors
    std::vector<Message> acceptances; // the same in words
};

// A draft without errors of form or content, as checked here and by its provider, with artwork that can be printed. All
// errors are reported at once.
QCoro::Task<Result<ValidDraft>> readValidDraft(Engine *engine, DraftOptions options)
{
    PLATEN_CO_TRY(const std::vector<Acceptance> accepted, readAccepted(options.accept));
    PLATEN_CO_TRY(DraftReading reading, scanDraftInput(options.file, options.account));
    const Result<void> valid = co_await engine->orders().validate(reading.draft);
    std::vector<Error> further;
    if (!valid && valid.error().code == ErrorCode::Validation) {
        Error first = valid.error();
        further = std::move(first.others);
        first.others.clear();
        further.insert(further.begin(), std::move(first));
    } else if (!valid) {
        // The account does not exist or cannot be checked; the other errors are reported all the same.
        further = checkDraft(reading.draft);
        further.push_back(valid.error());
    }
    const std::vector<DraftArtwork> artwork = co_await engine->artworkCheck().checkDraft(reading.draft);
    std::vector<Error> errors = withFurther(std::move(reading.errors), further);
    errors = withFurther(std::move(errors), refusals(artwork, accepted));
    if (!errors.empty())
        co_return Failure(combine(std::move(errors)));
    addDigests(reading.draft, digestsOf(artwork));
    ValidDraft checked{std::move(reading.draft), artwork, acceptedOf(artwork, accepted),
                       acceptances(artwork, accepted)};
    co_return checked;
}

QCoro::Task<Result<int>> validateDraft(Context *context, DraftOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const ValidDraft valid, co_await readValidDraft(engine, options));
    context->out().document({{"valid", true}});
    context->out().text(artworkNotes(valid.artwork));
    context->out().text(valid.draft.account.isEmpty()
                            ? QStringLiteral("The draft has no errors of its own. What its provider needs is checked "
                                             "once an account is named, in the draft or with --account.\n")
                            : QStringLiteral("The draft can be sent.\n"));
    co_return 0;
}

QCoro::Task<Result<Order>> createFromFile(Engine *engine, DraftOptions options)
{
    PLATEN_CO_TRY(const ValidDraft valid, co_await readValidDraft(engine, options));
    CreateMode mode;
    mode.accepted = valid.acceptances;
    if (options.hold)
        mode.send = CreateMode::Send::Hold;
    else if (options.noWait)
        mode.send = CreateMode::Send::NoWait;
    Result<Order> order = co_await engine->orders().create(valid.draft, mode);
    const QString id = order ? order->id : orderIdOf(order.error());
    if (!id.isEmpty()) {
        PLATEN_CO_CHECK(co_await engine->artworkCheck().setAccepted(id, valid.accepted));
    }
    co_return std::move(order);
}

// One after the other: an order that fails keeps none of the others back.
QCoro::Task<Result<int>> createOrders(Context *context, CreateOptions options)
{
    if (std::count(options.files.begin(), options.files.end(), "-") > 1)
        co_return fail(ErrorCode::Usage, QStringLiteral("Standard input can be read only once."));
    PLATEN_CO_TRY(auto *engine, context->engine());
    OrderOutcomes outcomes;
    outcomes.several = options.files.size() > 1;
    for (std::size_t i = 0; i < options.files.size(); ++i) {
        if (outcomes.several)
            context->out().progress(QStringLiteral("%1 of %2 orders…").arg(i + 1).arg(options.files.size()));
        DraftOptions one = options.each;
        one.file = options.files[i];
        const QString file = QString::fromStdString(one.file);
        Result<Order> order = co_await createFromFile(engine, one);
        if (!order && !(outcomes.several && order.error().waiting)) // of these, printOutcomes() says what is known
            order = Failure(withStoredOrder(*engine, order.error()));
        if (!order && !outcomes.several)
            co_return Failure(order.error());
        outcomes.add(file, order);
    }
    context->out().progress({});
    PLATEN_CO_TRY(const int status, printOutcomes(context->out(), outcomes));
    if (options.each.noWait && !outcomes.orders.empty())
        context->out().text(
            QStringLiteral("\n%1 stored. The next “platenctl sync”, a running window or “webhook serve” "
                           "sends %2.\n")
                .arg(outcomes.several ? QStringLiteral("The orders are") : QStringLiteral("The order is"),
                     outcomes.several ? QStringLiteral("them") : QStringLiteral("it")));
    co_return status;
}

// What was accepted of the draft's artwork earlier, here or in the window, stays accepted.
QCoro::Task<Result<std::vector<Message>>> checkArtworkOf(Engine *engine, store::StoredOrder order,
                                                         std::vector<Acceptance> accepted)
{
    const QString id = order.order.id;
    PLATEN_CO_TRY(const std::vector<Acceptance> before, co_await engine->artworkCheck().accepted(id));
    accepted.insert(accepted.end(), before.begin(), before.end());
    const Draft draft = order.draft.value_or(Draft());
    const std::vector<DraftArtwork> artwork = co_await engine->artworkCheck().checkDraft(draft);
    std::vector<Error> refused = refusals(artwork, accepted);
    if (!refused.empty())
        co_return Failure(combine(std::move(refused)));
    co_return acceptances(artwork, accepted);
}

QCoro::Task<Result<int>> submitOrder(Context *context, SubmitOptions options)
{
    PLATEN_CO_TRY(const std::vector<Acceptance> accepted, readAccepted(options.accept));
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString asked = QString::fromStdString(options.order);
    PLATEN_CO_TRY(const store::StoredOrder stored, engine->orders().find(asked));
    CreateMode mode;
    if (stored.order.stage == Stage::Draft) { // else it is refused for that
        PLATEN_CO_TRY(mode.accepted, co_await checkArtworkOf(engine, stored, accepted));
    }
    const Result<Order> order = co_await engine->orders().submit(asked, mode);
    if (!order)
        co_return Failure(withStoredOrder(*engine, order.error()));
    printOrder(context->out(), *order);
    co_return 0;
}

// cancel and refresh do the same for each of several orders.
QCoro::Task<Result<int>> forEachOrder(Context *context, OrdersOptions options,
                                      QCoro::Task<Result<Order>> (Orders::*call)(QString))
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    OrderOutcomes outcomes;
    outcomes.several = options.orders.size() > 1;
    const QStringList orders = toStringList(options.orders);
    for (const QString &asked : orders) {
        if (outcomes.several)
            context->out().progress(QStringLiteral("%1 of %2 orders…")
                                        .arg(outcomes.orders.size() + outcomes.failed.size() + 1)
                                        .arg(orders.size()));
        const Result<Order> order = co_await (engine->orders().*call)(asked);
        outcomes.add(asked, order);
    }
    context->out().progress({});
    co_return printOutcomes(context->out(), outcomes);
}

QCoro::Task<Result<int>> cancelOrders(Context *context, OrdersOptions options)
{
    return forEachOrder(context, std::move(options), &Orders::cancel);
}

QCoro::Task<Result<int>> refreshOrders(Context *context, OrdersOptions options)
{
    return forEachOrder(context, std::move(options), &Orders::refresh);
}

QCoro::Task<Result<int>> deleteOrder(Context *context, OrderOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString asked = QString::fromStdString(options.order);
    const Result<Order> order = co_await engine->orders().remove(asked);
    if (!order)
        co_return Failure(withWhatIsKnown(order.error()));
    printOrder(context->out(), *order);
    co_return 0;
}

// "shippingMethod" → "--shipping-method"
std::string optionOf(const char *member)
{
    std::string option = "--";
    for (const char *c = member; *c; ++c) {
        if (*c >= 'A' && *c <= 'Z')
            option += '-';
        option += static_cast<char>(std::tolower(static_cast<unsigned char>(*c)));
    }
    return option;
}

Result<QString> readValue(const QString &given, const QString &)
{
    return given;
}

Result<Recipient> readValue(const QString &file, const Recipient &)
{
    PLATEN_TRY(const QByteArray bytes, readInput(file));
    return readRecipient(bytes);
}

Result<QJsonObject> readValue(const QString &file, const QJsonObject &)
{
    return readObjectInput(file);
}

// One change each, in the order in which they are sent. Every file is read before anything is sent.
Result<std::vector<OrderChange>> readChanges(const UpdateOptions &options)
{
    std::vector<OrderChange> changes;
    QStringList known;
    std::optional<Error> wrong;
    forEachChange([&](auto change) {
        known << QString::fromStdString(optionOf(change.member));
        const std::optional<std::string> &given = options.values.at(change.member);
        if (!given || wrong)
            return;
        auto value = readValue(QString::fromStdString(*given), change.value);
        if (value) {
            change.value = std::move(*value);
            changes.emplace_back(std::move(change));
        } else {
            wrong = std::move(value.error());
        }
    });
    if (wrong)
        return Failure(std::move(*wrong));
    if (changes.empty()) {
        const QString last = known.takeLast();
        return fail(ErrorCode::Usage,
                    QStringLiteral("Nothing to update: give %1 or %2.").arg(known.join(QStringLiteral(", ")), last));
    }
    return changes;
}

// With several changes, one that the provider does not support is refused before any other is sent.
Result<void> checkChanges(const Order &order, const std::vector<OrderChange> &changes)
{
    const Declaration *provider = findProvider(order.provider);
    if (!provider || changes.size() < 2)
        return {};
    for (const OrderChange &change : changes) {
        const Operation needed = operationOf(change);
        if (provider->can(needed))
            continue;
        const QString others = providersThatCan(needed).english();
        QString message = QStringLiteral("%1 cannot %2.").arg(provider->name, operationPhrase(needed));
        if (!others.isEmpty())
            message += QStringLiteral(" These can: %1.").arg(others);
        return fail(ErrorCode::Unsupported, message + QStringLiteral(" Nothing was changed."));
    }
    return {};
}

QCoro::Task<Result<int>> updateOrder(Context *context, UpdateOptions options)
{
    PLATEN_CO_TRY(const std::vector<OrderChange> changes, readChanges(options));
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const store::StoredOrder stored, engine->orders().find(QString::fromStdString(options.order)));
    PLATEN_CO_CHECK(checkChanges(stored.order, changes));

    const QString id = stored.order.id;
    Order latest = stored.order;
    for (const OrderChange &change : changes) {
        const Result<Order> order = co_await engine->orders().change(id, change);
        if (!order)
            co_return Failure(withWhatIsKnown(order.error()));
        latest = *order;
    }
    printOrder(context->out(), latest);
    co_return 0;
}

} // namespace

void addOrderChangeCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("order", "Place, track and change orders");
    const std::string orderHelp = "A local ID, a remote ID, or an unambiguous reference";

    const std::string acceptHelp = "Let this finding of “artwork check” pass, such as lowResolution; may be given "
                                   "several times";
    auto validate = std::make_shared<DraftOptions>();
    CLI::App *verb =
        line.verb(noun, "validate", "Check a draft, here and against what its provider needs; sends nothing", validate,
                  validateDraft);
    verb->add_option("FILE", validate->file, "The draft, or - for standard input")->required();
    addText(verb, "--account", validate->account, "NAME", "The account to check it for, instead of the draft's own");
    addRepeated(verb, "--accept", validate->accept, "CODE", acceptHelp);
    CommandLine::examples(verb, {"platenctl order validate order.json"});

    auto create = std::make_shared<CreateOptions>();
    verb = line.verb(noun, "create", "Store drafts, send them to their providers and wait for the outcomes", create,
                     createOrders);
    verb->add_option("FILE", create->files, "A draft, or - for standard input")->required();
    addText(verb, "--account", create->each.account, "NAME",
            "The account to place them with, instead of the drafts' own");
    addRepeated(verb, "--accept", create->each.accept, "CODE", acceptHelp);
    CLI::Option *hold = verb->add_flag("--hold", create->each.hold, "Store them as drafts; “order submit” sends them");
    verb->add_flag("--no-wait", create->each.noWait, "Return once they are stored")->excludes(hold);
    CommandLine::examples(verb, {"platenctl order create order.json --account \"Prodigi sandbox\"",
                                 "platenctl order create orders/*.json --hold",
                                 "generate-order | platenctl order create - --json"});

    auto submit = std::make_shared<SubmitOptions>();
    verb = line.verb(noun, "submit", "Send a draft that was held", submit, submitOrder);
    verb->add_option("ORDER", submit->order, orderHelp)->required();
    addRepeated(verb, "--accept", submit->accept, "CODE", acceptHelp);
    CommandLine::examples(verb, {"platenctl order submit PO-1001"});

    auto cancel = std::make_shared<OrdersOptions>();
    verb = line.verb(noun, "cancel", "Cancel orders at their provider", cancel, cancelOrders);
    verb->add_option("ORDER", cancel->orders, orderHelp)->required();
    CommandLine::examples(verb, {"platenctl order cancel PO-1001", "platenctl order cancel PO-1001 PO-1002 --json"});

    auto update = std::make_shared<UpdateOptions>();
    verb = line.verb(noun, "update", "Change an order at its provider", update, updateOrder);
    verb->add_option("ORDER", update->order, orderHelp)->required();
    forEachChange([&](const auto &change) {
        constexpr bool isText = std::is_same_v<std::decay_t<decltype(change.value)>, QString>;
        verb->add_option(optionOf(change.member), update->values[change.member], change.help)
            ->type_name(isText ? "TEXT" : "FILE");
    });
    CommandLine::examples(verb, {"platenctl order update PO-1001 --shipping-method Express",
                                 "platenctl order update PO-1001 --recipient recipient.json"});

    auto remove = std::make_shared<OrderOptions>();
    verb = line.verb(noun, "delete", "Delete an order at its provider, or discard a draft", remove, deleteOrder);
    verb->add_option("ORDER", remove->order, orderHelp)->required();
    CommandLine::examples(verb, {"platenctl order delete PO-1001"});

    auto refresh = std::make_shared<OrdersOptions>();
    verb = line.verb(noun, "refresh", "Fetch the current state of orders from the provider", refresh, refreshOrders);
    verb->add_option("ORDER", refresh->orders, orderHelp)->required();
    CommandLine::examples(verb, {"platenctl order refresh PO-1001"});
}

} // namespace platen::ctl
