// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"

#include "app/platenctl/help_text.h"
#include "app/platenctl/man_page.h"

#include <algorithm>

namespace platen::ctl {

namespace {

// It has no description of its own, so that the help shows only the placeholder.
CLI::Validator between(double least, double most)
{
    return CLI::Validator(
        [least, most](std::string &value) {
            bool isNumber = false;
            const double number = QString::fromStdString(value).toDouble(&isNumber);
            return isNumber && number >= least && number <= most
                       ? std::string()
                       : QStringLiteral("must be a number from %1 to %2").arg(least).arg(most, 0, 'f', 0).toStdString();
        },
        "");
}

// An empty name (an unset variable in a script) must not mean the default folder.
CLI::Validator folderName()
{
    return CLI::Validator(
        [](std::string &value) {
            return value.empty() ? std::string("must not be empty; give a folder") : std::string();
        },
        "");
}

QStringList names(const std::vector<const CLI::App *> &apps)
{
    QStringList result;
    for (const CLI::App *app : apps)
        result << QString::fromStdString(app->get_name());
    return result;
}

// How many letters have to be added, removed, replaced, or swapped with their neighbours.
int editDistance(const QString &left, const QString &right)
{
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<std::vector<int>> costs(static_cast<std::size_t>(left.size()) + 1, std::vector<int>(width));
    for (std::size_t i = 0; i < costs.size(); ++i) {
        for (std::size_t j = 0; j < width; ++j) {
            if (i == 0 || j == 0) {
                costs[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto l = static_cast<qsizetype>(i) - 1;
            const auto r = static_cast<qsizetype>(j) - 1;
            costs[i][j] = std::min(
                {costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (left[l] == right[r] ? 0 : 1)});
            if (l > 0 && r > 0 && left[l] == right[r - 1] && left[l - 1] == right[r])
                costs[i][j] = std::min(costs[i][j], costs[i - 2][j - 2] + 1);
        }
    }
    return costs.back().back();
}

// "Did you mean “order”? ", or nothing.
QString meantText(const QString &given, const QStringList &known)
{
    constexpr qsizetype longest = 30;
    if (given.size() > longest)
        return {};
    const auto closer = [&given](const QString &left, const QString &right) {
        return editDistance(given.toLower(), left) < editDistance(given.toLower(), right);
    };
    const auto nearest = std::min_element(known.begin(), known.end(), closer);
    const int allowed = given.size() < 4 ? 1 : 2;
    return nearest != known.end() && editDistance(given.toLower(), *nearest) <= allowed
               ? QStringLiteral("Did you mean “%1”? ").arg(*nearest)
               : QString();
}

} // namespace

CommandLine::CommandLine()
    : m_root("The order desk for print shops, on the command line.", "platenctl")
{
    m_root.fallthrough();
    m_root.allow_windows_style_options(false);
    m_root.require_subcommand(1);
    m_root.set_help_flag("-h,--help", "Print this help");
    m_root.set_version_flag("--version", "platenctl " PLATEN_VERSION, "Print the version");
    m_root.formatter_fn([](const CLI::App *app, const std::string &, CLI::AppFormatMode) { return helpText(app); });

    addText(&m_root, "--data-dir", m_globals.dataDir, "DIR",
            "Where the database and the logs are kept (default: $PLATEN_DATA_DIR, else the platform's usual folder)")
        ->check(folderName());
    m_root.add_flag(
        "--json", m_globals.json,
        "Print one JSON document and nothing else on standard output, and errors as JSON on standard error");
    addNumber(&m_root, "--timeout", m_globals.timeout, "SECONDS", 0.001, 86'400,
              "Time limit for each request to a provider (default: 30)");
    addText(&m_root, "--record", m_globals.recordDir, "DIR",
            "Write each request to a provider and its response to DIR, without secrets")
        ->check(folderName());
}

CLI::App *CommandLine::noun(const std::string &name, const std::string &description)
{
    for (CLI::App *known : m_root.get_subcommands([](CLI::App *) { return true; })) {
        if (known->get_name() == name)
            return known;
    }
    CLI::App *app = m_root.add_subcommand(name, description);
    app->require_subcommand(1);
    return app;
}

void CommandLine::examples(CLI::App *app, const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    app->footer(text);
}

Result<CommandLine::Request> CommandLine::parse(const QStringList &arguments)
{
    if (arguments == QStringList{QStringLiteral("--man")})
        return Request{{}, QString::fromStdString(manPage(m_root))};

    if (arguments.isEmpty())
        return Request{{}, QString::fromStdString(helpText(&m_root))};
    const qsizetype at = commandAt(arguments);
    if (arguments.value(at) == QLatin1String("help"))
        return parse(arguments.mid(0, at) + arguments.mid(at + 1) + QStringList{QStringLiteral("--help")});
    if (m_completion && arguments.value(at) == QLatin1String("__complete")) {
        const qsizetype folder = arguments.indexOf(QLatin1String("--data-dir"));
        if (folder >= 0 && folder + 2 < arguments.size())
            m_globals.dataDir = arguments[folder + 1].toStdString();
        return Request{m_completion(arguments.mid(at + 1)), {}};
    }

    // CLI11 expects the last argument first.
    std::vector<std::string> reversed;
    for (const QString &argument : arguments)
        reversed.push_back(argument.toStdString());
    std::reverse(reversed.begin(), reversed.end());
    try {
        m_root.parse(reversed);
    } catch (const CLI::CallForHelp &help) {
        if (namesUnknownCommand())
            return Failure(usageError(help));
        return Request{{}, QString::fromStdString(helpText(selected()))};
    } catch (const CLI::CallForVersion &version) {
        return Request{{}, QString::fromUtf8(version.what()) + QLatin1Char('\n')};
    } catch (const CLI::ParseError &error) {
        m_globals.json = arguments.contains(QStringLiteral("--json"));
        return Failure(usageError(error));
    }
    return Request{m_commands.at(selected()), {}};
}

qsizetype CommandLine::commandAt(const QStringList &arguments) const
{
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-')) {
        const CLI::Option *option = m_root.get_option_no_throw(arguments[at].toStdString());
        at += option && option->get_expected_max() > 0 ? 2 : 1;
    }
    return at;
}

bool CommandLine::namesUnknownCommand() const
{
    const std::vector<std::string> rest = m_root.remaining();
    return !selected()->get_subcommands([](const CLI::App *) { return true; }).empty() && !rest.empty() &&
           !rest.front().starts_with('-');
}

const CLI::App *CommandLine::selected() const
{
    const CLI::App *app = &m_root;
    while (true) {
        const CLI::App *next = nullptr;
        for (const CLI::App *candidate : app->get_subcommands({})) {
            if (candidate->parsed())
                next = candidate;
        }
        if (!next)
            return app;
        app = next;
    }
}

Error CommandLine::usageError(const CLI::ParseError &error) const
{
    const CLI::App *app = selected();
    const QString path = QString::fromStdString(commandPath(app));
    const std::vector<const CLI::App *> verbs = app->get_subcommands({});
    const QString what = QString::fromUtf8(error.what()).trimmed();
    const std::vector<std::string> rest = m_root.remaining();
    QString message = what;
    if (!verbs.empty()) {
        const QString known = names(verbs).join(QStringLiteral(", "));
        message = rest.empty() || rest.front().starts_with('-')
                      ? QStringLiteral("Which command? %1.").arg(known)
                      : QStringLiteral("There is no command “%1” here. %2Commands: %3.")
                            .arg(QString::fromStdString(rest.front()),
                                 meantText(QString::fromStdString(rest.front()), names(verbs)), known);
    } else if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
        QStringList extras;
        for (const std::string &argument : rest)
            extras << QString::fromStdString(argument);
        message = QStringLiteral("“%1” does not take “%2”.").arg(path, extras.join(QLatin1Char(' ')));
    } else if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) && what.contains(QLatin1String("At Most 1"))) {
        message = QStringLiteral("%1 can be given only once.").arg(what.section(u':', 0, 0));
    } else if (!message.endsWith(QLatin1Char('.'))) {
        message += QLatin1Char('.');
    }
    Error result;
    result.code = ErrorCode::Usage;
    result.message = QStringLiteral("%1 Try “%2 --help”.").arg(message, path);
    return result;
}

