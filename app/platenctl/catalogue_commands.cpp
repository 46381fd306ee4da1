// What only some providers have: catalogues that can be changed, designs, files, print files, batches, and webhooks
// that are registered by a call. Whether an account's provider has it follows from what that provider declares; where
// it does not, nothing is sent.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "core/providers/registry.h"

namespace platen::ctl {

namespace {

struct Operation
{
    std::string account;
    std::string what; // "list products"
    std::optional<Capability> capability;
    // What the command line takes for it.
    std::vector<std::string> arguments;
    std::vector<std::string> items;
    std::vector<std::string> templates;
    std::vector<std::string> events;
    std::string download;
    std::string url;
};

QCoro::Task<Result<int>> refuse(Context *context, Operation operation)
{
    Result<Engine *> engine = context->engine();
    if (!engine)
        co_return Failure(engine.error());
    const QString name = QString::fromStdString(operation.account);
    const Result<AccountInfo> info = co_await (*engine)->account(name);
    if (!info)
        co_return Failure(info.error());
    const Declaration *provider = findProvider(info->account.provider);
    const QString others = operation.capability ? providersThatCan(*operation.capability) : QString();
    const QString what = QString::fromStdString(operation.what);
    co_return fail(ErrorCode::Unsupported,
                   QStringLiteral("%1 cannot %2, so nothing was sent. %3")
                       .arg(provider ? provider->name : info->account.provider, what,
                            others.isEmpty() ? QStringLiteral("No provider that this version knows can.")
                                             : QStringLiteral("This can be done at %1.").arg(others)));
}

CLI::App *addOperation(CommandLine &line, CLI::App *noun, const std::string &name, const std::string &what,
                       const std::string &description, const std::vector<std::string> &positionals,
                       const std::shared_ptr<Operation> &operation)
{
    operation->what = what;
    // Each positional has its own element, whose address must not change.
    operation->arguments.resize(positionals.size());
    CLI::App *verb = line.verb(noun, name, description, operation, refuse);
    for (std::size_t i = 0; i < positionals.size(); ++i) {
        const std::string meaning = positionals[i] == "FILE" ? "The provider's own JSON"
                                    : positionals[i] == "ID" ? "The provider's id"
                                                             : "What it is about";
        verb->add_option(positionals[i], operation->arguments[i], meaning)->required();
    }
    addText(verb, "--account", operation->account, "NAME", "The account")->required();
    return verb;
}

void addEditing(CommandLine &line, CLI::App *noun, const std::string &thing, const std::string &plural)
{
    const auto add = [&](const std::string &verb, const std::string &description,
                         const std::vector<std::string> &positionals) {
        addOperation(line, noun, verb, verb + " " + plural, description, positionals, std::make_shared<Operation>());
    };
    add("create", "Create a " + thing, {"FILE"});
    add("update", "Change a " + thing, {"ID", "FILE"});
    add("delete", "Delete a " + thing, {"ID"});
}

} // namespace

void addCatalogueCommands(CommandLine &line)
{
    CLI::App *product = line.noun("product", "What can be ordered at a provider");
    auto list = std::make_shared<Operation>();
    list->capability = Capability::ProductList;
    addOperation(line, product, "list", "list products", "List the products of an account", {}, list);
    addEditing(line, product, "product", "products");

    CLI::App *category = line.noun("category", "Categories of a catalogue, where the provider has one");
    addOperation(line, category, "show", "show categories", "Show a category", {"ID"}, std::make_shared<Operation>());
    addEditing(line, category, "category", "categories");

    CLI::App *variant = line.noun("variant", "Variants of products, where the provider has a catalogue");
    addOperation(line, variant, "show", "show variants", "Show a variant", {"ID"}, std::make_shared<Operation>());
    addEditing(line, variant, "variant", "variants");

    CLI::App *design = line.noun("design", "Designs, where the provider keeps them");
    addOperation(line, design, "create", "create designs", "Create a design", {"FILE"}, std::make_shared<Operation>());
    addOperation(line, design, "render", "render designs", "Render a design", {"ID"}, std::make_shared<Operation>());

    CLI::App *file = line.noun("file", "Files, where the provider keeps them");
    addOperation(line, file, "upload", "take files", "Upload a file", {"PATH"}, std::make_shared<Operation>());

    auto printFile = std::make_shared<Operation>();
    CLI::App *verb = addOperation(line, line.root(), "print-file", "tell of print files",
                                  "The print file of an order's item", {"ORDER_ITEM"}, printFile);
    addText(verb, "--download", printFile->download, "PATH", "Save it here");

    CLI::App *batch = line.noun("batch", "Batches of items, where the provider has them");
    auto create = std::make_shared<Operation>();
    verb = addOperation(line, batch, "create", "create batches", "Create a batch order", {}, create);
    addRepeated(verb, "--item", create->items, "UID", "An item; may be given several times")->required();
    addRepeated(verb, "--template", create->templates, "UID", "A template; may be given several times")->required();

    CLI::App *webhook = line.noun("webhook", "Listen to what providers tell");
    CLI::App *remote = webhook->add_subcommand("remote", "Webhooks that are registered at the provider by a call");
    remote->require_subcommand(1);
    addOperation(line, remote, "list", "list registered webhooks", "List the registered webhooks", {},
                 std::make_shared<Operation>());
    auto enrol = std::make_shared<Operation>();
    verb = addOperation(line, remote, "register", "register webhooks by a call", "Register this account's endpoint", {},
                        enrol);
    addRepeated(verb, "--event", enrol->events, "TYPE", "A type of event; may be given several times")->required();
    addText(verb, "--url", enrol->url, "URL", "Another URL than the account's own endpoint");
    addOperation(line, remote, "remove", "remove registered webhooks", "Remove a registered webhook", {"ID"},
                 std::make_shared<Operation>());
}

} // namespace platen::ctl
