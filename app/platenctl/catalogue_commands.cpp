// SPDX-License-Identifier: GPL-3.0-or-later
// What only some providers have: editable catalogues, designs, batches, and webhooks that are registered by a call. The
// provider's declaration says whether an account has it; if not, nothing is sent. With --json the provider's own
// response is printed under `result`.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/resource_text.h"
#include "core/domain/exact_json.h"
#include "core/providers/listing_guard.h"

namespace platen::ctl {

namespace {

// The command line of an operation on a resource.
struct Wanted
{
    ResourceKind kind = ResourceKind::Product;
    ResourceVerb verb = ResourceVerb::Show;
    std::string account;
    std::string id;
    std::string file;
};

struct BatchOptions
{
    std::string account;
    std::vector<std::string> items;
    std::vector<std::string> templates;
};

struct RegisterOptions
{
    std::string account;
    std::vector<std::string> events;
    std::string url;
};

int show(Context &context, const QJsonValue &raw, const QString &text)
{
    context.out().document({{"result", raw}});
    context.out().text(text);
    return 0;
}

QCoro::Task<Result<int>> listAll(Context *context, Engine *engine, QString account, ResourceKind kind)
{
    std::vector<Resource> all;
    QJsonArray pages;
    QString cursor;
    ListingGuard guard(account);
    do {
        PLATEN_CO_TRY(const ResourcePage page, co_await engine->catalogue().listResources(account, kind, cursor));
        all.insert(all.end(), page.resources.begin(), page.resources.end());
        pages.append(page.raw);
        cursor = page.next;
        PLATEN_CO_CHECK(guard.add(page));
    } while (!cursor.isEmpty());
    // A single page is printed as the provider sent it, several as an array.
    co_return show(*context, pages.size() == 1 ? pages.first() : QJsonValue(pages), resourceTable(all));
}

QCoro::Task<Result<int>> runWanted(Context *context, Wanted wanted)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(wanted.account);
    const QString id = QString::fromStdString(wanted.id);
    if (wanted.verb == ResourceVerb::List)
        co_return co_await listAll(context, engine, account, wanted.kind);
    QByteArray json;
    if (!wanted.file.empty()) {
        PLATEN_CO_TRY(const QByteArray input, readInput(QString::fromStdString(wanted.file)));
        json = input;
    }
    Result<Resource> done;
    switch (wanted.verb) {
    case ResourceVerb::Create:
        done = co_await engine->catalogue().createResource(account, wanted.kind, json);
        break;
    case ResourceVerb::Update:
        done = co_await engine->catalogue().updateResource(account, wanted.kind, id, json);
        break;
    case ResourceVerb::Delete:
        done = co_await engine->catalogue().deleteResource(account, wanted.kind, id);
        break;
    default:
        done = co_await engine->catalogue().resource(account, wanted.kind, id);
        break;
    }
    PLATEN_CO_CHECK(done);
    co_return show(*context, done->raw, resourceText(*done));
}

QCoro::Task<Result<int>> createBatch(Context *context, BatchOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QJsonObject document{{"order_items", QJsonArray::fromStringList(toStringList(options.items))},
                               {"print_templates", QJsonArray::fromStringList(toStringList(options.templates))}};
    const QByteArray json = writeJson(document);
    PLATEN_CO_TRY(const Resource batch,
                  co_await engine->catalogue().createResource(account, ResourceKind::Batch, json));
    co_return show(*context, batch.raw, resourceText(batch));
}

QCoro::Task<Result<int>> registerWebhook(Context *context, RegisterOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QString url = QString::fromStdString(options.url);
    const QStringList events = toStringList(options.events);
    PLATEN_CO_TRY(const Resource registered, co_await engine->catalogue().registerWebhook(account, events, url));
    co_return show(*context, registered.raw, resourceText(registered));
}

struct Argument
{
    const char *name; // "ID", "SKU" or "FILE"
    const char *help;
};

void addWanted(CommandLine &line, CLI::App *noun, ResourceKind kind, ResourceVerb verb, const std::string &description,
               const Argument &id = {nullptr, nullptr})
{
    auto wanted = std::make_shared<Wanted>();
    wanted->kind = kind;
    wanted->verb = verb;
    CLI::App *app = line.verb(noun, resourceVerbName(verb).toStdString(), description, wanted, runWanted);
    if (id.name)
        app->add_option(id.name, wanted->id, id.help)->required();
    if (verb == ResourceVerb::Create || verb == ResourceVerb::Update)
        app->add_option("FILE", wanted->file, "The provider's own JSON; - reads standard input")->required();
    addText(app, "--account", wanted->account, "NAME", "The account")->required();
}

void addEditing(CommandLine &line, CLI::App *noun, ResourceKind kind, const std::string &thing)
{
    constexpr Argument id{"ID", "The provider's id"};
    addWanted(line, noun, kind, ResourceVerb::Create, "Create a " + thing);
    addWanted(line, noun, kind, ResourceVerb::Update, "Change a " + thing, id);
    addWanted(line, noun, kind, ResourceVerb::Delete, "Delete a " + thing, id);
}

void addRemoteWebhooks(CommandLine &line)
{
    CLI::App *webhook = line.noun("webhook", "Receive webhooks from providers");
    CLI::App *remote = webhook->add_subcommand("remote", "Webhooks registered through the provider's API");
    remote->require_subcommand(1);
    addWanted(line, remote, ResourceKind::Webhook, ResourceVerb::List, "List the registered webhooks");

    auto enrol = std::make_shared<RegisterOptions>();
    CLI::App *verb = line.verb(remote, "register", "Register this account's endpoint", enrol, registerWebhook);
    addRepeated(verb, "--event", enrol->events, "TYPE", "An event type; may be given several times")->required();
    addText(verb, "--url", enrol->url, "URL", "A URL other than the account's own endpoint");
    addText(verb, "--account", enrol->account, "NAME", "The account")->required();

    auto removed = std::make_shared<Wanted>();
    removed->kind = ResourceKind::Webhook;
    removed->verb = ResourceVerb::Delete;
    verb = line.verb(remote, "remove", "Remove a registered webhook", removed, runWanted);
    verb->add_option("ID", removed->id, "The provider's id")->required();
    addText(verb, "--account", removed->account, "NAME", "The account")->required();
}

} // namespace