std::string commandPath(const CLI::App *app)
{
    const CLI::App *parent = app->get_parent();
    return parent ? commandPath(parent) + " " + app->get_name() : app->get_name();
}

CLI::Option *addRepeated(CLI::App *app, const std::string &name, std::vector<std::string> &values,
                         const std::string &placeholder, const std::string &description)
{
    return app->add_option(name, values, description)->type_name(placeholder)->allow_extra_args(false);
}

CLI::Option *addText(CLI::App *app, const std::string &name, std::string &value, const std::string &placeholder,
                     const std::string &description)
{
    return app->add_option(name, value, description)->type_name(placeholder);
}

CLI::Option *addNumber(CLI::App *app, const std::string &name, int &value, const std::string &placeholder, int least,
                       int most, const std::string &description)
{
    return app->add_option(name, value, description)->type_name(placeholder)->check(between(least, most));
}

CLI::Option *addNumber(CLI::App *app, const std::string &name, double &value, const std::string &placeholder,
                       double least, double most, const std::string &description)
{
    return app->add_option(name, value, description)->type_name(placeholder)->check(between(least, most));
}

CLI::Option *addNumber(CLI::App *app, const std::string &name, std::optional<double> &value,
                       const std::string &placeholder, double least, double most, const std::string &description)
{
    return app->add_option(name, value, description)->type_name(placeholder)->check(between(least, most));
}

} // namespace platen::ctl
