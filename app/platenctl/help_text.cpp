// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/help_text.h"

#include "app/platenctl/command_line.h"
#include "app/platenctl/manual.h"

#include <sstream>

namespace platen::ctl {

namespace {

constexpr std::size_t lineWidth = 96;

std::vector<const CLI::Option *> options(const CLI::App *app)
{
    return app->get_options(
        [](const CLI::Option *option) { return !option->get_group().empty() && !option->check_lname("help"); });
}

bool repeats(const CLI::Option *option)
{
    return option->get_expected_max() >= CLI::detail::expected_max_vector_size;
}

std::string optionName(const CLI::Option *option)
{
    if (option->get_positional())
        return option->get_name();
    std::string name = "--" + option->get_lnames().front();
    if (!option->get_type_name().empty())
        name += " " + option->get_type_name();
    return name;
}

std::string usageOf(const CLI::Option *option)
{
    std::string text = optionName(option);
    if (!option->get_required())
        text = "[" + text + "]";
    return repeats(option) ? text + "…" : text;
}

// Wraps `text` to the line width; the lines after the first are indented.
std::string wrapped(const std::string &text, std::size_t indent)
{
    std::istringstream words(text);
    std::string word;
    std::string result;
    std::size_t column = indent;
    while (words >> word) {
        if (column > indent && column + 1 + word.size() > lineWidth) {
            result += "\n" + std::string(indent, ' ');
            column = indent;
        }
        if (column > indent) {
            result += " ";
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result;
}

void writeEntries(std::ostream &out, const std::string &title,
                  const std::vector<std::pair<std::string, std::string>> &entries)
{
    if (entries.empty())
        return;
    out << "\n" << title << ":\n";
    std::size_t width = 0;
    for (const auto &[term, meaning] : entries) {
        if (term.size() <= 26)
            width = std::max(width, term.size());
    }
    for (const auto &[term, meaning] : entries) {
        out << "  " << term;
        if (term.size() > width)
            out << "\n" << std::string(width + 4, ' ');
        else
            out << std::string(width + 2 - term.size(), ' ');
        out << wrapped(meaning, width + 4) << "\n";
    }
}

} // namespace

std::string usageLine(const CLI::App *app)
{
    std::string line = commandPath(app);
    if (!app->get_subcommands({}).empty())
        return line + " COMMAND";
    std::string rest;
    for (const CLI::Option *option : options(app))
        (option->get_positional() ? line : rest) += " " + usageOf(option);
    return line + rest;
}

std::vector<std::pair<std::string, std::string>> optionEntries(const CLI::App *app)
{
    std::vector<std::pair<std::string, std::string>> entries;
    for (const CLI::Option *option : options(app))
        entries.emplace_back(optionName(option), option->get_description());
    return entries;
}

std::vector<std::string> exampleLines(const CLI::App *app)
{
    std::vector<std::string> lines;
    std::istringstream in(app->get_footer());
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string helpText(const CLI::App *app)
{
    std::ostringstream out;
    const CLI::App *root = app;
    while (root->get_parent())
        root = root->get_parent();

    out << wrapped(app == root ? manualIntroduction() : app->get_description(), 0) << "\n\n";
    out << "Usage: " << wrapped(usageLine(app), 7) << "\n";

    std::vector<std::pair<std::string, std::string>> commands;
    for (const CLI::App *sub : app->get_subcommands({}))
        commands.emplace_back(sub->get_name(), sub->get_description());
    writeEntries(out, "Commands", commands);
    if (app != root)
        writeEntries(out, "Options", optionEntries(app));
    writeEntries(out, app == root ? "Options, before or after the command" : "Options of every command",
                 optionEntries(root));
    if (app == root) {
        for (const ManualSection &section : manualSections())
            writeEntries(out, section.title, section.entries);
    }
    const std::vector<std::string> examples = exampleLines(app);
    if (!examples.empty()) {
        out << "\nExamples:\n";
        for (const std::string &line : examples)
            out << "  " << line << "\n";
    }
    return out.str();
}

} // namespace platen::ctl
