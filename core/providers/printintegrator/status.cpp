#include "core/providers/printintegrator/status.h"

#include <array>

namespace platen::printintegrator {

namespace {

struct WordRow
{
    const char *word;
    Stage stage;
};

constexpr std::array words = {
    WordRow{"paid", Stage::Submitted},         WordRow{"created", Stage::Submitted},
    WordRow{"queue", Stage::Preparing},        WordRow{"press", Stage::InProduction},
    WordRow{"finishing", Stage::InProduction}, WordRow{"done", Stage::Produced},
    WordRow{"shipped", Stage::Shipped},        WordRow{"cancelled", Stage::Cancelled},
    WordRow{"canceled", Stage::Cancelled},
};

} // namespace

std::optional<Stage> stageOfWord(const QString &word)
{
    const QString wanted = word.trimmed();
    for (const WordRow &row : words) {
        if (wanted.compare(QLatin1String(row.word), Qt::CaseInsensitive) == 0)
            return row.stage;
    }
    return std::nullopt;
}

} // namespace platen::printintegrator
