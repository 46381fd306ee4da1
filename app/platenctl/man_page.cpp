// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/man_page.h"

#include "app/platenctl/help_text.h"
#include "app/platenctl/manual.h"

#include <algorithm>
#include <sstream>

namespace platen::ctl {

namespace {

// Escapes text for roff: nothing in it is read as a request, and a hyphen stays a hyphen that can be copied.
std::string escaped(const std::string &text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
    }
    if (result.starts_with('.') || result.starts_with('\''))
        result.insert(0, "\\&");
    return result;
}

std::string heading(const std::string &title)
{
    std::string upper = title;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return ".SH " + upper + "\n";
}

void writeEntries(std::ostream &out, const std::vector<std::pair<std::string, std::string>> &entries)
{
    for (const auto &[term, meaning] : entries)
        out << ".TP\n.B " << escaped(term) << "\n" << escaped(meaning) << "\n";
}

void writeExamples(std::ostream &out, const CLI::App *app)
{
    const std::vector<std::string> lines = exampleLines(app);
    if (lines.empty())
        return;
    out << ".PP\n.nf\n.RS\n";
    for (const std::string &line : lines)
        out << escaped(line) << "\n";
    out << ".RE\n.fi\n";
}

void writeCommand(std::ostream &out, const CLI::App *app)
{
    const std::vector<const CLI::App *> verbs = app->get_subcommands({});
    if (!verbs.empty()) {
        for (const CLI::App *verb : verbs)
            writeCommand(out, verb);
        return;
    }
    out << ".SS " << escaped(usageLine(app)) << "\n" << escaped(app->get_description()) << "\n";
    writeEntries(out, optionEntries(app));
    writeExamples(out, app);
}

} // namespace

std::string manPage(const CLI::App &root)
{
    std::ostringstream out;
    out << ".TH PLATENCTL 1 \"\" \"Platen " PLATEN_VERSION "\" \"User Commands\"\n";
    out << heading("Name") << "platenctl \\- " << escaped(root.get_description()) << "\n";
    out << heading("Synopsis") << ".B platenctl\n[OPTION]... COMMAND [ARGUMENT]...\n";
    out << heading("Description") << escaped(manualIntroduction()) << "\n";
    out << heading("Options") << "These can be given before or after the command.\n";
    writeEntries(out, optionEntries(&root));
    out << heading("Commands");
    for (const CLI::App *app : root.get_subcommands([](const CLI::App *) { return true; }))
        writeCommand(out, app);
    for (const ManualSection &section : manualSections()) {
        out << heading(section.title);
        writeEntries(out, section.entries);
    }
    out << heading("Examples");
    writeExamples(out, &root);
    return out.str();
}

} // namespace platen::ctl
