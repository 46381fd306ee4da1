// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders, whose files become drafts.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/table.h"
#include "core/engine/hot_folders.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace platen::ctl {

namespace {

using store::HotFolderRecord;

struct PatternOptions
{
    std::string file;
    std::string sku;
    std::vector<std::string> attributes;
    std::vector<std::string> areas;
    std::string sizing;
    int quantity = 1;
};

struct AddOptions
{
    std::string name;
    std::string path;
    std::string account;
    PatternOptions pattern;
    int interval = 0;
};

struct SetOptions
{
    std::string name;
    std::string path;
    std::string account;
    PatternOptions pattern;
    int interval = -1;
};

struct NameOptions
{
    std::string name;
};

struct NoOptions
{
};

// Artwork that has neither a file nor a URL is what the folder's files are for.
bool isAreaToFill(const Error &error)
{
    static const QRegularExpression artwork(QStringLiteral("^/items/\\d+/artwork/\\d+(/file|/url)?$"));
    return artwork.match(error.pointer).hasMatch();
}

Result<Draft> readPatternFile(const std::string &file)
{
    const std::string anyAccount;
    PLATEN_TRY(DraftReading reading, scanDraftInput(file, anyAccount));
    std::erase_if(reading.errors, isAreaToFill);
    if (!reading.errors.empty())
        return Failure(combine(std::move(reading.errors)));
    return reading.draft;
}

// What each draft begins with: a document, or one item.
Result<Draft> readPattern(const PatternOptions &options)
{
    if (!options.file.empty())
        return readPatternFile(options.file);
    if (options.sku.empty())
        return fail(ErrorCode::Usage, QStringLiteral("Give --sku or --template: what the files are printed on."));
    Item item;
    item.sku = QString::fromStdString(options.sku);
    item.quantity = options.quantity;
    item.sizing = QString::fromStdString(options.sizing);
    PLATEN_TRY(item.attributes, readAttributes(options.attributes));
    for (const std::string &area : options.areas) {
        Artwork artwork;
        artwork.area = QString::fromStdString(area);
        item.artwork.push_back(artwork);
    }
    Draft draft;
    draft.items = {item};
    return draft;
}

QJsonObject folderObject(const HotFolderRecord &folder)
{
    return {{"name", folder.name},      {"account", folder.account},   {"path", folder.path},
            {"template", folder.draft}, {"interval", folder.interval}, {"problem", orNull(folder.problem.english())}};
}

QString productsOf(const HotFolderRecord &folder)
{
    QStringList skus;
    const QJsonArray items = folder.draft["items"].toArray();
    for (const QJsonValue &item : items)
        skus.append(item["sku"].toString());
    return skus.join(QStringLiteral(", "));
}

int print(Context &context, const HotFolderRecord &folder)
{
    context.out().document(folderObject(folder));
    context.out().text(
        fieldLines({{QStringLiteral("Folder"), folder.name},
                    {QStringLiteral("Path"), folder.path},
                    {QStringLiteral("Account"), folder.account},
                    {QStringLiteral("Products"), productsOf(folder)},
                    {QStringLiteral("Interval"),
                     folder.interval == 0 ? QStringLiteral("automatic") : QStringLiteral("%1 s").arg(folder.interval)},
                    {QStringLiteral("Problem"), folder.problem.english()}}));
    return 0;
}

QCoro::Task<Result<int>> addFolder(Context *context, AddOptions options)
{
    PLATEN_CO_TRY(const Draft pattern, readPattern(options.pattern));
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const HotFolderRecord folder,
                  engine->hotFolders().add(QString::fromStdString(options.name),
                                           QString::fromStdString(options.account),
                                           QString::fromStdString(options.path), pattern, options.interval));
    co_return print(*context, folder);
}

QCoro::Task<Result<int>> setFolder(Context *context, SetOptions options)
{
    HotFolderChange change;
    if (!options.account.empty())
        change.account = QString::fromStdString(options.account);
    if (!options.path.empty())
        change.path = QString::fromStdString(options.path);
    if (options.interval >= 0)
        change.interval = options.interval;
    if (!options.pattern.file.empty() || !options.pattern.sku.empty()) {
        PLATEN_CO_TRY(const Draft pattern, readPattern(options.pattern));
        change.pattern = pattern;
    }
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const HotFolderRecord folder,
                  engine->hotFolders().change(QString::fromStdString(options.name), change));
    co_return print(*context, folder);
}

QCoro::Task<Result<int>> showFolder(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const HotFolderRecord folder, engine->hotFolders().find(QString::fromStdString(options.name)));
    co_return print(*context, folder);
}

QCoro::Task<Result<int>> listFolders(Context *context, NoOptions)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const std::vector<HotFolderRecord> folders, engine->hotFolders().all());
    QJsonArray list;
    Table table(QStringList{QStringLiteral("NAME"), QStringLiteral("ACCOUNT"), QStringLiteral("PRODUCTS"),
                            QStringLiteral("PATH"), QStringLiteral("PROBLEM")});
    for (const HotFolderRecord &folder : folders) {
        list.append(folderObject(folder));
        table.add({folder.name, folder.account, productsOf(folder), folder.path, folder.problem.english()});
    }
    context->out().document({{"folders", list}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("No watched folders. Add one with “platenctl artwork folder add”.\n"));
    else
        context->out().table(table);
    co_return 0;
}

QCoro::Task<Result<int>> removeFolder(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const HotFolderRecord folder, engine->hotFolders().find(name));
    PLATEN_CO_CHECK(engine->hotFolders().remove(name));
    context->out().document({{"folder", folder.name}, {"removed", true}});
    context->out().text(QStringLiteral("%1 is not watched any more. Its files and drafts stay.\n").arg(folder.name));
    co_return 0;
}

