// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/completion.h"

#include "core/artwork/placement.h"
#include "core/domain/stage.h"
#include "core/hosts/kinds.h"
#include "core/log/log_entry.h"
#include "core/providers/registry.h"

namespace platen::ctl {

namespace {

QString name(const std::string &text)
{
    return QString::fromStdString(text);
}

// Shells hand over a word with the quote that it begins with.
QString unquoted(const QString &word)
{
    return word.startsWith(u'"') || word.startsWith(u'\'') ? word.mid(1) : word;
}

std::vector<const CLI::Option *> shownOptions(const CLI::App &app)
{
    return app.get_options([](const CLI::Option *option) { return !option->get_group().empty(); });
}

const CLI::Option *optionNamed(const CLI::App &app, const QString &word)
{
    for (const CLI::App *level = &app; level; level = level->get_parent()) {
        for (const CLI::Option *option : shownOptions(*level)) {
            if (!option->get_positional() && option->check_name(word.toStdString()))
                return option;
        }
    }
    return nullptr;
}

const CLI::App *subcommandNamed(const CLI::App &app, const QString &word)
{
    for (const CLI::App *sub : app.get_subcommands({})) {
        if (name(sub->get_name()) == word)
            return sub;
    }
    return nullptr;
}

const CLI::Option *positional(const CLI::App &app, int place)
{
    for (const CLI::Option *option : shownOptions(app)) {
        if (!option->get_positional())
            continue;
        if (place-- == 0 || option->get_expected_max() >= CLI::detail::expected_max_vector_size)
            return option;
    }
    return nullptr;
}

// NAME is the noun's: of an account, a host, a folder.
Value namedBy(const CLI::App &verb)
{
    const QString noun = verb.get_parent() ? name(verb.get_parent()->get_name()) : QString();
    if (noun == QLatin1String("account"))
        return Value::Account;
    if (noun == QLatin1String("host"))
        return Value::Host;
    return noun == QLatin1String("folder") ? Value::Folder : Value::Word;
}

Value valueOf(const CLI::App &verb, const CLI::Option &option)
{
    const bool isPositional = option.get_positional();
    const QString kind = name(isPositional ? option.get_name() : option.get_type_name());
    if (kind == QLatin1String("FILE") || kind == QLatin1String("PATH") || kind == QLatin1String("DIR"))
        return Value::File;
    if (kind == QLatin1String("ACCOUNT") || option.check_lname("account"))
        return Value::Account;
    if (option.check_lname("host"))
        return Value::Host;
    if (kind == QLatin1String("PROVIDER"))
        return Value::Provider;
    if (kind == QLatin1String("KIND"))
        return Value::HostKind;
    if (kind == QLatin1String("STAGE"))
        return Value::Stage;
    if (kind == QLatin1String("SIZING"))
        return Value::Sizing;
    if (kind == QLatin1String("LEVEL"))
        return Value::Level;
    if (kind == QLatin1String("SHELL"))
        return Value::Shell;
    if (kind == QLatin1String("ITEM") && verb.get_parent() && verb.get_parent()->get_name() == "attention")
        return Value::Item;
    // A new name is nobody's yet.
    const bool isNew = verb.get_name() == "add";
    return isPositional && kind == QLatin1String("NAME") && !isNew ? namedBy(verb) : Value::Word;
}

void offer(Completion &completion, const QString &word, const std::string &description)
{
    if (word.startsWith(completion.typed))
        completion.words.emplace_back(word, name(description));
}

void offerOptions(Completion &completion, const CLI::App &app)
{
    for (const CLI::App *level = &app; level; level = level->get_parent()) {
        for (const CLI::Option *option : shownOptions(*level)) {
            if (!option->get_positional() && (level == &app || !option->check_lname("help")))
                offer(completion, QStringLiteral("--") + name(option->get_lnames().front()), option->get_description());
        }
    }
}

} // namespace

Completion completionOf(const CLI::App &root, const QStringList &words)
{
    Completion completion;
    completion.typed = words.isEmpty() ? QString() : unquoted(words.back());
    const CLI::App *app = &root;
    const CLI::Option *expecting = nullptr; // an option whose value comes next
    int place = 0;                          // of the next argument that is no option
    for (const QString &word : words.mid(0, words.size() - 1)) {
        if (expecting) {
            expecting = nullptr;
        } else if (word.startsWith(u'-')) {
            const CLI::Option *option = word.contains(u'=') ? nullptr : optionNamed(*app, word);
            expecting = option && option->get_expected_max() > 0 ? option : nullptr;
        } else if (const CLI::App *sub = subcommandNamed(*app, word)) {
            app = sub;
        } else {
            ++place;
        }
    }
    if (expecting) {
        completion.value = valueOf(*app, *expecting);
    } else if (completion.typed.startsWith(u'-')) {
        offerOptions(completion, *app);
    } else if (!app->get_subcommands({}).empty()) {
        for (const CLI::App *sub : app->get_subcommands({}))
            offer(completion, name(sub->get_name()), sub->get_description());
    } else if (const CLI::Option *next = positional(*app, place)) {
        completion.value = valueOf(*app, *next);
    } else {
        offerOptions(completion, *app);
    }
    return completion;
}

QStringList knownValues(Value value)
{
    QStringList values;
    switch (value) {
    case Value::Provider:
        for (const Declaration *provider : allProviders())
            values << provider->id;
        break;
    case Value::HostKind:
        for (const hosts::Kind &kind : hosts::allKinds())
            values << kind.id;
        break;
    case Value::Stage:
        for (int stage = 0; stage < stageCount; ++stage)
            values << stageName(static_cast<Stage>(stage));
        break;
    case Value::Sizing:
        values = artwork::sizingWords();
        break;
    case Value::Level:
        for (const LogLevel level : {LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug})
            values << logLevelWord(level);
        break;
    case Value::Shell:
        values << QStringLiteral("bash") << QStringLiteral("zsh") << QStringLiteral("fish");
        break;
    case Value::Word:
    case Value::File:
    case Value::Account:
    case Value::Host:
    case Value::Folder:
    case Value::Item:
        break;
    }
    return values;
}

// "platenctl __complete WORD…" prints "files", or "words" and then two lines for each word: itself, its description.
QString completionScript(const QString &shell)
{
    if (shell == QLatin1String("bash"))
        return QStringLiteral(R"(# Completion of platenctl for bash: source <(platenctl completion bash)
_platenctl() {
    local typed=${COMP_WORDS[COMP_CWORD]} word i
    local -a lines
    COMPREPLY=()
    mapfile -t lines < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [ "${lines[0]}" = files ]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$typed")
        return
    fi
    for ((i = 1; i < ${#lines[@]}; i += 2)); do
        word=${lines[i]}
        case $typed in
        [\"\']*) ;;
        *) printf -v word %q "$word" ;;
        esac
        COMPREPLY+=("$word")
    done
}
complete -F _platenctl platenctl
)");
    if (shell == QLatin1String("zsh"))
        return QStringLiteral(R"(#compdef platenctl
# Completion of platenctl for zsh: source <(platenctl completion zsh), after compinit
_platenctl() {
    local -a lines described
    local i
    lines=("${(@f)$("${words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ "${lines[1]}" == files ]]; then
        _files
        return
    fi
    for ((i = 2; i <= $#lines; i += 2)); do
        described+=("${lines[i]//:/\\:}:${lines[i+1]}")
    done
    _describe platenctl described
}
compdef _platenctl platenctl
)");
    if (shell == QLatin1String("fish"))
        return QStringLiteral(R"(# Completion of platenctl for fish: platenctl completion fish | source
function __platenctl_complete
    set -l words (commandline -opc)
    set -l lines ($words[1] __complete $words[2..-1] (commandline -ct | string collect) 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path (commandline -ct)
        return
    end
    for i in (seq 2 2 (count $lines))
        printf '%s\t%s\n' $lines[$i] $lines[(math $i + 1)]
    end
end
complete -c platenctl -f -a '(__platenctl_complete)'
)");
    return {};
}

} // namespace platen::ctl
