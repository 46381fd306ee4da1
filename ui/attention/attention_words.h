// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of what needs attention, in the person's language.
#pragma once

#include "core/engine/attention_item.h"

#include <QString>

namespace platen {

QString attentionHeading(AttentionKind kind); // of a group
QString attentionIcon(AttentionKind kind);
QString fixText(const AttentionFix &fix); // "Pay €17.10 at Prodigi"
// Subject, account and time: "PO-1001 · Prodigi UK · 12 min ago".
QString attentionFacts(const AttentionItem &item);
QString attentionSpoken(const AttentionItem &item); // everything, for a screen reader

} // namespace platen