QJsonObject foundObject(const FoundFile &file)
{
    const bool isKnown = file.state == FoundFile::State::Known;
    return {{"file", file.path},
            {"state", isKnown ? QStringLiteral("known") : QStringLiteral("new")},
            {"reference", orNull(file.reference)},
            {"item", file.item ? QJsonValue(*file.item) : QJsonValue()},
            {"area", orNull(file.area)},
            {"reason", orNull(file.reason.english())}};
}

QString foundText(const FoundFile &file)
{
    if (file.state == FoundFile::State::Known)
        return QStringLiteral("known");
    if (!file.item)
        return QStringLiteral("not clear");
    return QStringLiteral("item %1, %2").arg(*file.item + 1).arg(file.area);
}

QCoro::Task<Result<int>> testFolder(Context *context, NameOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.name);
    PLATEN_CO_TRY(const FolderReport report, co_await engine->hotFolders().test(name));
    if (!report.problem.isEmpty())
        co_return fail(ErrorCode::NotFound, report.problem);
    QJsonArray files;
    Table table(
        QStringList{QStringLiteral("FILE"), QStringLiteral("DRAFT"), QStringLiteral("PLACE"), QStringLiteral("WHY")});
    for (const FoundFile &file : report.files) {
        files.append(foundObject(file));
        table.add({QFileInfo(file.path).fileName(), file.reference, foundText(file), file.reason.english()});
    }
    context->out().document({{"folder", report.folder.name},
                             {"remote", report.isRemote},
                             {"files", files},
                             {"passedOver", orNull(report.passedOver.english())}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("%1 can be read. There is no file in it.\n").arg(report.folder.name));
    else
        context->out().table(table);
    if (!report.passedOver.isEmpty())
        context->out().text(report.passedOver.text() + u'\n');
    co_return 0;
}

void addPatternOptions(CLI::App *verb, PatternOptions &pattern)
{
    CLI::Option *sku = addText(verb, "--sku", pattern.sku, "SKU", "The product that the files are printed on");
    addRepeated(verb, "--attribute", pattern.attributes, "K=V",
                "An attribute of the product; may be given several times")
        ->needs(sku);
    addRepeated(verb, "--area", pattern.areas, "AREA",
                "A print area that files are for, the main one first; may be given several times")
        ->needs(sku);
    addText(verb, "--sizing", pattern.sizing, "SIZING", "How files are fitted")->needs(sku);
    addNumber(verb, "--quantity", pattern.quantity, "N", 1, 100'000, "How many of each (default: 1)")->needs(sku);
    addText(verb, "--template", pattern.file, "FILE",
            "An order document that each draft begins with; artwork in it that has neither “file” nor “url” is filled")
        ->excludes(sku);
}

constexpr const char *intervalHelp = "Seconds between two looks; 0: as the file system needs (default)";

void addNamed(CommandLine &line, CLI::App *folder, const char *word, const char *description,
              QCoro::Task<Result<int>> (*run)(Context *, NameOptions))
{
    auto named = std::make_shared<NameOptions>();
    CLI::App *verb = line.verb(folder, word, description, named, run);
    verb->add_option("NAME", named->name, "The folder's name")->required();
    CommandLine::examples(verb, {std::string("platenctl artwork folder ") + word + " Posters"});
}

} // namespace

void addFolderCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("artwork", "Print files, and the hosts that providers fetch them from");
    CLI::App *folder = noun->add_subcommand("folder", "Watched folders, whose files become drafts");
    folder->require_subcommand(1);

    auto add = std::make_shared<AddOptions>();
    CLI::App *verb = line.verb(folder, "add",
                               "Watch a folder while the window or “webhook serve” runs: each file that is put there "
                               "becomes a draft, never an order. Files of one order are recognised by their names, "
                               "such as PO-1001_line-2.pdf, or by a folder in it",
                               add, addFolder);
    verb->add_option("NAME", add->name, "A name for the folder")->required();
    verb->add_option("PATH", add->path, "The folder")->required();
    addText(verb, "--account", add->account, "NAME", "The account that prints the files")->required();
    addPatternOptions(verb, add->pattern);
    addNumber(verb, "--interval", add->interval, "SECONDS", 0, 86'400, intervalHelp);
    CommandLine::examples(verb, {"platenctl artwork folder add Posters ~/Posters --account \"Prodigi sandbox\" --sku "
                                 "GLOBAL-FAP-16X24",
                                 "platenctl artwork folder add Mugs /srv/mugs --account \"Prodigi sandbox\" --template "
                                 "mug.json --interval 30"});

    verb = line.verb(folder, "list", "List the watched folders", std::make_shared<NoOptions>(), listFolders);
    CommandLine::examples(verb, {"platenctl artwork folder list"});

    auto set = std::make_shared<SetOptions>();
    verb = line.verb(folder, "set", "Change a watched folder", set, setFolder);
    verb->add_option("NAME", set->name, "The folder's name")->required();
    addText(verb, "--path", set->path, "PATH", "Another folder");
    addText(verb, "--account", set->account, "NAME", "Another account");
    addPatternOptions(verb, set->pattern);
    addNumber(verb, "--interval", set->interval, "SECONDS", 0, 86'400, intervalHelp);
    CommandLine::examples(verb, {"platenctl artwork folder set Posters --interval 10"});

    addNamed(line, folder, "show", "Show a watched folder", showFolder);
    addNamed(line, folder, "test", "Say what is in a watched folder, and what would become of it; makes nothing",
             testFolder);
    addNamed(line, folder, "remove", "Stop watching a folder; its files and drafts stay", removeFolder);
}

} // namespace platen::ctl
