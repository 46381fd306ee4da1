// SPDX-License-Identifier: GPL-3.0-or-later
// What may follow on a command line, for the completion of shells.
#pragma once

#include "core/domain/error.h"

#include <CLI/CLI.hpp>
#include <QCoroTask>
#include <QStringList>

#include <utility>
#include <vector>

namespace platen::ctl {

class Context;

// A kind of value that is completed in the same way wherever it is expected.
enum class Value { Word, File, Account, Host, Folder, Provider, HostKind, Stage, Sizing, Level, Shell, Item };

struct Completion
{
    Value value = Value::Word;
    // For Word: commands or options with their descriptions, those that begin with what was typed.
    std::vector<std::pair<QString, QString>> words;
    QString typed; // the last word, so far
};

// `words`: those after the program's name; the last one is being typed, and may be empty.
Completion completionOf(const CLI::App &root, const QStringList &words);

// The values of kinds that do not depend on the data folder; empty for the others.
QStringList knownValues(Value value);

// For bash, zsh or fish; empty for another shell.
QString completionScript(const QString &shell);

} // namespace platen::ctl
