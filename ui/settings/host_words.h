// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts in words.
#pragma once

#include "core/engine/hosts.h"

#include <QString>

namespace platen {

QString hostKindWord(const QString &kind);        // "S3", "This computer"
QString hostKindExplanation(const QString &kind); // what it is, and what it needs
QString hostTrouble(const HostInfo &info);        // in short; empty if there is none
// What goes with it, and what becomes of the default, as a question.
QString hostRemovalQuestion(const std::vector<HostInfo> &hosts, const HostInfo &removed);

} // namespace platen
