// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: which commands exist, which options they take, and which one was given.
#pragma once

#include "core/domain/error.h"

#include <CLI/CLI.hpp>
#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace platen::ctl {

class Context;

// Runs a command. The value is the exit status; it is not 0 if a part of the work failed and the output already says
// so. An error has not been shown yet.
using Run = std::function<QCoro::Task<Result<int>>(Context *)>;

// Accepted before and after the command.
struct GlobalOptions
{
    std::string dataDir;
    bool json = false;
    double timeout = 30; // seconds
    std::string recordDir;
};

class CommandLine
{
public:
    CommandLine(); // without commands

    // Nouns ("order") and verbs ("order list"). An example is a command line.
    CLI::App *noun(const std::string &name, const std::string &description);
    template <typename Options>
    CLI::App *verb(CLI::App *parent, const std::string &name, const std::string &description,
                   const std::shared_ptr<Options> &options, QCoro::Task<Result<int>> (*run)(Context *, Options))
    {
        CLI::App *app = parent->add_subcommand(name, description);
        // The options are copied into the coroutine when it starts, so it holds no pointer to them.
        m_commands[app] = [options, run](Context *context) { return run(context, *options); };
        return app;
    }
    // What answers a shell that completes these words, the last of which is being typed.
    void completeBy(std::function<Run(const QStringList &words)> completion) { m_completion = std::move(completion); }
    static void examples(CLI::App *app, const std::vector<std::string> &lines);

    struct Request
    {
        Run run;
        QString text; // instead of `run`: what --help, --version or --man print
    };
    // `arguments` without the program's name. An error has the code `usage`; globals().json is valid even then.
    Result<Request> parse(const QStringList &arguments);

    [[nodiscard]] const GlobalOptions &globals() const { return m_globals; }
    [[nodiscard]] CLI::App *root() { return &m_root; }

private:
    // The command's place among the arguments, after the global options.
    [[nodiscard]] qsizetype commandAt(const QStringList &arguments) const;
    [[nodiscard]] const CLI::App *selected() const;
    [[nodiscard]] bool namesUnknownCommand() const; // where a command is expected
    [[nodiscard]] Error usageError(const CLI::ParseError &error) const;

    GlobalOptions m_globals;
    CLI::App m_root;
    std::unordered_map<const CLI::App *, Run> m_commands;
    std::function<Run(const QStringList &)> m_completion;
};

// "platenctl order list"
std::string commandPath(const CLI::App *app);

// For options that may be repeated, with one value each: an option never swallows an argument that follows its value.
CLI::Option *addRepeated(CLI::App *app, const std::string &name, std::vector<std::string> &values,
                         const std::string &placeholder, const std::string &description);
CLI::Option *addText(CLI::App *app, const std::string &name, std::string &value, const std::string &placeholder,
                     const std::string &description);
CLI::Option *addNumber(CLI::App *app, const std::string &name, int &value, const std::string &placeholder, int least,
                       int most, const std::string &description);
CLI::Option *addNumber(CLI::App *app, const std::string &name, double &value, const std::string &placeholder,
                       double least, double most, const std::string &description);
CLI::Option *addNumber(CLI::App *app, const std::string &name, std::optional<double> &value,
                       const std::string &placeholder, double least, double most, const std::string &description);

} // namespace platen::ctl
