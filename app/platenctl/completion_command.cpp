// SPDX-License-Identifier: GPL-3.0-or-later
// The script that makes a shell complete our commands, and the answers to that script.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/completion.h"
#include "app/platenctl/context.h"
#include "core/engine/attention_reading.h"
#include "core/store/account_store.h"
#include "core/store/host_store.h"
#include "core/store/hot_folder_store.h"

namespace platen::ctl {

namespace {

struct CompletionOptions
{
    std::string shell;
};

QCoro::Task<Result<int>> printScript(Context *context, CompletionOptions options)
{
    const QString shell = QString::fromStdString(options.shell);
    const QString script = completionScript(shell);
    if (script.isEmpty())
        co_return fail(ErrorCode::Usage,
                       QStringLiteral("There is no completion for “%1”: bash, zsh or fish.").arg(shell));
    context->out().document({{"shell", shell}, {"script", script}});
    context->out().text(script);
    co_return 0;
}

template <typename Records>
QStringList namesOf(const Result<Records> &records)
{
    QStringList names;
    if (records) {
        for (const auto &record : *records)
            names << record.name;
    }
    return names;
}

// What needs attention, with the newest orders.
QStringList itemsIn(store::Database &database)
{
    constexpr std::size_t mostOrders = 100;
    QStringList items;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto others = otherAttention(database, now)) {
        for (const AttentionItem &item : *others)
            items << item.item;
    }
    store::OrderReader reader(database);
    if (Result<std::vector<qint64>> oids = reader.matching(attentionQuery())) {
        oids->resize(std::min(oids->size(), mostOrders));
        if (const auto rows = reader.rows(*oids)) {
            for (const store::OrderRow &row : *rows)
                items << orderItem(row.id);
        }
    }
    return items;
}

// From the data folder, if it can be read; a completion shows no error.
QStringList storedNames(Context &context, Value value)
{
    const Result<DataDir> folder = context.dataDir();
    if (!folder)
        return {};
    const Result<std::unique_ptr<store::Database>> database =
        store::Database::open(*folder, store::Database::Access::ReadOnly);
    if (!database)
        return {};
    switch (value) {
    case Value::Account:
        return namesOf(store::AccountStore(**database).all());
    case Value::Host:
        return namesOf(store::HostStore(**database).all());
    case Value::Folder:
        return namesOf(store::HotFolderStore(**database).all());
    case Value::Item:
        return itemsIn(**database);
    default:
        return {};
    }
}

QCoro::Task<Result<int>> answerCompletion(Context *context, Completion completion)
{
    if (completion.value == Value::File) {
        context->out().text(QStringLiteral("files\n"));
        co_return 0;
    }
    QString text = QStringLiteral("words\n");
    for (const auto &[word, description] : completion.words)
        text += word + u'\n' + description + u'\n';
    for (const QString &value : knownValues(completion.value) + storedNames(*context, completion.value)) {
        if (value.startsWith(completion.typed, Qt::CaseInsensitive))
            text += value + QStringLiteral("\n\n");
    }
    context->out().text(text);
    co_return 0;
}

} // namespace

void addCompletionCommand(CommandLine &line)
{
    line.completeBy([root = line.root()](const QStringList &words) -> Run {
        const Completion completion = completionOf(*root, words);
        return [completion](Context *context) { return answerCompletion(context, completion); };
    });
    auto options = std::make_shared<CompletionOptions>();
    CLI::App *verb =
        line.verb(line.root(), "completion", "Print a script that makes a shell complete commands, options and names",
                  options, printScript);
    verb->add_option("SHELL", options->shell, "bash, zsh or fish")->required();
    CommandLine::examples(verb, {"source <(platenctl completion bash)", "platenctl completion fish | source"});
}

} // namespace platen::ctl