void addCatalogueCommands(CommandLine &line)
{
    constexpr Argument id{"ID", "The provider's id"};
    CLI::App *product = line.noun("product", "Products that can be ordered from a provider");
    addWanted(line, product, ResourceKind::Product, ResourceVerb::List, "List the products of an account");
    addEditing(line, product, ResourceKind::Product, "product");

    CLI::App *category = line.noun("category", "Catalogue categories, if the provider has them");
    addWanted(line, category, ResourceKind::Category, ResourceVerb::Show, "Show a category", id);
    addEditing(line, category, ResourceKind::Category, "category");

    CLI::App *variant = line.noun("variant", "Product variants, if the provider has a catalogue");
    addWanted(line, variant, ResourceKind::Variant, ResourceVerb::Show, "Show a variant", id);
    addEditing(line, variant, ResourceKind::Variant, "variant");

    CLI::App *design = line.noun("design", "Designs, if the provider stores them");
    addWanted(line, design, ResourceKind::Design, ResourceVerb::Create, "Save a design");

    CLI::App *batch = line.noun("batch", "Batches of items, if the provider has them");
    auto create = std::make_shared<BatchOptions>();
    CLI::App *verb = line.verb(batch, "create", "Create a batch order", create, createBatch);
    addRepeated(verb, "--item", create->items, "UID", "An item; may be given several times")->required();
    addRepeated(verb, "--template", create->templates, "UID", "A template; may be given several times")->required();
    addText(verb, "--account", create->account, "NAME", "The account")->required();

    addRemoteWebhooks(line);
}

} // namespace platen::ctl
