// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/status.h"

#include "core/providers/word_map.h"

namespace platen::printintegrator {

namespace {

constexpr std::array words = {
    WordRow<Stage>{"paid", Stage::Submitted},         WordRow<Stage>{"created", Stage::Submitted},
    WordRow<Stage>{"queue", Stage::Preparing},        WordRow<Stage>{"press", Stage::InProduction},
    WordRow<Stage>{"finishing", Stage::InProduction}, WordRow<Stage>{"done", Stage::Produced},
    WordRow<Stage>{"shipped", Stage::Shipped},        WordRow<Stage>{"cancelled", Stage::Cancelled},
    WordRow<Stage>{"canceled", Stage::Cancelled},
};

} // namespace

std::optional<Stage> stageOfWord(const QString &word)
{
    return meaningOf(words, word);
}

} // namespace platen::printintegrator
